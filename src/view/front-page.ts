/** What the front page shows: organisations by years (what stands in each cell, how much changed from one report to the next, the table's markup), and what it names of themes, words and the latest changes. */
import type { ArchiveIndex, ComparisonEntry, ReportEntry, SeriesEntry } from '../core/records.ts'
import { byPinyin } from './pinyin.ts'
import { filesWithoutReport } from './file-messages.ts'
import { languageOfReport, listedTitle, reportsOf, seriesNameToHtml, yearLabel, type Directory } from './directory.ts'
import { languageTags, type Locale } from '../i18n/locale.ts'
import type { Messages } from '../i18n/index.ts'
import { pagePath, type LinkTo } from './address.ts'
import { html, htmlLines, joinHtml, noHtml, type Html } from './html.ts'
import { allItems, changedShareOf, shownShare, turnoverOf, undeterminedShareOf } from './numbers.ts'
import { wholeNames } from '../core/names/index.ts'
import { showsText } from '../core/publication.ts'
import { languageAttribute } from './comparison/row-frame.ts'
import type { TermStatistics, YearOfTerms } from '../core/terms/records.ts'
import type { ThemeEntry } from '../core/themes/records.ts'
import { topThemes } from './problems/theme-tables.ts'

/** A report in the matrix and the comparison that leads to it from the report before. */
interface MatrixMark {
  readonly entry: ReportEntry
  readonly comparison: ComparisonEntry | null
  /** 0 (nothing changed) to 4 (a fifth or more did); null where it is not known. */
  readonly shade: number | null
  /** How many quarters of the edge stand for items that the comparison leaves undetermined: however pale the rest is, it says nothing of them. */
  readonly unsure: number
}

/** One year of one series: its reports, usually one, or none. */
interface MatrixCell {
  readonly year: number
  readonly marks: readonly MatrixMark[]
  /** Without a report: whether the year lies between years that the archive holds. */
  readonly isGap: boolean
}

interface MatrixRow {
  readonly series: SeriesEntry
  readonly cells: readonly MatrixCell[]
}

interface Matrix {
  readonly years: readonly number[]
  readonly rows: readonly MatrixRow[]
}

/** Series on one page of the matrix: as many as a screen or two hold. */
export const seriesPerPage = 40

const sorted = new WeakMap<ArchiveIndex, readonly SeriesEntry[]>()

/** All series in the order in which readers look for a name; sorted once for each index. */
export function seriesByName(index: ArchiveIndex): readonly SeriesEntry[] {
  const known = sorted.get(index)
  if (known) return known
  const made = index.series.toSorted((a, b) => byPinyin(a.name, b.name) || (a.slug < b.slug ? -1 : 1))
  sorted.set(index, made)
  return made
}

/** How many reports the archive has, files in which none was read aside. */
export function reportsIn({ reports, review }: Pick<ArchiveIndex, 'reports' | 'review'>): number {
  const without = filesWithoutReport(review)
  return reports.filter(({ id }) => !without.has(id)).length
}

/** How many organisations the archive has: one with reports of two kinds has two series, and may be named shorter in one of them. */
export function organisationsIn({ series }: ArchiveIndex): number {
  return new Set(wholeNames(series.map(({ name }) => name)).values()).size
}

/** The matrix of some series: one row each, one column a year from the first to the last that any of them has. */
export function matrixOf(series: readonly SeriesEntry[], directory: Directory): Matrix {
  const reports = series.map((row) => ({ row, entries: reportsOf(directory, row) }))
  const known = [...new Set(reports.flatMap(({ entries }) => entries.flatMap(({ year }) => year ?? [])))].sort((a, b) => a - b)
  const years = fillYears(known)
  const rows = reports.map(({ row, entries }) => {
    const byYear = Map.groupBy(entries, (entry) => entry.year)
    const gaps = new Set(row.gaps)
    const cells = years.map((year) => ({ year, marks: (byYear.get(year) ?? []).map((entry) => toMark(entry, directory)), isGap: gaps.has(year) }))
    return { series: row, cells }
  })
  return { years, rows }
}

/** Shares of items without counterpart from which the next darker shade begins. They double: most pairs change little, and equal steps would give all of them one shade. */
export const shadeSteps = [0.05, 0.1, 0.2] as const

/** Which shade a share of items without counterpart gets: 0 for none at all, so that a small change is not mistaken for none. */
export function shadeOf(turnover: number | null): number | null {
  if (turnover === null || turnover === 0) return turnover
  return 1 + shadeSteps.filter((step) => turnover >= step).length
}

/** A share in quarters of an edge, which is too short for finer steps: none below an eighth, where the label alone tells it. */
function quartersOf(share: number): number {
  return Math.round(share * 4)
}

/** Pages of series lists, from 1. */
export function pagesOf(count: number): number {
  return Math.max(1, Math.ceil(count / seriesPerPage))
}

/** The series of one page, from 1. */
export function seriesOfPage(index: ArchiveIndex, page: number): readonly SeriesEntry[] {
  return seriesByName(index).slice((page - 1) * seriesPerPage, page * seriesPerPage)
}

/** Every year between the first and the last, unless the years lie so far apart that empty columns would be all one sees. */
function fillYears(known: readonly number[]): readonly number[] {
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return []
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return all.length <= known.length * 3 ? all : known
}

