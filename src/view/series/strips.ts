import type { Lineage, LineageStatus, LineageStep } from '../../core/model.ts'
import type { ReportEntry, SeriesEntry, SeriesHistory } from '../../core/records.ts'
import { pagePath } from '../address.ts'
import { showsText } from '../../core/publication.ts'
import { reportsOf, yearLabel, type Directory } from '../directory.ts'

/** One column of the strips: a report, or a year that the archive lacks. */
export interface StripColumn {
  readonly label: string
  readonly entry: ReportEntry | null
}

/** One place of a strip: the subject's words in that report, silence, or nothing to look at: no report (gap), no published text (closed), or no such part found. */
export type StripCell =
  | { readonly kind: 'mark'; readonly status: LineageStatus; readonly nth: number; readonly path: string; readonly isOpen: boolean }
  | { readonly kind: 'silent'; readonly isOpen: boolean }
  | { readonly kind: 'missing-part'; readonly isOpen: boolean }
  | { readonly kind: 'gap' | 'closed'; readonly isOpen: boolean }

/** One subject over all columns. */
export interface Strip {
  readonly lineage: Lineage
  readonly cells: readonly StripCell[]
}

/** The columns of a series: its reports in order, with a column for every year missing between them. */
export function stripColumns(series: SeriesEntry, directory: Directory): StripColumn[] {
  const columns: StripColumn[] = []
  const gaps = [...series.gaps]
  for (const entry of reportsOf(directory, series)) {
    while (entry.year !== null && (gaps[0] ?? Infinity) < entry.year) columns.push({ label: String(gaps.shift()), entry: null })
    columns.push({ label: yearLabel(entry, directory), entry })
  }
  return columns
}

/** A strip for each lineage of a list. Subjects that returned or stayed longest come first, then those that were last heard of lately. */
export function stripsOf(list: 'problems' | 'plans', history: SeriesHistory, columns: readonly StripColumn[]): Strip[] {
  return history[list].toSorted(byWeight).map((lineage) => ({ lineage, cells: cellsOf(lineage, columns) }))
}

function byWeight(a: Lineage, b: Lineage): number {
  return b.count - a.count || Number(b.returned) - Number(a.returned) || (b.lastYear ?? 0) - (a.lastYear ?? 0) || (a.id < b.id ? -1 : 1)
}

/** What each column has of a subject. */
export function cellsOf(lineage: Lineage, columns: readonly StripColumn[]): StripCell[] {
  const steps = new Map(lineage.steps.map((step) => [step.report, step]))
  const marked = columns.map(({ entry }) => (entry ? steps.get(entry.id) : undefined))
  const first = marked.findIndex((step) => step !== undefined)
  const last = marked.findLastIndex((step) => step !== undefined)
  return columns.map(({ entry }, index): StripCell => {
    const step = marked[index]
    // Between the first and the last mention the thread is open: a blank there is a silence, not an end.
    const isOpen = index > first && index <= last
    if (entry && step) return { kind: 'mark', status: step.status, nth: step.nth, path: pathOf(entry, step), isOpen }
    if (!entry) return { kind: 'gap', isOpen }
    if (!showsText(entry)) return { kind: 'closed', isOpen }
    return entry.found[lineage.list] ? { kind: 'silent', isOpen } : { kind: 'missing-part', isOpen }
  })
}

function pathOf(entry: ReportEntry, step: LineageStep): string {
  return pagePath(entry.address, step.items[0])
}
