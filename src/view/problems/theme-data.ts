/** The pages of themes and of pairs of years: their addresses, the items that they list and how these are printed, and whose reports name no problem of a theme. */
import type { ThemeChange, ThemedItem, ThemedList, ThemeItems, ThemeOverview, YearPair, YearPairItems } from '../../core/themes/records.ts'
import { pagePath, type LinkTo } from '../address.ts'
import type { Directory } from '../directory.ts'
import type { ReportEntry } from '../../core/records.ts'
import { showsText } from '../../core/publication.ts'
import { isDoubted } from '../file-messages.ts'
import type { Messages } from '../../i18n/index.ts'
import { html, joinHtml, textWithRedactions, type Html } from '../html.ts'

/** An item as lists show it, in few letters, since browsers load whole themes to filter them. */
interface ListedItem {
  /** Year. */
  readonly y: number
  /** Slug of its series. */
  readonly s: string
  /** Path of its words below the language's root. */
  readonly p: string
  readonly lead: string
  readonly rest?: string
  /** For the how manieth time it is named. */
  readonly n?: number
  /** Whether it may be for more. */
  readonly m?: true
  /** Whether it came back. */
  readonly r?: true
}

/** A theme's items with the names of their series. */
export interface ThemeData {
  readonly series: Readonly<Record<string, string>>
  readonly items: readonly ListedItem[]
  /** Of problems, by year: whose report names none. */
  readonly silent?: Readonly<Record<number, SilentReports>>
}

const known = new WeakMap<Directory, WeakMap<readonly ThemedItem[], ThemeData>>()

/** What the lists of a theme show of its problems or plans: found out once for all pages of the theme, since all reports of the archive are asked whether they name a problem of it. */
export function dataOf(items: ThemeItems, list: ThemedList, directory: Directory): ThemeData {
  const ofDirectory = known.get(directory) ?? new WeakMap<readonly ThemedItem[], ThemeData>()
  known.set(directory, ofDirectory)
  const data = ofDirectory.get(items[list]) ?? (list === 'problems' ? problemData : themeData)(items[list], directory)
  ofDirectory.set(items[list], data)
  return data
}

/** What lists show of problems, in their order, and who names none. */
export function problemData(items: readonly ThemedItem[], directory: Directory): ThemeData {
  const data = themeData(items, directory)
  const silent = silentReports(data.items, directory)
  const series = Object.values(silent).flatMap(({ reports }) => reports.map(([slug]) => [slug, directory.series.get(slug)?.name ?? slug] as const))
  return { ...data, series: { ...data.series, ...Object.fromEntries(series) }, silent }
}

/** What lists show of items, in their order. Items of reports that the index does not list are left out. */
function themeData(items: readonly ThemedItem[], directory: Directory): ThemeData {
  const series: Record<string, string> = {}
  const listed = items.flatMap(({ report, id, lead, rest, nth, atLeast, returned }): ListedItem[] => {
    const entry = directory.reports.get(report)
    const of = directory.series.get(entry?.series ?? '')
    if (!entry || entry.year === null || !of) return []
    series[of.slug] = of.name
    const path = pagePath(entry.address, id)
    return [
      {
        y: entry.year,
        s: of.slug,
        p: path,
        lead,
        ...(rest ? { rest: opening(rest) } : {}),
        ...(nth !== null && nth > 1 ? { n: nth, ...(atLeast && { m: atLeast }) } : {}),
        ...(returned ? { r: true } : {}),
      },
    ]
  })
  return { series, items: listed }
}

/** Of what follows the lead, enough to know it by: the item leads to the very words. */
function opening(rest: string): string {
  return rest.length > longestRest + 1 ? `${rest.slice(0, longestRest)}…` : rest
}

const longestRest = 24

/** Everything that the pages of one theme show: its own lists, and what its shares are counted against. */
export function themeContent(overview: ThemeOverview, items: ThemeItems, directory: Directory): readonly unknown[] {
  const { themes, yearPairs, ...totals } = overview
  return [totals, themes.find(({ slug }) => slug === items.slug), dataOf(items, 'problems', directory), dataOf(items, 'plans', directory)]
}

