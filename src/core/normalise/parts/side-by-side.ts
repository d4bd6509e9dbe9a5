/** Parts of reports that set problem and remedy side by side: theme by theme, or in the columns of a table. */
import type { DraftBlock } from '../blocks/blocks.ts'
import type { Chapter } from './chapters.ts'
import { isPledge, planLeadIn } from './lead-ins.ts'
import type { DraftPart } from './draft-part.ts'
import { partsOfHeading, type HeadingPart } from './part-words.ts'
import { sentencesOf } from '../../text/sentences.ts'
import type { Span } from '../../model.ts'

/** Where running text turns to a part, and the words that say so. */
interface Turn {
  readonly part: HeadingPart
  readonly from: number
  readonly body: number
  /** Where the part ends at the latest. */
  readonly to: number
}

/**
 * The parts of a report that tells problem and remedy theme by theme: by labels that open paragraphs (问题：……。打算：……。), or by a turn to the
 * remedy inside every entry of a chapter of problems and plans (……不足。下一步，……). Empty where fewer than two problems have their remedy.
 */
export function interleavedParts(body: readonly DraftBlock[], chapters: readonly Chapter[], text: string, end: number): DraftPart[] {
  const turns = [labelTurns(body, text, end), ...chapters.map((chapter) => entryTurns(body, chapter, text))].find(alternate) ?? []
  return turns.map(({ part, from, body: start, to }) => ({ part, from: start, to, by: 'lead-in', evidence: { from, to: Math.max(start, from + 1) } }))
}

function alternate(turns: readonly Turn[]): boolean {
  return turns.filter(({ part }, i) => part === 'plans' && (turns[i - 1]?.part === 'problems' || turns[i - 1]?.part === 'causes')).length >= 2
}

const partLabel = /^[【[（(]?([\p{Script=Han}]{2,10}\d{0,2})[】\]）)]?\s*[：:]\s*/u
/** The number of a label: 问题一, 措施2. */
const labelNumber = /(?<=\p{Script=Han})(?:之?[一二三四五六七八九十]{1,2}|\d{1,2})$/u
const remedyLabel = /^(?:工作|具体|改进|整改|解决)?(?:措施|对策|办法|举措)$/

/** The part that a label of at most ten letters names. */
function partOfLabel(numbered: string): HeadingPart | undefined {
  const name = numbered.replace(labelNumber, '')
  if (name.length > 10) return undefined
  return remedyLabel.test(name) ? 'plans' : partsOfHeading(name, null)[0]
}

/** Labels naming a part that open paragraphs, or sentences in them (问题：……。整改措施：……。). */
function labelTurns(body: readonly DraftBlock[], text: string, end: number): Turn[] {
  const turns: Turn[] = []
  for (const [i, block] of body.entries()) {
    if (block.kind === 'table' || block.from >= end) continue
    const named = block.kind === 'heading' && block.level > 1 ? partOfLabel(text.slice(block.textFrom, block.textTo)) : undefined
    if (named) turns.push({ part: named, from: block.from, body: block.to, to: stretchEnd(body, i, text, end) })
    for (const { from } of sentencesOf(text, block.textFrom, block.to)) {
      const words = text.slice(from, block.to)
      const found = partLabel.exec(words)
      if (!found) continue
      const part = partOfLabel(found[1]!)
      if (part === undefined || found[0].length === words.length) continue
      const previous = turns.at(-1)
      if (previous && previous.to > from) turns[turns.length - 1] = { ...previous, to: from }
      const theme = part === 'problems' && from === block.textFrom ? themeAbove(body, i, text) : null
      const opens = from === block.textFrom ? block.from : from
      turns.push({ part, from: theme ?? opens, body: theme ?? from + found[0].length, to: stretchEnd(body, i, text, end) })
    }
  }
  return turns
}