function toMark(entry: ReportEntry, directory: Directory): MatrixMark {
  const comparison = directory.comparisonsTo.get(entry.id)?.[0] ?? null
  return {
    entry,
    comparison,
    shade: comparison ? shadeOf(turnoverOf(comparison)) : null,
    unsure: comparison ? quartersOf(undeterminedShareOf(comparison)) : 0,
  }
}

/** What the cells of the matrix share. */
export interface MatrixContext {
  readonly t: Messages
  readonly link: LinkTo
  readonly locale: Locale
  readonly directory: Directory
}

/** The body of the matrix as table rows; hand-written, since it may have thousands of cells. */
export function matrixToHtml(matrix: Matrix, context: MatrixContext): Html {
  return htmlLines(matrix.rows.map((row) => rowToHtml(row, context)))
}

/** All names of a series in small letters, for the box that filters by name. */
export function namesOf({ name, aliases }: SeriesEntry): string {
  return [name, ...aliases].join(' ').toLowerCase()
}

function rowToHtml({ series, cells }: MatrixRow, context: MatrixContext): Html {
  return joinHtml(
    html`<tr data-names="${namesOf(series)}"><th scope="row"><a href="${context.link(pagePath(series.slug))}">${seriesNameToHtml(series, context.directory, context.t.genres.kinds)}</a></th>`,
    html`${cells.map((cell) => cellToHtml(cell, context))}</tr>`,
  )
}

function cellToHtml(cell: MatrixCell, context: MatrixContext): Html {
  if (cell.marks.length > 0) return html`<td>${cell.marks.map((mark) => markToHtml(mark, context))}</td>`
  if (!cell.isGap) return html`<td></td>`
  return html`<td class="gap"><span class="visually-hidden">${context.t.home.gap(cell.year)}</span></td>`
}

function markToHtml({ entry, comparison, shade, unsure }: MatrixMark, { t, link, locale, directory }: MatrixContext): Html {
  const earlier = comparison ? directory.reports.get(comparison.earlier) : undefined
  let edge = noHtml
  if (comparison && earlier) {
    const [from, to] = [yearLabel(earlier, directory), yearLabel(entry, directory)]
    const turnover = changedShareOf(comparison)
    const undetermined = undeterminedShareOf(comparison)
    const said =
      turnover === null ? t.home.comparisonLinkUnknown(from, to) : t.home.comparisonLink(from, to, shownShare(locale, turnover), allItems(comparison))
    const words = undetermined > 0 ? t.home.comparisonUndetermined(said, shownShare(locale, undetermined), allItems(comparison)) : said
    edge = html`<a class="edge shade-${shade ?? 'unknown'}${unsure > 0 ? ` unsure-${unsure}` : ''}" href="${link(pagePath(comparison.address))}" title="${words}" aria-label="${words}"></a>`
  }
  const closed = !showsText(entry)
  return html`<span class="mark">${edge}<a class="year${closed ? ' closed' : ''}" href="${link(pagePath(entry.address))}" title="${listedTitle(entry, t)}"${languageAttribute(languageOfReport(entry, directory), { language: languageTags[locale] })}>${yearLabel(entry, directory)}</a></span>`
}

/** How many themes, and how many words, the home page names. */
const themesNamed = 4
const wordsNamed = 6

/** The problems that the home page names: themes that came back, or where none did, those of most organisations. */
export interface NamedThemes {
  readonly returned: boolean
  readonly themes: readonly ThemeEntry[]
}

/** The themes that the home page names; null where the archive has no themes. */
export function namedThemes(themes: readonly ThemeEntry[]): NamedThemes | null {
  const back = topThemes(themes, 'returned')
  const named = back.length > 0 ? back : topThemes(themes, 'organisationsWithProblems')
  return named.length > 0 ? { returned: back.length > 0, themes: named.slice(0, themesNamed) } : null
}

/** Words that rose in the newest year in which any did, strongest first; null where none ever did. */
export function risenWords({ changes }: TermStatistics): { readonly year: number; readonly words: readonly string[] } | null {
  const newest = changes.findLast(({ rising }: YearOfTerms) => rising.length > 0)
  return newest ? { year: newest.later, words: newest.rising.slice(0, wordsNamed).map(({ record }) => record.term) } : null
}

/** Years before the newest of the archive that still count as lately. */
const lately = 1

/** A comparison and the share of its items that have no counterpart. */
export interface ChangedPair {
  readonly entry: ComparisonEntry
  readonly turnover: number
}

/**
 * The comparisons of the newest years in which most problems and plans have no counterpart, most first. A comparison whose problems or plans are read doubtfully is left out: that nothing
 * is said of its items would count as if nothing had changed.
 */
export function mostChanged(directory: Directory, most = 8): ChangedPair[] {
  const yearOf = (entry: ComparisonEntry): number => directory.reports.get(entry.later)?.year ?? -Infinity
  const newest = directory.index.comparisons.reduce((year, entry) => Math.max(year, yearOf(entry)), -Infinity)
  return directory.index.comparisons
    .filter((entry) => yearOf(entry) >= newest - lately && entry.doubtful.every((list) => list === 'work'))
    .map((entry) => ({ entry, turnover: turnoverOf(entry) ?? 0 }))
    .filter(({ turnover }) => turnover > 0)
    .sort((a, b) => b.turnover - a.turnover || (a.entry.id < b.entry.id ? -1 : 1))
    .slice(0, most)
}