/** One page of a theme's problems or plans. */
export interface ThemePage {
  readonly slug: string
  readonly list: ThemedList
  /** From 1. */
  readonly page: number
  readonly pages: number
  /** Whether the other pages are found in the language of the texts alone. */
  readonly isBrief: boolean
}

/** Items on one page: as many as can be skimmed, so that no page grows with the archive. */
export const itemsPerPage = 120

/**
 * All pages of all themes. A theme always has a first page of problems and one of plans, even where there are none.
 * @param isBrief for a language that has the first pages alone.
 */
export function themePages({ themes }: ThemeOverview, isBrief = false): ThemePage[] {
  return themes.flatMap(({ slug, problems, plans }) =>
    [...pagesOf(slug, 'problems', problems), ...pagesOf(slug, 'plans', plans)]
      .filter(({ page }) => page === 1 || !isBrief)
      .map((page) => ({ ...page, isBrief })),
  )
}

/** Address of a theme's page below its language's root. */
export function themePath(slug: string, list: ThemedList = 'problems', page = 1): string {
  return `problems/${slug}/${list === 'plans' ? 'plans/' : ''}${page > 1 ? `${page}/` : ''}`
}

/** The rest of the address behind the theme's slug, as a route parameter; undefined for none. */
export function themePageToParam({ list, page }: ThemePage): string | undefined {
  const rest = [...(list === 'plans' ? ['plans'] : []), ...(page > 1 ? [String(page)] : [])].join('/')
  return rest === '' ? undefined : rest
}

/** Address of a theme's items as data, below the site's root. */
export function themeDataPath(slug: string, list: ThemedList): string {
  return `data/themes/${slug}-${list}.json.gz`
}

function pagesOf(slug: string, list: ThemedList, items: number): Omit<ThemePage, 'isBrief'>[] {
  const pages = Math.max(1, Math.ceil(items / itemsPerPage))
  return Array.from({ length: pages }, (_, index) => ({ slug, list, page: index + 1, pages }))
}

/** The series whose reports of a year name no problem of a theme: how many, and a report of each of the first of them. */
interface SilentReports {
  readonly count: number
  /** Slug of the series, and path of the report below the language's root. */
  readonly reports: readonly (readonly [series: string, path: string])[]
}

/** So many silent series of a year are named; a large archive has hundreds. */
const named = 24

/**
 * By year, the series with a report whose problems part was found and read without a doubt, and without a report that names one of a theme's problems: of two reports of one
 * year, one that names it is enough. A report whose problems were not read is not silent.
 * @param items the theme's problems, with the path of their words.
 */
function silentReports(items: readonly { readonly p: string }[], directory: Directory): Record<number, SilentReports> {
  const speaking = new Set(items.map(({ p }) => p.slice(0, p.indexOf('#'))))
  const placed = directory.index.reports.filter(({ series, year }) => series !== null && year !== null)
  const yearOf = ({ series, year }: ReportEntry): string => `${year} ${series}`
  // Years of series that are told already, by a report that names the theme or by one that stands in the list.
  const told = new Set(placed.filter((entry) => speaking.has(pagePath(entry.address))).map(yearOf))
  const silent = placed.filter((entry) => {
    if (!showsText(entry) || !entry.found.problems || isDoubted('problems', entry.doubts) || told.has(yearOf(entry))) return false
    told.add(yearOf(entry))
    return true
  })
  return Object.fromEntries(
    [...Map.groupBy(silent, ({ year }) => year!)].map(([year, of]) => {
      return [year, { count: of.length, reports: of.slice(0, named).map(({ series, address }) => [series!, pagePath(address)] as const) }]
    }),
  )
}

/** Address of the page of two years, below its language's root. */
export function yearPairPath({ earlier, later }: Pick<YearPair, 'earlier' | 'later'>): string {
  return `problems/years/${earlier}-${later}/`
}

