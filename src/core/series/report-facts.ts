import type { NameClaim, ReportKind } from '../model.ts'
import type { Publication } from '../publication.ts'
import type { ReportSummary } from './summary.ts'

/** What grouping needs to know of a report. */
export interface ReportFacts {
  readonly id: string
  /** Relative to the corpus folder. */
  readonly path: string
  readonly kind: ReportKind
  /** False where neither title nor name nor text tell the kind. */
  readonly kindTold: boolean
  readonly title: string | null
  readonly year: number | null
  readonly organisation: string | null
  /** True where the archivist gave the organisation, against which no other name counts. */
  readonly organisationGiven: boolean
  /** Every name that the file gives to the organisation, the surest first. */
  readonly names: readonly NameClaim[]
  readonly date: string | null
  readonly session: string | null
  /** The line at its head that calls it a draft; null for none. */
  readonly draftLine: string | null
  /** Of the report's text; tells reports of one year apart. */
  readonly fingerprint: string
  /** True where the file holds a report at all. */
  readonly isReport: boolean
  /** True where problems or plans were found, which a paper of another kind has not. */
  readonly looksAhead: boolean
  /** Slug or name of the series, where the archivist gave it. */
  readonly series: string | null
  /** What is public of it: a series bears no name that only reports know of which nothing is. */
  readonly publish: Publication
}

/** A report with its label year. */
export type DatedReport = ReportFacts & { readonly year: number }

/** What grouping needs of a report's summary. `path` is that of its file below the corpus folder, `series` what the archivist says. */
export function reportFacts(
  { id, kind, title, year, organisation, names, toldBy, date, session, counts, draftLine }: Omit<ReportSummary, 'plainText'>,
  file: Pick<ReportFacts, 'path' | 'fingerprint' | 'isReport' | 'series' | 'publish'>,
): ReportFacts {
  return {
    ...{ id, kind, kindTold: toldBy.kind !== null, title, year, organisation, names, date, session, draftLine },
    organisationGiven: toldBy.organisation === 'metadata' || toldBy.organisation === 'correction',
    looksAhead: counts.problems + counts.plans > 0,
    ...file,
  }
}

/** Order by code units: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
