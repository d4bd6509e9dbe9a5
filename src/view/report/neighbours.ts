import type { ReportEntry } from '../../core/records.ts'
import type { Directory } from '../directory.ts'

/** The reports before and after one in its series, as far as they exist. */
export function reportsAround(entry: ReportEntry, directory: Directory): { previous: ReportEntry | null; next: ReportEntry | null } {
  const ids = (entry.series === null ? undefined : directory.series.get(entry.series)?.reports) ?? []
  const at = ids.indexOf(entry.id)
  const entryAt = (index: number): ReportEntry | null => directory.reports.get(ids[index] ?? '') ?? null
  return at < 0 ? { previous: null, next: null } : { previous: entryAt(at - 1), next: entryAt(at + 1) }
}