/** The problems of one theme that went or came. */
export interface ThemeOfPair {
  readonly slug: string
  /** How many there are, of which the data may list the first. */
  readonly count: number
  readonly data: ThemeData
}

/** The problems that went or came, themes with most of them first. */
export function themesOfPair(items: YearPairItems, pair: YearPair, side: 'dropped' | 'added', directory: Directory): ThemeOfPair[] {
  const counts = new Map(pair.themes.map(({ slug, dropped, added, returned }) => [slug, side === 'dropped' ? dropped : added + returned]))
  return items[side]
    .map(({ slug, items: ofTheme }) => ({ slug, count: counts.get(slug) ?? ofTheme.length, data: themeData(ofTheme, directory) }))
    .toSorted((a, b) => b.count - a.count)
}

/** Themes whose standing changed between the years. */
export function movedThemes(pair: YearPair): ThemeChange[] {
  return pair.themes.filter(({ onlyEarlier, onlyLater }) => onlyEarlier + onlyLater > 0)
}

/** A theme's entry by its slug. */
export function themesBySlug(overview: ThemeOverview): Map<string, ThemeOverview['themes'][number]> {
  return new Map(overview.themes.map((theme) => [theme.slug, theme]))
}

/** What lists of items share. */
export interface ItemsContext {
  readonly t: Messages['problems']
  readonly link: LinkTo
  /** BCP 47 tag of the items' words. */
  readonly language: string
  /** BCP 47 tag of the page. */
  readonly page: string
  /** Which list they are of: a problem is raised, a plan is planned. */
  readonly list: ThemedList
}

/**
 * Items under a heading for each year, as the page prints them and as the browser prints them after filtering; under each year, whose report of it names none.
 * @param asked the year that was asked for, which has its heading though no item may be left.
 */
export function itemsToHtml({ series, items, silent }: ThemeData, context: ItemsContext, asked?: number): Html {
  const byYear = Map.groupBy(items, ({ y }) => y)
  const years = asked !== undefined && !byYear.has(asked) ? [asked] : [...byYear.keys()]
  return joinHtml(
    years.map((year) => {
      const ofYear = byYear.get(year) ?? []
      const list =
        ofYear.length === 0
          ? ''
          : html`<ul class="plain-list themed" lang="${context.language}">${ofYear.map((item) => itemToHtml(item, series[item.s] ?? '', context))}</ul>`
      return html`<h3 id="y-${year}">${year}</h3>${list}${silentToHtml(silent?.[year], series, context)}`
    }),
  )
}

function silentToHtml(silent: SilentReports | undefined, series: ThemeData['series'], { t, link, language }: ItemsContext): Html | '' {
  if (!silent || silent.count === 0) return ''
  const names = silent.reports.map(([slug, path]) => html`<a href="${link(path)}">${series[slug] ?? slug}</a> `)
  const more = silent.count - silent.reports.length
  return html`<p class="label silent">${t.silent(silent.count)}<span lang="${language}">${names}</span>${more > 0 ? t.silentMore(more) : ''}</p>`
}

/** One item: who says it, a link to the very words, and for the how manieth time. */
export function itemToHtml(item: ListedItem, name: string, { t, link, language, page, list }: ItemsContext): Html {
  const rest = item.rest ? html` <span class="rest">${textWithRedactions(item.rest)}</span>` : ''
  const nth = item.n ? t.nth[list](item.n, item.m) : ''
  const returned = item.r ? html`<span class="returned">${t.returnedMark}</span>` : ''
  // A large archive has tens of thousands of these: what the list says of all is not said of each.
  const own = page === language ? '' : html` lang="${page}"`
  const marks = item.n || item.r ? html`<span class="label"${own}>${returned}${nth}</span>` : ''
  return joinHtml(
    html`<li><a class="who" href="${link(`${item.s}/`)}">${name}</a>`,
    html`<p><a href="${link(item.p)}">${textWithRedactions(item.lead)}</a>${rest}</p>${marks}</li>`,
  )
}
