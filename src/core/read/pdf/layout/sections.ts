/** The order in which a page is read, and what tells columns of running text from the columns of a table. */
import { partOfRow, printedText, type Row } from './rows.ts'
import { parted, type Zone } from './zones.ts'
import { largest, smallest } from '../../../lists.ts'

/** A stretch of a page in the order in which it is read: rows of one column, or a table, whose columns are parted at `gutters`. */
export interface Section {
  readonly rows: readonly Row[]
  /** Which of how many columns, from left to right, `1/1` for text over the whole width; inside a column, its own columns follow after a dot. */
  readonly column: string
  readonly gutters: readonly number[]
}

/** White stripes beside each other that are parted again: columns may hold tables, tables are not looked into. */
const deepest = 3

/**
 * The order in which a page is read. Where white space parts its rows from top to bottom, what stands above comes first, then either a table or
 * column after column, then what stands below; each of them may be parted again (the XY-cut of Nagy and Seth, upright cuts first).
 */
export function sectionsOf(rows: readonly Row[], column = '1/1', depth = 0): Section[] {
  if (rows.length === 0) return []
  const zone = depth < deepest ? parted(rows) : null
  if (!zone || zone.to <= zone.from) return [{ rows, column, gutters: [] }]
  const above = sectionsOf(rows.slice(0, zone.from), column, depth)
  const below = sectionsOf(rows.slice(zone.to), column, depth)
  return joinPlain([...above, ...insideOf(rows.slice(zone.from, zone.to), zone, column, depth), ...below])
}

function insideOf(rows: readonly Row[], { gutters, evidence }: Zone, column: string, depth: number): Section[] {
  const columns = columnsOf(rows, gutters)
  if (isList(columns)) return [{ rows, column, gutters: [] }]
  if (evidence >= 3 && isFlowing(columns)) {
    const prefix = column === '1/1' ? '' : `${column}.`
    return columns.flatMap((part, i) => sectionsOf(part, `${prefix}${i + 1}/${columns.length}`, depth + 1))
  }
  const isSure =
    evidence >= 3 || rows.some(({ segments, size }) => segments.some(({ left }, i) => i > 0 && left - segments[i - 1]!.right > 1.6 * size))
  return [{ rows, column, gutters: isSure ? gutters : [] }]
}

/** The rows of each column. */
export function columnsOf(rows: readonly Row[], gutters: readonly number[]): Row[][] {
  return [-Infinity, ...gutters].map((left, i) => {
    const right = gutters[i] ?? Infinity
    return rows.flatMap((row) => partOfRow(row, left, right) ?? [])
  })
}

function joinPlain(sections: readonly Section[]): Section[] {
  const joined: Section[] = []
  for (const section of sections) {
    const before = joined.at(-1)
    if (before && before.column === section.column && before.gutters.length === 0 && section.gutters.length === 0)
      joined[joined.length - 1] = { ...before, rows: [...before.rows, ...section.rows] }
    else joined.push(section)
  }
  return joined
}

const marker = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}(?:[)）]|[、.．])|[①-⑳•·●◆■○▪–—-])$/

/** Whether the left of two columns holds nothing but the markers of the paragraphs beside them. */
function isList(columns: readonly (readonly Row[])[]): boolean {
  return columns.length === 2 && columns[0]!.every((row) => marker.test(printedText(row)))
}

/**
 * Whether columns are read one after the other, as in a newspaper, and not across, as in a table. Text that flows fills its columns, which are
 * equally wide, and breaks off where it will; in a table the cells of a row begin together.
 */
function isFlowing(columns: readonly (readonly Row[])[]): boolean {
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
