/** What printers do to the pieces of a text: they print them twice for bold letters, set them letter by letter, stamp words across them. */
import { lengthOf, type PdfPiece } from './pieces.ts'
import { median } from './zones.ts'

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
