import type { PdfPiece } from './pieces.ts'

/** How far apart the copies of an overprinted piece stand at most, in parts of its size: simulated bold moves by hundredths, a shadow by a tenth. */
const nearest = 0.15

/** Pieces that are printed again at the same place, as programs do for bold or shadowed letters, are kept once; `again` counts the others. */
export function printedOnce<Piece extends PdfPiece>(pieces: readonly Piece[]): { once: Piece[]; again: number } {
  const printed = new Map<string, Piece[]>()
  const once = pieces.filter((piece) => {
    const text = piece.text.trim()
    const alike = printed.get(text)
    if (alike?.some((other) => isSamePlace(piece, other))) return false
    if (alike) alike.push(piece)
    else printed.set(text, [piece])
    return true
  })
  return { once, again: pieces.length - once.length }
}

function isSamePlace(piece: PdfPiece, other: PdfPiece): boolean {
  const reach = nearest * Math.max(piece.size, other.size) + 0.2
  return Math.abs(piece.x - other.x) <= reach && Math.abs(piece.y - other.y) <= reach && Math.abs(piece.size - other.size) <= piece.size * 0.25
}