/** Where the heading begins that names the problem told below it (（二）供水保障不力 ⏎ 问题：……); null where none does, or where it names a part. */
function themeAbove(body: readonly DraftBlock[], index: number, text: string): number | null {
  const above = body[index - 1]
  if (above?.kind !== 'heading' || above.level < 2 || above.style === null) return null
  const words = text.slice(above.textFrom, above.textTo)
  return partOfLabel(words) === undefined && partsOfHeading(words, null).length === 0 ? above.from : null
}

const speaksOfAll = /^(?:对于?|针对)?(?:以上|上述|这些)/

/** A labelled stretch goes on over the paragraphs below it, up to the next label or heading, or to a promise to mend all that was said. */
function stretchEnd(body: readonly DraftBlock[], index: number, text: string, end: number): number {
  const next = body.slice(index + 1).find((block) => {
    const words = text.slice(block.textFrom, block.to)
    return block.kind === 'heading' || partLabel.test(words) || (speaksOfAll.test(words) && isPledge(words.slice(0, sentencesOf(words)[0]?.to)))
  })
  return Math.min(next?.from ?? end, end)
}

/** The entries of a chapter that joins problems and plans, each with a turn to its remedy. */
function entryTurns(body: readonly DraftBlock[], chapter: Chapter, text: string): Turn[] {
  if (!chapter.parts.includes('problems')) return []
  const isJoined = chapter.parts.includes('plans')
  const inside = body.filter((block) => block.from >= chapter.body && block.from < chapter.to)
  const style = inside.find((block) => block.style !== null)?.style
  if (isJoined && style === undefined) return paragraphTurns(inside, text)
  const entries = inside.filter((block) => style !== undefined && block.style === style)
  const turns: Turn[] = []
  for (const [i, entry] of entries.entries()) {
    const to = entries[i + 1]?.from ?? chapter.to
    const own = inside.filter((block) => block.from >= entry.from && block.from < to)
    const plan = own.map((block) => labelledPlan(block, text) ?? (isJoined ? planTurn(block, text) : null)).find((turn) => turn !== null)
    if (!plan || plan.from <= entry.from) continue
    turns.push({ part: 'problems', from: entry.from, body: entry.from, to: plan.from }, { part: 'plans', ...plan, to })
  }
  return turns.length >= entries.length ? turns : []
}

/** Share of the paragraphs of a chapter that turn to a remedy, from which on each tells a problem and its remedy. */
const mostlyTurning = 0.7

/** What opens the remedy of a problem that stands before it in its paragraph. */
const opensRemedy =
  /^(?:为此|对此|针对(?:这|此|以上|上述)|下一?步|下一?阶段|今后|明年|来年|我们?(?:将|要|拟)|(?:支部|党委|党组|党支部|学校|医院|单位)(?:将|要|拟))/

/** The paragraphs of a chapter without counted entries, which each turn from a problem to its remedy (……不足。为此，要……。). */
function paragraphTurns(inside: readonly DraftBlock[], text: string): Turn[] {
  const turning = inside.flatMap((block) => {
    const sentences = block.kind === 'paragraph' ? sentencesOf(text, block.textFrom, block.to) : []
    const remedy = sentences.find(({ from }, at) => at > 0 && opensRemedy.test(text.slice(from, from + 12)))
    return remedy ? [{ block, from: remedy.from }] : []
  })
  if (turning.length < 2 || turning.length < mostlyTurning * inside.length) return []
  return turning.flatMap(({ block, from }): Turn[] => [
    { part: 'problems', from: block.from, body: block.from, to: from },
    { part: 'plans', from, body: from, to: block.to },
  ])
}

/** Where a sentence of a paragraph opens with the label of a plan (努力方向：……。), and what the label opens. */
function labelledPlan(block: DraftBlock, text: string): { readonly from: number; readonly body: number } | null {
  for (const { from } of sentencesOf(text, block.textFrom, block.to)) {
    const found = partLabel.exec(text.slice(from, block.to))
    if (found && from + found[0].length < block.to && partOfLabel(found[1]!) === 'plans') return { from, body: from + found[0].length }
  }
  return null
}

function planTurn(block: DraftBlock, text: string): { readonly from: number; readonly body: number } | null {
  const leadIn = planLeadIn(text, { from: block.textFrom, to: block.to })
  return leadIn && { from: leadIn.from, body: leadIn.from }
}

