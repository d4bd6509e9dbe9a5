import { isNear, lengthOf } from './pieces.ts'
import type { DirectedPiece, PdfPiece } from './pieces.ts'

/** The pieces of a page by how they are read: `upright` as most of the text, `sideways` at right angles or upside down to it, `oblique` across it. */
export interface Frames {
  readonly upright: readonly PdfPiece[]
  readonly sideways: readonly (readonly PdfPiece[])[]
  readonly oblique: readonly PdfPiece[]
}

/**
 * Turns a page so that most of its text is read from left to right, whichever way the sheet lies (`/Rotate` 90, tables printed sideways, vertical
 * writing, scans that lie askew). Sideways pieces come one group a direction, each turned upright by itself.
 */
export function framesOf(printed: readonly DirectedPiece[]): Frames {
  const pieces = isStacked(printed)
    ? printed.map((piece, i) => (isBelow(printed[i - 1], piece) || isBelow(piece, printed[i + 1]) ? asUpright(piece) : piece))
    : printed
  const quarters = [0, 90, 180, 270].map((angle) => pieces.filter((piece) => isNear(piece.angle, angle)))
  const main = quarters.reduce((most, quarter) => (lengthOf(quarter) > lengthOf(most) ? quarter : most))
  return {
    upright: turned(main),
    sideways: quarters.filter((quarter) => quarter !== main && quarter.length > 0).map(turned),
    oblique: pieces.filter(({ angle }) => ![0, 90, 180, 270].some((quarter) => isNear(angle, quarter))),
  }
}

/** Pieces of nearly one direction in coordinates in which it is level: turned by the direction of their longest piece, which is the surest. */
function turned(pieces: readonly DirectedPiece[]): PdfPiece[] {
  const longest = pieces.reduce<DirectedPiece | null>((most, piece) => (most && most.width >= piece.width ? most : piece), null)
  const angle = ((longest?.angle ?? 0) * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return pieces.map(({ text, x, y, width, size }) => ({ text, width, size, x: x * cos + y * sin, y: y * cos - x * sin }))
}

/** A single upright letter as vertical writing has it: it is read downwards from its upper edge. */
function asUpright(piece: DirectedPiece): DirectedPiece {
  if ([...piece.text.trim()].length > 1 || !isNear(piece.angle, 0)) return piece
  return { ...piece, angle: 270, width: piece.size, y: piece.y + 0.88 * piece.size, x: piece.x + 0.12 * piece.size }
}

/** Whether most letters stand by themselves, upright, each below the one that was printed before it: vertical writing that its font knows nothing of. */
function isStacked(pieces: readonly DirectedPiece[]): boolean {
  const below = pieces.filter((piece, i) => isBelow(pieces[i - 1], piece))
  return below.length > pieces.length * mostlyStacked && below.length >= fewestStacked
}

const mostlyStacked = 0.7
const fewestStacked = 20

function isBelow(piece: DirectedPiece | undefined, next: DirectedPiece | undefined): boolean {
  if (!piece || !next || [...piece.text.trim()].length > 1 || [...next.text.trim()].length > 1) return false
  const step = piece.y - next.y
  return Math.abs(piece.x - next.x) < 0.3 * next.size && step > 0.7 * next.size && step < 1.6 * next.size
}
