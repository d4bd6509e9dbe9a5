import type { Span } from '../../model.ts'
import type { DraftBlock } from './blocks.ts'

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

const names: readonly [NamedCell['part'], RegExp][] = [
  ['causes', /原因|根源/],
  ['problems', /(?:问题|不足|短板|差距|薄弱环节)(?:描述|表现|内容|清单|及表现|与不足|和不足)?$/],
  ['plans', /(?:措施|对策|打算|办法|举措|下一?步(?:计划|安排|思路)?|整改(?:方案|计划|任务|内容|思路))$/],
]
const longestName = 16
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
  if (filled.length < 2 || filled.some(({ from, to }) => to - from > longestName || /[。；]/.test(text.slice(from, to)))) return []
  return row.flatMap((name, column) => {
    const words = text.slice(name.from, name.to).replace(/[\s\u3000]|[（(][^（(）)]*[）)]/g, '')
    const part = names.find(([, pattern]) => pattern.test(words))?.[0]
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
