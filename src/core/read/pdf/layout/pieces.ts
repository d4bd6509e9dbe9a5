/** The pieces of text on a page: made of what pdf.js says, with the characters that are seen, and turned so that they are read upright. */
import { mended } from '../../decode.ts'

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
function isNear(angle: number, other: number): boolean {
  const between = Math.abs(angle - other) % 360
  return Math.min(between, 360 - between) <= skew
}

/**
 * Characters that PDF printers write as radicals (⼯ for 工, ⺠ for 民). The Kangxi radicals (U+2F00–2FDF) have a compatibility mapping in
 * Unicode; the CJK radicals supplement (U+2E80–2EF3) has none but for two, so its table stands here, after the names of the code chart.
 */
const supplement =
  '冫厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尢巳幺彑彐忄心扌攵　旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟网罒网网羊羊羊羊耂肀聿肉臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'

/** Radicals whose mapping is a form that nobody writes in print today. */
const asWritten: Readonly<Record<string, string>> = { '\u2f3e': '户', '\u2fad': '青' }

/** Puts whole characters in the place of radicals; every character keeps its place. */
function restoreRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2ef3\u2f00-\u2fd5]/g, (radical) => {
    const code = radical.charCodeAt(0)
    return code >= 0x2f00 ? (asWritten[radical] ?? radical.normalize('NFKC')) : (supplement[code - 0x2e80] ?? radical)
  })
}

/** Punctuation of vertical writing, and the same as it is written from left to right. */
const verticalMarks = '︐︑︒︓︔︕︖︗︘︙︰︱︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈'
const levelMarks = '，、。：；！？〖〗…‥—（）｛｝〔〕【】《》〈〉「」『』［］'

/** Puts punctuation as it is written from left to right in the place of that of vertical writing; every character keeps its place. */
function levelPunctuation(text: string): string {
  return text.replace(/[\ufe10-\ufe48]/g, (mark) => levelMarks[verticalMarks.indexOf(mark)] ?? mark)
}

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
