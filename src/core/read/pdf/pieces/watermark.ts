import { lengthOf } from './pieces.ts'
import type { PdfPiece } from './pieces.ts'
import { median } from '../layout/zones.ts'

/**
 * The pieces that are stamped across the pages and are no part of their text: they cross its lines, and are large, or stand there again and again.
 * `pages` are the upright pieces of each page.
 */
export function stampedPieces(pages: readonly (readonly PdfPiece[])[]): Set<PdfPiece> {
  const usual = median(pages.flat().flatMap(({ text, size }) => Array.from({ length: Math.min(text.length, 100) }, () => size)))
  const alike = new Map<string, { piece: PdfPiece; page: readonly PdfPiece[] }[]>()
  for (const page of pages) {
    for (const piece of page) {
      const key = `${piece.text.replace(/\s/g, '')} ${Math.round(piece.size)}`
      const group = alike.get(key)
      if (group) group.push({ piece, page })
      else alike.set(key, [{ piece, page }])
    }
  }
  const stamped = new Set<PdfPiece>()
  const candidates = [...alike.values()].filter(([first, second]) => {
    const { size, text } = first!.piece
    return size > large * usual || (second !== undefined && text.trim().length >= 2)
  })
  // Text that a stamp crosses is crossed no more once the stamp is known: the largest and most frequent ones come first.
  for (const group of candidates.toSorted((a, b) => b[0]!.piece.size - a[0]!.piece.size || b.length - a.length)) {
    const crossing = group.filter(({ piece, page }) => crossesText(piece, page, stamped)).length
    if (crossing > 0 && crossing >= group.length * oftenCrossing) for (const { piece } of group) stamped.add(piece)
  }
  // Where most of the text crosses other text, the sizes that the file gives are wrong and say nothing.
  return lengthOf([...stamped]) > lengthOf(pages.flat()) / 2 ? new Set() : stamped
}

/** A stamp that stands alone is larger than the text, in sizes of its letters. */
const large = 1.4
/** A stamp that is spread over the page falls between the lines at times. */
const oftenCrossing = 0.3

/** Whether a piece covers letters of other lines: lines of print never reach into each other. */
function crossesText(piece: PdfPiece, page: readonly PdfPiece[], stamped: ReadonlySet<PdfPiece>): boolean {
  return page.some((other) => {
    if (other === piece || stamped.has(other) || other.text.trim() === piece.text.trim() || Math.abs(other.y - piece.y) < 0.1 * other.size)
      return false
    const across = Math.min(piece.x + piece.width, other.x + other.width) - Math.max(piece.x, other.x)
    const upright =
      Math.min(piece.y + 0.8 * piece.size, other.y + 0.8 * other.size) - Math.max(piece.y - 0.1 * piece.size, other.y - 0.1 * other.size)
    return across > 0.7 * Math.min(piece.size, other.size) && upright > 0.2 * Math.min(piece.size, other.size)
  })
}
