/** Look-ups over the archive's index, what reports and series are called, and the pages that they have. */
import type { ReportKind } from '../core/model.ts'
import type { ArchiveIndex, ComparisonEntry, ReportEntry, SeriesEntry, SiteRecord } from '../core/records.ts'
import { namedKinds, numberedYear } from './address.ts'
import { showsOriginal, showsRecord } from '../core/publication.ts'
import { originalPath } from '../core/series/address.ts'
import type { Messages } from '../i18n/index.ts'
import { html, type Html } from './html.ts'

/** Look-ups over the archive's index, so that no page walks whole lists. */
export interface Directory {
  readonly index: ArchiveIndex
  readonly reports: ReadonlyMap<string, ReportEntry>
  readonly series: ReadonlyMap<string, SeriesEntry>
  /** Kinds of the series whose names others have as well, such as those of one organisation's reports of several kinds, by slug. */
  readonly namedKinds: ReadonlyMap<string, ReportKind>
  /** Comparisons by the id of their earlier and of their later report. */
  readonly comparisonsFrom: ReadonlyMap<string, readonly ComparisonEntry[]>
  readonly comparisonsTo: ReadonlyMap<string, readonly ComparisonEntry[]>
  /** Short names of reports by id: the label year, numbered from the second report of a year on. */
  readonly labels: ReadonlyMap<string, string>
  /** Comparisons of a series in the order of its reports. */
  readonly comparisonsOf: ReadonlyMap<string, readonly ComparisonEntry[]>
}

const made = new WeakMap<ArchiveIndex, Directory>()

/** The look-ups of an index; made once for each index. */
export function directoryOf(index: ArchiveIndex): Directory {
  const known = made.get(index)
  if (known) return known
  const directory: Directory = {
    index,
    reports: new Map(index.reports.map((report) => [report.id, report])),
    series: new Map(index.series.map((series) => [series.slug, series])),
    labels: labelsOf(index),
    namedKinds: namedKinds(index.series),
    comparisonsFrom: Map.groupBy(index.comparisons, (comparison) => comparison.earlier),
    comparisonsTo: Map.groupBy(index.comparisons, (comparison) => comparison.later),
    comparisonsOf: Map.groupBy(index.comparisons, (comparison) => comparison.series),
  }
  made.set(index, directory)
  return directory
}

/** The reports of a series, in its order. Reports that the index does not list (withheld ones) are left out. */
export function reportsOf(directory: Directory, series: SeriesEntry): ReportEntry[] {
  return series.reports.flatMap((id) => directory.reports.get(id) ?? [])
}

/** BCP 47 tag of a report's words; where its language is unclear, that of the archive, whose names are at least the archivist's. */
export function languageOfReport({ language }: Pick<ReportEntry, 'language'>, { index }: Pick<Directory, 'index'>): string {
  return language === 'und' ? index.site.language : language
}

/** What a report is called where its title is unknown: its organisation and year, else the name of its file. */
export function reportTitle(entry: ReportEntry): string {
  if (entry.title) return entry.title
  if (entry.organisation) return [entry.organisation, entry.year].filter((part) => part !== null).join(' ')
  return entry.source.path.split('/').at(-1) ?? entry.source.path
}

/** A report's title, preceded by its label where the title itself does not tell the year: many titles are the same every year. */
export function titleWithYear(entry: ReportEntry, label: string): string {
  const title = reportTitle(entry)
  return title.includes(String(entry.year)) ? title : `${label} ${title}`
}

/** A title that no other report has: whose report it is and of which year, where the title itself does not tell. */
export function fullTitle(entry: ReportEntry, label: string, organisation: string): string {
  const title = reportTitle(entry)
  return [title.includes(organisation) ? '' : organisation, title, title.includes(label) ? '' : label].filter((part) => part !== '').join(' ')
}

/** What stands for a report in narrow places: its label year; `2021②` for the second report of a year. */
export function yearLabel(entry: ReportEntry, directory: Directory): string {
  return directory.labels.get(entry.id) ?? entry.slug
}

function labelsOf(index: ArchiveIndex): Map<string, string> {
  const years = new Map(index.reports.map(({ id, year }) => [id, year]))
  const labels = new Map<string, string>(index.reports.map(({ id, year }) => [id, year === null ? '—' : String(year)]))
  for (const series of index.series) {
    const counts = new Map<number, number>()
    for (const id of series.reports) {
      const year = years.get(id) ?? null
      if (year === null) continue
      const count = (counts.get(year) ?? 0) + 1
      counts.set(year, count)
      labels.set(id, numberedYear(year, count))
    }
  }
  return labels
}

/** What a report is called in lists: a withdrawn one has no title there. */
export function listedTitle(entry: ReportEntry, t: Messages): string {
  return showsRecord(entry) ? reportTitle(entry) : t.common.withheldTitle
}

/** Path of the file with a report's source text, which all offsets count on: the copy of the original, where it is that very text. */
export function sourcePath(entry: ReportEntry, site: Pick<SiteRecord, 'originals'>): string {
  const { format, encoding } = entry.source
  const original = originalPath(entry)
  return copiesOriginal(entry, site) && format === 'txt' && encoding === 'utf-8' && original.endsWith('.txt')
    ? original
    : `${entry.address}/source.txt`
}

/** Whether a copy of the original stands beside the pages. */
export function copiesOriginal(entry: ReportEntry, { originals }: Pick<SiteRecord, 'originals'>): boolean {
  return originals === 'copy' && showsOriginal(entry)
}

/** Where readers can check a report against its original: in the copy beside the pages, at its source's address, in a copy of their own, or nowhere, since it is not public. */
export type OriginalPlace =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'elsewhere' | 'closed' }

/** What a page may truly say of a report's original, and where its link leads. */
export function originalPlace(entry: ReportEntry, site: Pick<SiteRecord, 'originals'>): OriginalPlace {
  if (!showsOriginal(entry)) return { kind: 'closed' }
  if (copiesOriginal(entry, site)) return { kind: 'file', path: originalPath(entry) }
  const address = entry.sourceAddress ?? ''
  return site.originals === 'link' && /^https?:\/\//.test(address) ? { kind: 'address', address } : { kind: 'elsewhere' }
}

/**
 * The name of a series as lists of several have it. Where an organisation has series of several kinds, the kind stands behind its name: two lines that read alike would
 * lead to different pages.
 */
export function seriesNameToHtml({ slug, name }: Pick<SeriesEntry, 'slug' | 'name'>, directory: Directory, kinds: Messages['genres']['kinds']): Html {
  const own = html`<span lang="${directory.index.site.language}">${name}</span>`
  const kind = directory.namedKinds.get(slug)
  return kind === undefined ? own : html`${own} <span class="label">${kinds[kind]}</span>`
}

/** One page of a route: its parameters, what it shows, and a key that changes whenever anything on it changes. */
export interface PageOf {
  readonly id: string
  readonly series: string
  readonly slug: string
  readonly key: string
}

/** A page a report, unassigned and withdrawn ones included. An entry's digest covers its neighbours and the archive's settings. */
export function reportPages({ index }: Directory): PageOf[] {
  return index.reports.map(toPage)
}

/** A page a comparison. */
export function pairPages({ index }: Directory): PageOf[] {
  return index.comparisons.map(toPage)
}

function toPage(entry: { readonly id: string; readonly address: string; readonly digest: string }): PageOf {
  const at = entry.address.indexOf('/')
  return { id: entry.id, series: entry.address.slice(0, at), slug: entry.address.slice(at + 1), key: entry.digest }
}
