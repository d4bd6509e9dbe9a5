/** Pieces of a page put into rows, and rows read as lines: tabs between cells, and no blanks but those that somebody typed. */
import type { PdfPiece } from './pieces.ts'
import { largest } from '../../../lists.ts'

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

/** Whatever is set without blanks between words: Chinese characters, and punctuation of their width. */
const cjk = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]'
const beside = new RegExp(`(?<=${cjk}) +(?=[^\\s])|(?<=[^\\s]) +(?=${cjk})`, 'gu')
const singles = /(?<=(?:^|[\s\p{Script=Han}（，、])[\d.,%]) (?=[\d.,%](?:$|[\s\p{Script=Han}）。，、；]))/gu
const apart = /\p{Script=Han} +(?=\p{Script=Han})/gu
const adjacent = /\p{Script=Han}(?=\p{Script=Han})/gu

/** Whether a text has a blank between most of its Chinese characters, as recognised text often has; its figures then have them as well. */
export function isSpacedOut(texts: readonly string[]): boolean {
  const count = (pattern: RegExp): number => texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0)
  return count(apart) > count(adjacent)
}

/**
 * Takes out blanks that no one typed: those beside Chinese characters, by which printers part them from figures, and, in a text that is spaced
 * out, those between single digits (2 0 2 1). Tabs stay.
 */
export function withoutPrintedSpaces(text: string, spacedOut: boolean): string {
  return (spacedOut ? text.replace(singles, '') : text).replace(beside, '')
}
