import type { ThemedItem, ThemeItems, ThemeOverview } from '../../core/themes/records.ts'
import { pagePath } from '../address.ts'
import type { Directory } from '../directory.ts'
import { silentReports, type SilentReports } from './silent-reports.ts'

/** An item as lists show it, in few letters, since browsers load whole themes to filter them. */
export interface ListedItem {
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

/** What lists show of problems, in their order, and who names none. */
export function problemData(items: readonly ThemedItem[], directory: Directory): ThemeData {
  const data = themeData(items, directory)
  const silent = silentReports(data.items, directory)
  const series = Object.values(silent).flatMap(({ reports }) => reports.map(([slug]) => [slug, directory.series.get(slug)?.name ?? slug] as const))
  return { ...data, series: { ...data.series, ...Object.fromEntries(series) }, silent }
}

/** What lists show of items, in their order. Items of reports that the index does not list are left out. */
export function themeData(items: readonly ThemedItem[], directory: Directory): ThemeData {
  const series: Record<string, string> = {}
  const listed = items.flatMap(({ report, id, lead, rest, nth, returned }): ListedItem[] => {
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
        ...(nth !== null && nth > 1 ? { n: nth } : {}),
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
  return [totals, themes.find(({ slug }) => slug === items.slug), problemData(items.problems, directory), themeData(items.plans, directory)]
}
