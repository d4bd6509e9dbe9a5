import { isUneven } from '../doubt/index.ts'
import type { Lineage, LineageStatus } from '../model.ts'
import {
  itemsByTheme,
  themeLimits,
  toThemedItem,
  type ComparedProblems,
  type PlacedItem,
  type ThemeChange,
  type ThemedItem,
  type ThemedReport,
  type YearPair,
  type YearPairItems,
} from './records.ts'

/** One problem of a series over its years. */
export interface TracedProblem {
  readonly lineage: Lineage
  readonly series: string
  readonly themes: readonly string[]
  readonly steps: readonly { readonly item: PlacedItem; readonly year: number; readonly status: LineageStatus }[]
}

/** A pair of years and its items. */
export interface ComparedYears {
  readonly pair: YearPair
  readonly items: YearPairItems
}

/**
 * What the reports of one year admit that those of the next do not, over the series that have reports with a problems part in both years: a missing report or a part that
 * was not found or read doubtfully is a gap, not a problem that is gone; so are two years whose lists were not cut alike. What a comparison leaves undetermined is
 * neither gone nor new here, and what an older report tells is not new: every page says the same of a problem.
 */
export function changesBetweenYears(
  reports: readonly ThemedReport[],
  items: readonly PlacedItem[],
  traced: readonly TracedProblem[],
  compared: readonly ComparedProblems[],
  slugOf: (theme: string) => string,
): ComparedYears[] {
  const gone = new Set(compared.flatMap(({ earlier, dropped }) => dropped.map((id) => `${earlier} ${id}`)))
  const fresh = new Set(compared.flatMap(({ later, added }) => added.map((id) => `${later} ${id}`)))
  const found = reports.filter(({ problemsFound }) => problemsFound)
  const seriesOf = new Map([...Map.groupBy(found, ({ year }) => year)].map(([year, of]) => [year, new Set(of.map(({ series }) => series))]))
  const problems = Map.groupBy(
    items.filter(({ list, report }) => list === 'problems' && report.problemsFound),
    ({ report }) => report.year,
  )
  return [...seriesOf.keys()]
    .sort((a, b) => b - a)
    .flatMap((later): ComparedYears[] => {
      const earlier = later - 1
      const inEach = seriesOf.get(earlier)?.intersection(seriesOf.get(later)!) ?? new Set<string>()
      const both = new Set(
        [...inEach].filter((series) => !isUneven('problems', countOf(problems, earlier, series), countOf(problems, later, series))),
      )
      if (both.size === 0) return []
      const inBoth = (year: number): PlacedItem[] => (problems.get(year) ?? []).filter(({ report }) => both.has(report.series))
      return [compareYears(earlier, later, both, inBoth(earlier), inBoth(later), traced, { gone, fresh }, slugOf)]
    })
}

function countOf(problems: ReadonlyMap<number, readonly PlacedItem[]>, year: number, series: string): number {
  return (problems.get(year) ?? []).filter(({ report }) => report.series === series).length
}

function compareYears(
  earlier: number,
  later: number,
  series: ReadonlySet<string>,
  before: readonly PlacedItem[],
  after: readonly PlacedItem[],
  traced: readonly TracedProblem[],
  fates: Readonly<Record<'gone' | 'fresh', ReadonlySet<string>>>,
  slugOf: (theme: string) => string,
): ComparedYears {
  const ofPair = traced.filter((problem) => series.has(problem.series))
  const at = ({ steps }: TracedProblem, year: number): TracedProblem['steps'][number] | undefined => steps.find((step) => step.year === year)
  const inOneOf = (one: number, other: number): TracedProblem['steps'] =>
    ofPair.flatMap((problem) => (at(problem, one) && !at(problem, other) ? at(problem, one)! : []))
  const [onlyEarlier, onlyLater] = [inOneOf(earlier, later), inOneOf(later, earlier)]
  const has = (fate: 'gone' | 'fresh', { report, id }: PlacedItem): boolean => fates[fate].has(`${report.id} ${id}`)
  const dropped = onlyEarlier.map(({ item }) => item).filter((item) => has('gone', item))
  const returned = onlyLater.filter(({ status }) => status === 'returned').map(({ item }) => item)
  const added = onlyLater.map(({ item }) => item).filter((item) => has('fresh', item) && !returned.includes(item))
  const seriesBefore = seriesByTheme(before)
  const seriesAfter = seriesByTheme(after)
  const themes = [...new Set([...seriesBefore.keys(), ...seriesAfter.keys()])]
    .map((theme): ThemeChange => {
      const [first, second] = [seriesBefore.get(theme) ?? new Set(), seriesAfter.get(theme) ?? new Set()]
      return {
        slug: slugOf(theme),
        earlier: first.size,
        later: second.size,
        onlyEarlier: first.difference(second).size,
        onlyLater: second.difference(first).size,
        dropped: dropped.filter((item) => item.themes.includes(theme)).length,
        added: added.filter((item) => item.themes.includes(theme)).length,
        returned: returned.filter((item) => item.themes.includes(theme)).length,
      }
    })
    .sort((a, b) => b.onlyEarlier - b.onlyLater - (a.onlyEarlier - a.onlyLater) || b.earlier - a.earlier || (a.slug < b.slug ? -1 : 1))
  const listed = (of: readonly PlacedItem[]): YearPairItems['dropped'] =>
    [...Map.groupBy(of, ({ themes }) => themes[0]!)]
      .map(([theme, ofTheme]) => ({
        slug: slugOf(theme),
        items: ofTheme.slice(0, themeLimits.listedInPair).map((item): ThemedItem => toThemedItem(item, slugOf)),
      }))
      .sort((a, b) => b.items.length - a.items.length || (a.slug < b.slug ? -1 : 1))
  return {
    pair: {
      earlier,
      later,
      series: series.size,
      problemsEarlier: before.length,
      problemsLater: after.length,
      dropped: dropped.length,
      added: added.length,
      returned: returned.length,
      open: onlyEarlier.length - dropped.length + onlyLater.length - added.length - returned.length,
      themes,
    },
    items: { earlier, later, dropped: listed(dropped), added: listed([...returned, ...added]) },
  }
}

function seriesByTheme(items: readonly PlacedItem[]): Map<string, Set<string>> {
  return new Map([...itemsByTheme(items)].map(([theme, of]) => [theme, new Set(of.map(({ report }) => report.series))]))
}
