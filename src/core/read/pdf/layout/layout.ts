import { isList, isFlowing } from './columns.ts'
import { partOfRow } from './rows.ts'
import type { Row } from './rows.ts'
import { parted } from './zones.ts'
import type { Zone } from './zones.ts'

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
