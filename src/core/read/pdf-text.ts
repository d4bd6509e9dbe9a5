import type { Hint } from '../model.ts'
import type { PdfLine } from './pdf-lines.ts'

/** The lines of a document as one text: a line feed after each, and hints for what ends no paragraph, repeats on every page, or is a table. */
export function pdfText(lines: readonly PdfLine[]): { text: string; hints: Hint[] } {
  const outside = outsideLines(lines)
  const body = lines.filter((line) => !outside.has(line))
  const tables = tableLines(body)
  const goesOn = paragraphRule(body)
  const hints: Hint[] = []
  let text = ''
  let before: PdfLine | null = null
  /** Line feeds since the end of the last body line. */
  let feeds: number[] = []
  for (const line of lines) {
    const reason = outside.get(line)
    if (reason === undefined && before && !tables.has(before) && !tables.has(line) && goesOn(before, line)) {
      for (const at of feeds) hints.push({ kind: 'line-break', from: at, to: at + 1 })
    }
    const from = text.length
    const to = from + line.text.length
    text += `${line.text}\n`
    if (reason !== undefined) {
      hints.push({ kind: 'outside', reason, from, to })
      feeds.push(to)
      continue
    }
    if (tables.has(line)) hints.push({ kind: 'table', from, to })
    feeds = [to]
    before = line
  }
  return { text, hints: hints.sort((a, b) => a.from - b.from || b.to - a.to) }
}

const pageNumber = /^[-—–－·•~\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／]\s*\d{1,4}|\s*共\s*\d{1,4}\s*页)?[-—–－·•~\s]*$/

/** Page numbers and running heads: the first or last lines of pages that are numbers, or stand alike on most pages. */
function outsideLines(lines: readonly PdfLine[]): Map<PdfLine, string> {
  const outside = new Map<PdfLine, string>()
  const pages = Map.groupBy(lines, ({ page }) => page)
  const edges: PdfLine[] = []
  for (const page of pages.values()) {
    const sorted = page.toSorted((a, b) => b.y - a.y)
    edges.push(...new Set([...sorted.slice(0, 2), ...sorted.slice(-2)]))
  }
  const alike = Map.groupBy(edges, ({ text, y }) => `${text.replace(/\d+/g, '#')}@${Math.round(y / 4)}`)
  for (const group of alike.values()) {
    const isNumber = group.every(({ text }) => pageNumber.test(text))
    if (isNumber && isAtEdge(group[0]!, pages)) for (const line of group) outside.set(line, 'page-number')
    else if (group.length >= 3 && group.length >= pages.size * 0.6) for (const line of group) outside.set(line, 'running-head')
  }
  return outside
}

/** Numbers at the very top or foot of a page; a number between lines of text is part of it. */
function isAtEdge(line: PdfLine, pages: ReadonlyMap<number, readonly PdfLine[]>): boolean {
  const page = pages.get(line.page) ?? []
  const heights = page.map(({ y }) => y)
  return line.y === Math.max(...heights) || line.y === Math.min(...heights)
}

/** Rows with wide gaps, next to other such rows. */
function tableLines(lines: readonly PdfLine[]): Set<PdfLine> {
  const tables = new Set<PdfLine>()
  lines.forEach((line, i) => {
    const neighbours = [lines[i - 1], lines[i + 1]]
    if (line.gaps >= 1 && neighbours.some((other) => other !== undefined && other.gaps >= 1)) tables.add(line)
    else if (line.gaps >= 2) tables.add(line)
  })
  return tables
}

/**
 * Whether a line goes on the paragraph of the line before it. Chinese print indents the first line of a paragraph by two characters, and
 * its last line is mostly short of the right margin; where nothing is indented, a wider gap between lines or a marker parts paragraphs.
 */
function paragraphRule(lines: readonly PdfLine[]): (before: PdfLine, line: PdfLine) => boolean {
  const right = quantile(
    lines.map((line) => line.right),
    0.85,
  )
  const left = quantile(
    lines.map((line) => line.left),
    0.2,
  )
  const gap = quantile(
    lines.flatMap((line, i) => (lines[i - 1]?.page === line.page ? [lines[i - 1]!.y - line.y] : [])).filter((height) => height > 0),
    0.4,
  )
  return (before, line) => {
    const isFull = before.right > right - 2.2 * before.size
    const isIndented = line.left > left + 1.2 * line.size
    const isSpaced = before.page === line.page && gap > 0 && before.y - line.y > gap * 1.45
    const isOther = Math.abs(before.size - line.size) > 1.2
    const isMarked = /^(?:第?[一二三四五六七八九十]{1,3}(?:、|章|节|部分)|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d)|[①-⑳])/.test(
      line.text,
    )
    const isEnded = /[。！？：；.!?]["”’）)]?$/.test(before.text)
    return isFull && !isIndented && !isSpaced && !isOther && !(isMarked && isEnded)
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
