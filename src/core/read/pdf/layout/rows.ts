import type { PdfPiece } from '../pieces/pieces.ts'

/** Pieces of one row with no wide gap between them. */
export interface Segment {
  readonly pieces: readonly PdfPiece[]
  readonly left: number
  readonly right: number
}

/** Pieces that share a baseline, superscripts included, from left to right. */
export interface Row {
  readonly segments: readonly Segment[]
  readonly y: number
  readonly size: number
}

/** The least gap between two columns or cells, in sizes of the letters: cells of a table stand a little less than a character apart, words less than that. */
export const narrowestGutter = 0.7

/** Puts the pieces of a page into rows from top to bottom. */
export function rowsOf(pieces: readonly PdfPiece[]): Row[] {
  return piecesByRow(pieces).map(rowOf)
}

/** The pieces of a page, those of each row from left to right. */
export function piecesByRow(pieces: readonly PdfPiece[]): PdfPiece[][] {
  const rows: PdfPiece[][] = []
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.slice(-2).find((candidate) => isBeside(piece, tallest(candidate)))
    if (row) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x))
}

/** A row of the given pieces. */
function rowOf(pieces: readonly PdfPiece[]): Row {
  const main = tallest(pieces)
  return { segments: segmentsOf(pieces.toSorted((a, b) => a.x - b.x)), y: main.y, size: main.size }
}

/** The part of a row that lies between two edges; null where nothing does. */
export function partOfRow(row: Row, left: number, right: number): Row | null {
  const segments = row.segments.filter((segment) => middleOf(segment) >= left && middleOf(segment) < right)
  return segments.length === 0 ? null : rowOf(segments.flatMap(({ pieces }) => pieces))
}

function middleOf({ left, right }: Segment): number {
  return (left + right) / 2
}

function tallest(pieces: readonly PdfPiece[]): PdfPiece {
  return pieces.reduce((most, piece) => (piece.size > most.size ? piece : most))
}

/** Whether most of the height of the smaller of two pieces lies within the other's: letters reach a fifth of their size below the baseline. */
function isBeside(piece: PdfPiece, other: PdfPiece): boolean {
  const top = Math.min(piece.y + 0.8 * piece.size, other.y + 0.8 * other.size)
  const foot = Math.max(piece.y - 0.2 * piece.size, other.y - 0.2 * other.size)
  return top - foot > 0.55 * Math.min(piece.size, other.size)
}

function segmentsOf(pieces: readonly PdfPiece[]): Segment[] {
  const groups: { pieces: PdfPiece[]; left: number; right: number }[] = []
  for (const piece of pieces) {
    const group = groups.at(-1)
    const before = group?.pieces.at(-1)
    const right = piece.x + piece.width
    if (group && before && piece.x - group.right <= narrowestGutter * Math.max(piece.size, before.size)) {
      group.pieces.push(piece)
      group.right = Math.max(group.right, right)
    } else groups.push({ pieces: [piece], left: piece.x, right })
  }
  return groups
}
