/** Reports as browsers get them: small enough to be fetched two at a time, whole enough to be compared. */
import type { ArchiveIndex, ReportEntry, ReportRecord } from '../records.ts'
import { FILE_FORMAT, type DirectoryFile, type DirectorySeries, type ReportFile } from './format.ts'
import { reportToCompact } from './report.ts'
import { showsText } from '../publication.ts'
import { stretchesToLine, type CutStretches } from './word-lengths.ts'

export * from './format.ts'
export { compactToReport, comparedTexts, reportToCompact, type CompactReport } from './report.ts'
export { cutStretches, lineToStretches, segmentWith, stretchesToLine, type CutStretches } from './word-lengths.ts'

/** The file of a report whose text is public. `source` is the path of its source text, if that is public; `words` are those of its `comparedTexts`. */
export function reportFile({ entry, report }: ReportRecord, source: string | null, words: CutStretches): ReportFile {
  return { format: FILE_FORMAT, address: entry.address, found: entry.found, source, report: reportToCompact(report, stretchesToLine(words)) }
}

/** The list of all reports whose text is public. */
export function directoryFile({ site, series, reports }: ArchiveIndex): DirectoryFile {
  const entries = new Map(reports.map((entry) => [entry.id, entry]))
  const inSeries = series.map(({ slug, name, kind, reports: ids }): DirectorySeries => {
    const all = ids.flatMap((id) => entries.get(id) ?? [])
    const shown = all.filter(showsText)
    const repeats = repeatsOf(all).filter(([repeated]) => shown.some((entry) => entry.slug === repeated))
    return { slug, name, kind, reports: shown.map((entry) => entry.slug), ...(repeats.length > 0 ? { repeats: Object.fromEntries(repeats) } : {}) }
  })
  const unassigned = reports.filter((entry) => entry.series === null && showsText(entry))
  return {
    format: FILE_FORMAT,
    ...(Object.keys(site.thresholds).length > 0 ? { thresholds: site.thresholds } : {}),
    series: inSeries.filter((listed) => listed.reports.length > 0),
    unassigned: unassigned.map((entry) => [entry.slug, entry.title ?? fileName(entry)]),
  }
}

/** Reports after the first of their year, and which of the year they are. */
function repeatsOf(entries: readonly ReportEntry[]): [slug: string, number: number][] {
  const counts = new Map<number, number>()
  return entries.flatMap(({ slug, year }): [string, number][] => {
    if (year === null) return []
    const number = (counts.get(year) ?? 0) + 1
    counts.set(year, number)
    return number > 1 ? [[slug, number]] : []
  })
}

function fileName({ source }: ReportEntry): string {
  return source.path.split('/').at(-1) ?? source.path
}
