import type { PdfLine } from './lines.ts'

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
export function paragraphRule(lines: readonly PdfLine[]): (before: PdfLine, line: PdfLine) => boolean {
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
