import type { Segment } from '../model.ts'
import type { ArchiveIndex, ReportEntry, ReportRecord } from '../records.ts'
import { FILE_FORMAT } from './format.ts'
import { reportToCompact, type CompactReport } from './report.ts'

/** One report for the browser, under `data/reports/<address>.json`. */
export interface ReportFile {
  readonly format: typeof FILE_FORMAT
  readonly address: string
  /** Whether problems and plans were found where the report should have them. */
  readonly found: ReportEntry['found']
  /** Whether the original is public, beside the report's page. */
  readonly source: boolean
  readonly report: CompactReport
}

/** Every report that can be compared, under `data/index.json`. */
export interface DirectoryFile {
  readonly format: typeof FILE_FORMAT
  readonly series: readonly DirectorySeries[]
  /** Reports without a series: last segment of the address, and title or file name. */
  readonly unassigned: readonly (readonly [slug: string, title: string])[]
}

/** A series and the last segments of its reports' addresses, in its order. */
export interface DirectorySeries {
  readonly slug: string
  readonly name: string
  readonly reports: readonly string[]
}

/** The file of a report whose text is public. `segment` cuts its items into words. */
export function reportFile({ entry, report, sourceText }: ReportRecord, segment: Segment): ReportFile {
  return { format: FILE_FORMAT, address: entry.address, found: entry.found, source: sourceText !== null, report: reportToCompact(report, segment) }
}

/** The list of all reports whose text is public. */
export function directoryFile({ series, reports }: ArchiveIndex): DirectoryFile {
  const shown = new Map(reports.filter(textIsPublic).map((entry) => [entry.id, entry]))
  return {
    format: FILE_FORMAT,
    series: series
      .map(({ slug, name, reports: ids }) => ({ slug, name, reports: ids.flatMap((id) => shown.get(id)?.slug ?? []) }))
      .filter((listed) => listed.reports.length > 0),
    unassigned: [...shown.values()].filter((entry) => entry.series === null).map((entry) => [entry.slug, entry.title ?? fileName(entry)]),
  }
}

/** Reports of which only the record is public, or nothing, can't be compared. */
export function textIsPublic({ publish }: ReportEntry): boolean {
  return publish === 'full' || publish === 'text'
}

function fileName({ source }: ReportEntry): string {
  return source.path.split('/').at(-1) ?? source.path
}
