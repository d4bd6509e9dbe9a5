import type { Hint } from '../../../model.ts'
import type { PdfLine } from './lines.ts'
import { paragraphRule } from './paragraphs.ts'

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
