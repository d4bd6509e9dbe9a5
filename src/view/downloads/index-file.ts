import { showsRecord } from '../../core/publication.ts'
import type { ArchiveIndex } from '../../core/records.ts'

/** The index of an archive for other programs, to be written as JSON (which leaves the undefined digests out): what is published of series, reports and comparisons, without what only pages need. */
export function archiveIndexFile({ site, series, reports, comparisons }: ArchiveIndex): unknown {
  const published = reports.filter(showsRecord)
  const ids = new Set(published.map(({ id }) => id))
  return {
    site: { name: site.name, description: site.description, language: site.language },
    series: series.map((entry) => ({ ...entry, reports: entry.reports.filter((id) => ids.has(id)), digest: undefined })),
    reports: published.map((entry) => ({ ...entry, digest: undefined })),
    comparisons: comparisons.map((entry) => ({ ...entry, digest: undefined })),
  }
}