/** A cell of a table whose column says what stands in it. */
export interface NamedCell extends Span {
  readonly part: 'problems' | 'causes' | 'plans'
  /** The cell that names the column. */
  readonly name: Span
}

/** A table whose columns are problems and what belongs to them: all of it, and its cells row by row. */
export interface ColumnTable extends Span {
  readonly cells: readonly NamedCell[]
}

const columnNames: readonly [NamedCell['part'], RegExp][] = [
  ['causes', /原因|根源/],
  ['problems', /(?:问题|不足|短板|差距|薄弱环节)(?:描述|表现|内容|清单|及表现|与不足|和不足)?$/],
  ['plans', /(?:措施|对策|打算|办法|举措|下一?步(?:计划|安排|思路)?|整改(?:方案|计划|任务|内容|思路))$/],
]
const longestColumnName = 16
const longestCaption = 30

/**
 * The tables of a text that set problems beside their causes and remedies (序号 | 存在问题 | 整改措施). A row names the columns where it has one of problems
 * and one other, all of them short; the rows below it are read by its columns, the row itself is none of them.
 */
export function columnTables(body: readonly DraftBlock[], text: string): ColumnTable[] {
  const tables: ColumnTable[] = []
  for (let i = 0; i < body.length; i++) {
    const header = body[i]!
    const columns = header.kind === 'table' ? namedColumns(rowOf(header, text), text) : []
    if (!columns.some(({ part }) => part === 'problems')) continue
    let last = i
    while (body[last + 1]?.kind === 'table') last++
    const rows = body.slice(i + 1, last + 1).filter((row) => text.slice(row.from, row.to) !== text.slice(header.from, header.to))
    const cells = rows.flatMap((row) => cellsOf(rowOf(row, text), columns, text))
    if (cells.some(({ part }) => part === 'problems'))
      tables.push({ from: (captionBefore(body[i - 1], text) ?? header).from, to: body[last]!.to, cells })
    i = last
  }
  return tables
}

/** The name of a table above it: a short line without a stop. */
function captionBefore(block: DraftBlock | undefined, text: string): DraftBlock | null {
  return block?.kind === 'paragraph' && block.to - block.from <= longestCaption && !/[。；：！？，]/.test(text.slice(block.from, block.to))
    ? block
    : null
}

interface NamedColumn {
  readonly column: number
  readonly part: NamedCell['part']
  readonly name: Span
}

function namedColumns(row: readonly Span[], text: string): NamedColumn[] {
  const filled = row.filter(({ from, to }) => to > from)
  if (filled.length < 2 || filled.some(({ from, to }) => to - from > longestColumnName || /[。；]/.test(text.slice(from, to)))) return []
  return row.flatMap((name, column) => {
    const words = text.slice(name.from, name.to).replace(/[\s\u3000]|[（(][^（(）)]*[）)]/g, '')
    const part = columnNames.find(([, pattern]) => pattern.test(words))?.[0]
    return part === undefined ? [] : [{ column, part, name }]
  })
}

function cellsOf(row: readonly Span[], columns: readonly NamedColumn[], text: string): NamedCell[] {
  return columns.flatMap(({ column, part, name }) => {
    const cell = row[column]
    return cell && /\p{L}{2}/u.test(text.slice(cell.from, cell.to)) ? [{ part, name, from: cell.from, to: cell.to }] : []
  })
}

/** The cells of a row, trimmed; a block does not tell of the empty ones before it. */
function rowOf(block: DraftBlock, text: string): Span[] {
  const start = Math.max(text.lastIndexOf('\n', block.from - 1) + 1, 0)
  let from = start
  return text
    .slice(start, block.to)
    .split('\t')
    .map((cell) => {
      const span = { from: from + (cell.length - cell.trimStart().length), to: from + cell.trimEnd().length }
      from += cell.length + 1
      return span.to > span.from ? span : { from: span.from, to: span.from }
    })
}
