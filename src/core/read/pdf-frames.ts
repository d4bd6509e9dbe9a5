import { isNear, lengthOf } from './pdf-pieces.ts'
import type { DirectedPiece, PdfPiece } from './pdf-pieces.ts'

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
export function framesOf(pieces: readonly DirectedPiece[]): Frames {
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
