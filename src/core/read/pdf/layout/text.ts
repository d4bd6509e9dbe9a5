/** The lines of a PDF put together as one text: where paragraphs end, what is a table, what is printed again. */
import type { Hint } from '../../../model.ts'
import type { PdfLine } from './rows.ts'

/** A line, and why it is no part of the report where it is none: `page-number`, `running-head`, `page-stamp`…; `footnote` for those that are moved to the end. */
export interface PlacedLine {
  readonly line: PdfLine
  readonly role: string | null
}

/** The lines of a document as one text: a line feed after each, and hints for what ends no paragraph, stands outside, is a table or a note. Notes come last. */
export function pdfText(placed: readonly PlacedLine[]): { text: string; hints: Hint[] } {
  const lines = withoutRepeatedHeads(placed)
  const notes = lines.filter(({ role }) => role === 'footnote')
  const text = new TextOfLines()
  text.add(lines.filter(({ role }) => role !== 'footnote'))
  text.add(notes)
  return { text: text.text, hints: text.hints.sort((a, b) => a.from - b.from || b.to - a.to) }
}

/** Puts lines together; each call of `add` begins a paragraph. */
class TextOfLines {
  text = ''
  readonly hints: Hint[] = []

  add(placed: readonly PlacedLine[]): void {
    const body = placed.flatMap(({ line, role }) => (role === null || role === 'footnote' ? [line] : []))
    const tables = tablesIn(body)
    const goesOn = paragraphRule(body.filter((line) => !tables.has(line)))
    let before: PdfLine | null = null
    /** Line feeds since the end of the last body line. */
    let feeds: number[] = []
    for (const { line, role } of placed) {
      const isInside = role === null || role === 'footnote'
      if (isInside && before && !tables.has(before) && !tables.has(line) && goesOn(before, line))
        for (const at of feeds) this.hints.push({ kind: 'line-break', from: at, to: at + 1 })
      const from = this.text.length
      const to = from + line.text.length
      this.text += `${line.text}\n`
      if (!isInside) {
        this.hints.push({ kind: 'outside', reason: role, from, to })
        feeds.push(to)
        continue
      }
      if (role === 'footnote') this.hints.push({ kind: 'note', from, to })
      if (tables.has(line)) this.hints.push({ kind: 'table', from, to })
      feeds = [to]
      before = line
    }
  }
}

/** Rows of tables, and rows with wide gaps next to other such rows. */
function tablesIn(lines: readonly PdfLine[]): Set<PdfLine> {
  return new Set(
    lines.filter((line, i) => {
      const isBesideGaps = [lines[i - 1], lines[i + 1]].some((other) => other !== undefined && other.gaps >= 1)
      return line.isTable || line.gaps >= 2 || (line.gaps >= 1 && isBesideGaps)
    }),
  )
}

/** The heads of a table that are printed again at the top of each page, as no part of the report. */
function withoutRepeatedHeads(placed: readonly PlacedLine[]): PlacedLine[] {
  let heads: string[] = []
  let before: PdfLine | null = null
  let repeated = -1
  return placed.map(({ line, role }) => {
    if (role !== null) return { line, role }
    const isTable = line.isTable || line.gaps > 0
    if (isTable && before && line.page > before.page) repeated = heads[0] === line.text ? 0 : -1
    if (isTable && repeated >= 0 && repeated < heads.length && heads[repeated] === line.text) {
      repeated++
      before = line
      return { line, role: 'repeated-head' }
    }
    repeated = -1
    if (!isTable) heads = []
    else if (heads.length < mostHeads) heads.push(line.text)
    before = line
    return { line, role }
  })
}

/** Lines that the head of a table has at most. */
const mostHeads = 3

/** A row of dots that leads from a heading to its page number, in a table of contents. */
const leaders =
  /(?:(?<!\.)\.{4,}|(?<!…)…{2,}|(?<!·)·{4,}|(?<!．)．{3,}|(?<!\. )(?:\. ){4,}|(?<!-)-{6,}|(?<!_)_{6,})\s*(?:[-—(（]\s*)?\d{1,4}\s*[-—)）]?$/
const marked = /^(?:第?[一二三四五六七八九十]{1,3}(?:、|章|节|部分)|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d)|[①-⑳])/
const ended = /[。！？：；.!?]["”’）)]?$/

/**
 * Whether a line goes on the paragraph of the line before it. Chinese print indents the first line of a paragraph by two characters, and
 * its last line is mostly short of the right margin; where nothing is indented, a wider gap between lines or a marker parts paragraphs.
 * Each column has its own margins.
 */
function paragraphRule(lines: readonly PdfLine[]): (before: PdfLine, line: PdfLine) => boolean {
  const margins = marginsOf(lines)
  const gap = quantile(
    lines.flatMap((line, i) => (isNext(lines[i - 1], line) ? [(lines[i - 1]!.y - line.y) / line.size] : [])).filter((height) => height > 0),
    0.4,
  )
  return (before, line) => {
    if (before.column.split('/')[1] !== line.column.split('/')[1] || leaders.test(before.text) || leaders.test(line.text)) return false
    const isFull = before.right + firstWordWidth(line) > margins(before).right - 1.2 * before.size
    const isIndented = line.left > margins(line).left + 1.2 * line.size
    const isSpaced = isNext(before, line) && gap > 0 && before.y - line.y > gap * line.size * 1.45
    const isOther = Math.abs(before.size - line.size) > Math.max(1.2, 0.08 * line.size)
    return isFull && !isIndented && !isSpaced && !isOther && !(marked.test(line.text) && ended.test(before.text))
  }
}

function isNext(before: PdfLine | undefined, line: PdfLine): boolean {
  return before !== undefined && before.page === line.page && before.column === line.column
}

/** A line is full where the next one's first word would not have found room: one character, or a whole word or number. */
function firstWordWidth(line: PdfLine): number {
  const word = /^[\w.,%'’-]+/.exec(line.text)?.[0] ?? ''
  return Math.max(1, Math.min(word.length, 20) * 0.5) * line.size
}

/** Margins of the column that a line stands in; those of left and right pages differ where both edges of a page are moved alike. */
function marginsOf(lines: readonly PdfLine[]): (line: PdfLine) => { left: number; right: number } {
  const edges = (some: readonly PdfLine[]): { left: number; right: number } => ({
    left: quantile(
      some.map((line) => line.left),
      0.2,
    ),
    right: quantile(
      some.map((line) => line.right),
      0.85,
    ),
  })
  const columns = new Map([...Map.groupBy(lines, ({ column }) => column)].map(([column, some]) => [column, edges(some)]))
  const pages = new Map<string, number>()
  for (const [key, some] of Map.groupBy(lines, ({ column, page }) => `${column} ${page}`)) {
    const [own, usual] = [edges(some), columns.get(some[0]!.column)!]
    const shift = own.left - usual.left
    if (some.length >= fewestLines && Math.abs(own.right - usual.right - shift) < 0.5 * some[0]!.size) pages.set(key, shift)
  }
  return (line) => {
    const { left, right } = columns.get(line.column)!
    const shift = pages.get(`${line.column} ${line.page}`) ?? 0
    return { left: left + shift, right: right + shift }
  }
}

/** Lines of a page by which its margins are judged. */
const fewestLines = 8

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
