import type { ComparisonEntry } from '../../core/records.ts'
import type { Directory } from '../directory.ts'

/** Years before the newest of the archive that still count as lately. */
const lately = 1

/** The comparisons of the newest years in which most problems and plans differ from the report before, most first. */
export function mostChanged(directory: Directory, most = 8): ComparisonEntry[] {
  const yearOf = (entry: ComparisonEntry): number => directory.reports.get(entry.later)?.year ?? -Infinity
  const newest = directory.index.comparisons.reduce((year, entry) => Math.max(year, yearOf(entry)), -Infinity)
  return directory.index.comparisons
    .filter((entry) => entry.changed !== null && entry.changed > 0 && yearOf(entry) >= newest - lately)
    .sort((a, b) => (b.changed ?? 0) - (a.changed ?? 0) || (a.id < b.id ? -1 : 1))
    .slice(0, most)
}
