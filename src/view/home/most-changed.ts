import type { ComparisonEntry } from '../../core/records.ts'
import { turnoverOf } from '../turnover.ts'
import type { Directory } from '../directory.ts'

/** Years before the newest of the archive that still count as lately. */
const lately = 1

/** A comparison and the share of its items that have no counterpart. */
export interface ChangedPair {
  readonly entry: ComparisonEntry
  readonly turnover: number
}

/** The comparisons of the newest years in which most problems and plans have no counterpart, most first. */
export function mostChanged(directory: Directory, most = 8): ChangedPair[] {
  const yearOf = (entry: ComparisonEntry): number => directory.reports.get(entry.later)?.year ?? -Infinity
  const newest = directory.index.comparisons.reduce((year, entry) => Math.max(year, yearOf(entry)), -Infinity)
  return directory.index.comparisons
    .filter((entry) => yearOf(entry) >= newest - lately)
    .map((entry) => ({ entry, turnover: turnoverOf(entry) ?? 0 }))
    .filter(({ turnover }) => turnover > 0)
    .sort((a, b) => b.turnover - a.turnover || (a.entry.id < b.entry.id ? -1 : 1))
    .slice(0, most)
}
