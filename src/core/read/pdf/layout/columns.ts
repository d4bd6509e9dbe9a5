import { largest, smallest } from '../../../lists.ts'
import { printedText } from './lines.ts'
import type { Row } from './rows.ts'

const marker = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}(?:[)）]|[、.．])|[①-⑳•·●◆■○▪–—-])$/

/** Whether the left of two columns holds nothing but the markers of the paragraphs beside them. */
export function isList(columns: readonly (readonly Row[])[]): boolean {
  return columns.length === 2 && columns[0]!.every((row) => marker.test(printedText(row)))
}

/**
 * Whether columns are read one after the other, as in a newspaper, and not across, as in a table. Text that flows fills its columns, which are
 * equally wide, and breaks off where it will; in a table the cells of a row begin together.
 */
export function isFlowing(columns: readonly (readonly Row[])[]): boolean {
  if (columns.length > mostColumns || columns.slice(0, -1).some((rows) => rows.length < fewestRows)) return false
  const long = columns.filter((rows) => rows.length >= fewestRows)
  const widths = long.map(widthOf)
  if (largest(widths) > widest * smallest(widths)) return false
  if (long.some((rows) => widthOf(rows) < narrowest * rows[0]!.size || fullShare(rows) < fullest)) return false
  return columns
    .slice(1)
    .every((rows, i) => sharedStarts(columns[i]!, rows) < together && !areBanded(columns[i]!, rows) && !(isHead(columns[i]!) && isHead(rows)))
}

const mostColumns = 4
/** Rows that a column must have before it is judged. */
const fewestRows = 4
/** Columns of print are equally wide; the ends of their lines differ by a character or two. */
const widest = 1.4
/** Narrowest column of print, in characters. */
const narrowest = 7
/** Share of lines that reach the right edge: a paragraph of Chinese print has two or three, of which the last is short. */
const fullest = 0.4
/** Share of paragraphs that begin beside one: by chance about a third, in a table all. */
const together = 0.75

function edgesOf(rows: readonly Row[]): { left: number; right: number } {
  const segments = rows.flatMap((row) => row.segments)
  return { left: smallest(segments.map(({ left }) => left)), right: largest(segments.map(({ right }) => right)) }
}

function widthOf(rows: readonly Row[]): number {
  const { left, right } = edgesOf(rows)
  return right - left
}

function rightOf(row: Row): number {
  return row.segments.at(-1)!.right
}

function isFull(row: Row, right: number): boolean {
  return rightOf(row) > right - 2.2 * row.size
}

function fullShare(rows: readonly Row[]): number {
  const { right } = edgesOf(rows)
  return rows.filter((row) => isFull(row, right)).length / rows.length
}

/** Of the lines that open a paragraph in one column, the share that have one beside them in the other; the first lines aside. */
function sharedStarts(one: readonly Row[], other: readonly Row[]): number {
  const [a, b] = [startsOf(one), startsOf(other)]
  const fewest = Math.min(a.length, b.length)
  if (fewest === 0) return 0
  return a.filter((row) => b.some(({ y }) => Math.abs(y - row.y) < 0.3 * row.size)).length / fewest
}

function startsOf(rows: readonly Row[]): Row[] {
  const { right } = edgesOf(rows)
  return rows.filter((_, i) => i > 0 && !isFull(rows[i - 1]!, right))
}

/** Whether a column opens with a short line around its middle, as the head of a table does. */
function isHead(rows: readonly Row[]): boolean {
  const { left, right } = edgesOf(rows)
  const first = rows[0]!
  const [before, after] = [first.segments[0]!.left - left, right - rightOf(first)]
  return before > 2.5 * first.size && Math.abs(before - after) < first.size
}

/** Whether two columns are parted into rows by the same stripes of white, wider than those between their lines, twice at least. */
function areBanded(one: readonly Row[], other: readonly Row[]): boolean {
  const [a, b] = [bandsOf(one), bandsOf(other)]
  const shared = (some: readonly Band[], others: readonly Band[]): number =>
    some.filter(({ low, high }) => others.some((band) => band.low < high && band.high > low)).length
  return Math.min(a.length, b.length) >= 2 && shared(a, b) >= a.length * banded && shared(b, a) >= b.length * banded
}

/** Share of the wide stripes of two columns that are at the same height in a table; a cell may have a paragraph of its own. */
const banded = 0.85
/** How much wider than between lines, in distances of lines. */
const wideStep = 1.1

interface Band {
  readonly low: number
  readonly high: number
}

function bandsOf(rows: readonly Row[]): Band[] {
  const steps = rows.slice(1).map((row, i) => rows[i]!.y - row.y)
  const pitch = steps.toSorted((a, b) => a - b)[Math.floor(steps.length * 0.4)] ?? 0
  return rows.slice(1).flatMap((row, i) => (steps[i]! > pitch * wideStep ? [{ low: row.y + 0.8 * row.size, high: rows[i]!.y - 0.2 * row.size }] : []))
}
