/** A piece of text as pdf.js places it on a page; `x` and `y` are of its lower left corner, in points. */
export interface PdfPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** A visual line of a page. */
export interface PdfLine {
  readonly text: string
  readonly page: number
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** Number of gaps wide enough to part columns or cells. */
  readonly gaps: number
}

/** Puts the pieces of a page together into lines, from top to bottom and left to right. */
export function linesOfPage(pieces: readonly PdfPiece[], page: number): PdfLine[] {
  const rows: PdfPiece[][] = []
  const filled = pieces.filter(({ text }) => text.trim() !== '')
  for (const piece of filled.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(first.y - piece.y) < Math.max(2, 0.45 * Math.min(first.size, piece.size))) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) =>
    lineOf(
      row.sort((a, b) => a.x - b.x),
      page,
    ),
  )
}

function lineOf(row: readonly PdfPiece[], page: number): PdfLine {
  let text = ''
  let right = row[0]?.x ?? 0
  let gaps = 0
  const size = Math.max(...row.map((piece) => piece.size))
  for (const piece of row) {
    const gap = piece.x - right
    if (text !== '' && gap > 1.6 * size) {
      text += '\t'
      gaps++
    } else if (text !== '' && (gap > 0.2 * size || piece.text.startsWith(' ')) && needsSpace(text.at(-1) ?? '', piece.text.trim()[0] ?? ''))
      text += ' '
    text += piece.text.trim()
    right = Math.max(right, piece.x + piece.width)
  }
  return { text: withoutHanSpaces(text), page, left: row[0]?.x ?? 0, right, y: row[0]?.y ?? 0, size, gaps }
}

/** Printers put a thin space between Chinese characters and figures, which no one typed. */
function needsSpace(before: string, after: string): boolean {
  return /[\x21-\x7e\u00c0-\u024f]/.test(before) && /[\x21-\x7e\u00c0-\u024f]/.test(after)
}

function withoutHanSpaces(text: string): string {
  return text.replace(
    /(?<=[\p{Script=Han}，。；：、！？）”’》]) +(?=[\p{L}\p{N}（“‘《])|(?<=[\p{L}\p{N}]) +(?=[\p{Script=Han}，。；：、！？（“‘《])/gu,
    '',
  )
}
