import type { PdfPiece } from './pieces.ts'
import { median } from '../layout/zones.ts'

/** Letters that stand farther apart than this, in their sizes, are set apart as a whole; gaps of justified lines are smaller. */
const leastSpacing = 0.25
/** Share of a page's text that has to come letter by letter. */
const mostLetters = 0.6

/**
 * Where a page is placed letter by letter with a blank after each, as recognised text often is, every letter is given the room up to the next
 * one: the blanks are no blanks between words. `rows` are pieces that share a baseline, from left to right.
 */
export function closedUp<Piece extends PdfPiece>(rows: readonly (readonly Piece[])[]): Piece[] {
  const pieces = rows.flat()
  const letters = pieces.filter(isLetter)
  const all = pieces.reduce((sum, { text }) => sum + text.trim().length, 0)
  if (letters.length < all * mostLetters) return pieces
  const gaps = rows.flatMap((row) => row.slice(1).flatMap((piece, i) => (isLetter(piece) && isLetter(row[i]!) ? [gapOf(row[i]!, piece)] : [])))
  const spacing = median(gaps)
  return spacing < leastSpacing ? pieces : pieces.map((piece) => (isLetter(piece) ? { ...piece, width: piece.width + spacing * piece.size } : piece))
}

function isLetter({ text }: PdfPiece): boolean {
  return [...text.trim()].length === 1
}

function gapOf(piece: PdfPiece, next: PdfPiece): number {
  return (next.x - piece.x - piece.width) / piece.size
}
