import { mended } from '../../mojibake.ts'
import { levelPunctuation, restoreRadicals } from './radicals.ts'

/** A piece of text on a page; `x` and `y` are of the left end of its baseline, `width` runs along it, all in points. */
export interface PdfPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** A piece as it stands on the sheet: `angle` is the direction in which it is read, in degrees from 0 to 360 counter-clockwise. */
export interface DirectedPiece extends PdfPiece {
  readonly angle: number
}

/** What pdf.js says of a run of text. */
export interface PdfItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly fontName: string
}

/** Turns the runs of a page into pieces; blank ones are left out, radicals become the characters that they stand for. */
export function piecesOf(items: readonly PdfItem[], verticalFonts: ReadonlySet<string>): DirectedPiece[] {
  return items.flatMap((item): DirectedPiece[] => {
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform
    if (item.str.trim() === '' || ![a, b, c, d, x, y, item.width, item.height].every(Number.isFinite)) return []
    const isVertical = verticalFonts.has(item.fontName)
    const size = (isVertical ? Math.hypot(a, b) : Math.hypot(c, d)) || Math.hypot(a, b) || item.height || 1
    const angle = (Math.atan2(b, a) * 180) / Math.PI + (isVertical ? 270 : 360)
    return [{ text: charactersOf(item.str), x, y, width: Math.abs(isVertical ? item.height : item.width), size, angle: angle % 360 }]
  })
}

/** Pairs of Western letters beyond ASCII, as bytes of GBK come out whose font says that they are Western. */
const pairs = /^[\x20-\x7e]*(?:[\u00a1-\u00ff]{2}[\x20-\x7e]*){2,}$/

/** The characters that a run of text stands for: radicals, upright punctuation and bytes of Chinese in a Western font become what is seen. */
function charactersOf(text: string): string {
  // pdf.js writes the Greek letter for the sign of micro, which is a byte of many characters.
  const western = text.replaceAll('\u03bc', '\u00b5')
  const read = pairs.test(western) ? (mended(western)?.text ?? text) : text
  return levelPunctuation(restoreRadicals(read))
}

/**
 * Whether text runs over an edge of its page, `view` being its left, lower, right and upper edge: pdf.js leaves out the letters that lie beyond,
 * as nobody sees them.
 */
export function runsOffPage(pieces: readonly DirectedPiece[], view: readonly number[]): boolean {
  const [left = 0, low = 0, right = 0, high = 0] = view
  return pieces.some(({ x, y, width, angle }) => {
    const radians = (angle * Math.PI) / 180
    const [endX, endY] = [x + width * Math.cos(radians), y + width * Math.sin(radians)]
    return endX > right + 1 || endX < left - 1 || endY > high + 1 || endY < low - 1 || x < left - 1 || y < low - 1
  })
}

/** Characters of pieces. */
export function lengthOf(pieces: readonly PdfPiece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0)
}

/** Scanned pages lie askew by a few degrees; whatever is turned by more was turned on purpose. */
const skew = 10

/** Whether two directions are the same but for skew, in degrees. */
export function isNear(angle: number, other: number): boolean {
  const between = Math.abs(angle - other) % 360
  return Math.min(between, 360 - between) <= skew
}
