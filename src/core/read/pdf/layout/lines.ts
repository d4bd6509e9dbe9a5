import { largest } from '../../../lists.ts'
import type { PdfPiece } from '../pieces/pieces.ts'
import type { Row } from './rows.ts'
import { withoutPrintedSpaces } from './spacing.ts'

/** A line of the text, in the order in which it is read. */
export interface PdfLine {
  readonly text: string
  readonly page: number
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** Number of gaps wide enough to part columns or cells. */
  readonly gaps: number
  /** Which of how many columns of its page it stands in, `1/1` for the only one. */
  readonly column: string
  /** Whether it is a row of a table, its cells parted by tabs. */
  readonly isTable: boolean
}

/** Where a line stands. */
export interface Place {
  readonly page: number
  readonly column: string
}

/** The line that a row reads as; gaps wider than `cellGap`, in sizes of its letters, become tabs. `spacedOut` as `isSpacedOut` says of the whole text. */
export function lineOf(row: Row, place: Place, spacedOut: boolean, cellGap = tabGap): PdfLine {
  const pieces = row.segments.flatMap((segment) => segment.pieces)
  const { text, gaps } = joined(pieces, row.size, cellGap)
  const left = row.segments[0]?.left ?? 0
  const right = largest(row.segments.map((segment) => segment.right))
  return { ...place, text: withoutPrintedSpaces(text, spacedOut), left, right, y: row.y, size: row.size, gaps, isTable: false }
}

/** The words of a row as they are printed, gaps wider than a word's end as blanks, those as wide as a column's as tabs. */
export function printedText(row: Row): string {
  const pieces = row.segments.flatMap((segment) => segment.pieces)
  return joined(pieces, row.size, tabGap).text
}

/** In sizes of the letters: what is wider is a tab, and what is wider than the second a blank between words. */
const tabGap = 1.6
const blankGap = 0.2

function joined(pieces: readonly PdfPiece[], size: number, cellGap: number): { text: string; gaps: number } {
  let text = ''
  let right = pieces[0]?.x ?? 0
  let gaps = 0
  for (const piece of pieces) {
    const gap = piece.x - right
    if (text !== '' && gap > cellGap * size) {
      text += '\t'
      gaps++
    } else if (text !== '' && (gap > blankGap * size || piece.text.startsWith(' '))) text += ' '
    text += piece.text.trim()
    right = Math.max(right, piece.x + piece.width)
  }
  return { text, gaps }
}
