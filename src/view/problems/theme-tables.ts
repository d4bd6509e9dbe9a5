/** Themes by years as tables, and the foremost of them. */
import type { ReportKind } from '../../core/model.ts'
import type { ThemeEntry, ThemeOverview } from '../../core/themes/records.ts'
import { ownValue } from '../../core/text/harmless.ts'
import type { Messages } from '../../i18n/index.ts'
import type { LinkTo } from '../address.ts'
import { gapBefore } from '../charts.ts'
import { html, htmlLines, joinHtml, type Html } from '../html.ts'
import { themePath } from './theme-data.ts'

/** One theme in one year: how many of the year's reports name a problem of it. */
export interface ThemeCell {
  readonly count: number
  /** Where none does, how many have the theme's name among the characters of a problem. */
  readonly wordOnly: number
  readonly total: number
  /** 0 (none) to 5 (the largest shares of the table, and at least half of a year's reports). */
  readonly shade: number
}

interface ThemeRow {
  readonly theme: ThemeEntry
  readonly cells: readonly ThemeCell[]
  readonly reports: number
}

/** Themes by year for one kind of report, or for all. */
interface ThemeTable {
  readonly kind: ReportKind | 'all'
  /** `gap` names the years that are missing right before one; null where none is. */
  readonly years: readonly { readonly year: number; readonly reports: number; readonly gap: string | null }[]
  /** Themes that most reports name first; themes that none does are left out. */
  readonly rows: readonly ThemeRow[]
}

/** Rows that stand open; the others are folded. */
export const openRows = 24

/** The tables of an archive: one of all reports, and one of each kind where there are several. */
export function themeTables(overview: ThemeOverview): ThemeTable[] {
  const kinds = Object.keys(overview.reportsByYear) as ReportKind[]
  return kinds.length > 1 ? [themeTable(overview, 'all'), ...kinds.sort().map((kind) => themeTable(overview, kind))] : [themeTable(overview, 'all')]
}

/** Number of reports that name a problem of a theme in each year of the overview. */
export function reportsOfTheme(theme: ThemeEntry, overview: ThemeOverview, kind: ReportKind | 'all' = 'all'): number[] {
  return sumOfKinds(theme.reportsByYear, overview.years.length, kind)
}

/** Number of reports with a problems part in each year of the overview. */
export function reportsOfYears(overview: ThemeOverview, kind: ReportKind | 'all' = 'all'): number[] {
  return sumOfKinds(overview.reportsByYear, overview.years.length, kind)
}

function themeTable(overview: ThemeOverview, kind: ReportKind | 'all'): ThemeTable {
  const totals = reportsOfYears(overview, kind)
  // Years in which no report has a problems part have no column: nothing can be said of them.
  const shown = overview.years.flatMap((year, index) => (totals[index]! > 0 ? [{ year, index, reports: totals[index]! }] : []))
  const counted = overview.themes.map((theme) => ({ theme, counts: reportsOfTheme(theme, overview, kind) }))
  const shares = counted
    .filter(({ theme }) => theme.by !== 'rest')
    .flatMap(({ counts }) => shown.map(({ index, reports }) => (reports < fewReports ? 0 : counts[index]! / reports)))
  const full = shares.reduce((most, share) => Math.max(most, share), leastFull)
  const rows = counted
    .map(({ theme, counts }): ThemeRow => {
      const cells = shown.map(({ index, reports }): ThemeCell => {
        const count = counts[index]!
        return { count, wordOnly: theme.wordOnlyByYear[index] ?? 0, total: reports, shade: shadeOf(count, reports, full) }
      })
      return { theme, cells, reports: cells.reduce((sum, { count }) => sum + count, 0) }
    })
    .filter(({ reports }) => reports > 0)
    .sort((a, b) => Number(a.theme.by === 'rest') - Number(b.theme.by === 'rest') || b.reports - a.reports)
  return { kind, years: shown.map(({ year, reports }, at) => ({ year, reports, gap: gapBefore(shown, at) })), rows }
}

