/** The shape of the files that browsers load. A page asks for it at once, so that it imports nothing that runs: the rest of the room comes with the first question. */
import type { OwnThresholds } from '../compare/thresholds.ts'
import type { ReportKind } from '../model.ts'
import type { ReportEntry } from '../records.ts'
import type { CompactReport } from './report.ts'

/** Changes with the shape of the files for browsers, so that a page in a browser's cache never misreads a newer archive. */
export const FILE_FORMAT = 4

/** One report for the browser, packed with those of the years around it below `data/reports`. */
export interface ReportFile {
  readonly format: typeof FILE_FORMAT
  readonly address: string
  /** Whether problems and plans were found where the report should have them. */
  readonly found: ReportEntry['found']
  /** Path of the file with the source text, where it is public. */
  readonly source: string | null
  readonly report: CompactReport
}

/** Every report that can be compared, under `data/index.json`. */
export interface DirectoryFile {
  readonly format: typeof FILE_FORMAT
  /** Thresholds of the comparison that the archive sets otherwise. */
  readonly thresholds?: OwnThresholds
  readonly series: readonly DirectorySeries[]
  /** Reports without a series: last segment of the address, and title or file name. */
  readonly unassigned: readonly (readonly [slug: string, title: string])[]
}

/** A series and the last segments of its reports' addresses, in its order. */
export interface DirectorySeries {
  readonly slug: string
  readonly name: string
  readonly kind: ReportKind
  readonly reports: readonly string[]
  /** Which of its year a report is, for all but the first of a year. */
  readonly repeats?: Readonly<Record<string, number>>
}