/** Of fewer reports than these a share says little. */
const fewReports = 3

/** The least share that has the darkest shade: where no theme is in many reports, none shall look as if it were. */
const leastFull = 0.5
const shades = 5

/** Shares are shaded in equal steps up to the largest of the table, so that the foremost themes can be told apart. A year of few reports stays pale. */
function shadeOf(count: number, total: number, full: number): number {
  return Math.min(total < fewReports ? 2 : shades, Math.ceil((count / total / full) * shades))
}

function sumOfKinds(byKind: Readonly<Record<ReportKind, readonly number[]>>, years: number, kind: ReportKind | 'all'): number[] {
  const sums = new Array<number>(years).fill(0)
  for (const [name, counts] of Object.entries(byKind)) if (kind === 'all' || kind === name) counts.forEach((count, year) => (sums[year]! += count))
  return sums
}

/** What the tables of a page share. */
export interface ThemeTableContext {
  readonly t: Messages['problems']
  readonly link: LinkTo
  /** BCP 47 tag of the themes' names. */
  readonly language: string
}

/** Rows of a table of themes and years; hand-written, since there are thousands of cells. */
export function themeRowsToHtml(rows: readonly ThemeRow[], table: ThemeTable, context: ThemeTableContext): Html {
  return htmlLines(rows.map((row) => rowToHtml(row, table, context)))
}

/** What a theme is called: its name, or the interface's word for what belongs to none. */
export function themeName(theme: Pick<ThemeEntry, 'by' | 'name'>, t: Messages['problems']): string {
  return theme.by === 'rest' ? t.rest : (ownValue(t.themeNames, theme.name) ?? theme.name)
}

/** Language of a theme's name where it is not that of the interface: a theme named after a word of the texts keeps it. */
export function themeLanguage(theme: Pick<ThemeEntry, 'by' | 'name'>, t: Messages['problems'], language: string): string | undefined {
  return theme.by === 'rest' || Object.hasOwn(t.themeNames, theme.name) ? undefined : language
}

function rowToHtml({ theme, cells }: ThemeRow, table: ThemeTable, { t, link, language }: ThemeTableContext): Html {
  const ownLanguage = themeLanguage(theme, t, language)
  const tongue = ownLanguage === undefined ? '' : html` lang="${ownLanguage}"`
  const sought = [...new Set([themeName(theme, t), theme.name, ...theme.words])].join(' ').toLowerCase()
  return joinHtml(
    html`<tr data-names="${sought}"><th scope="row"><a href="${link(themePath(theme.slug))}"${tongue}>${themeName(theme, t)}</a></th>`,
    cells.map(({ count, wordOnly, total, shade }, index) => {
      const { year, gap } = table.years[index]!
      const after = gap === null ? '' : ' after-gap'
      return count === 0 && wordOnly > 0
        ? html`<td class="heat-0${after}" title="${year} ${t.wordOnly(wordOnly, theme.name)}">(${wordOnly})</td>`
        : count === 0
          ? html`<td class="heat-0${after}"><span aria-hidden="true">·</span><span class="visually-hidden">0</span></td>`
          : html`<td class="heat-${shade}${after}" title="${year} ${t.cell(count, total)}">${count}</td>`
    }),
    html`</tr>`,
  )
}

/** How many themes a list of the foremost names. */
const listed = 8

/** The themes with the most of something, those without any left out; what belongs to no theme has no place among them. */
export function topThemes(themes: readonly ThemeEntry[], measure: 'organisationsWithProblems' | 'returned' | 'lasting'): ThemeEntry[] {
  return themes
    .filter((theme) => theme[measure] > 0 && theme.by !== 'rest')
    .toSorted((a, b) => b[measure] - a[measure] || b.problems - a.problems)
    .slice(0, listed)
}
