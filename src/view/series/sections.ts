/** The sections of the page of a series, and the quantities that one of them shows. */
import type { ComparisonEntry, QuantityHistory, ReportEntry, SeriesEntry } from '../../core/records.ts'
import type { SeriesHistory } from '../../core/series/records.ts'
import { yearLabel, type Directory } from '../directory.ts'
import type { ReportedQuantity } from '../../core/model.ts'
import { pagePath } from '../address.ts'
import type { ChartPoint } from '../charts.ts'
import { areFarApart } from '../comparison/quantities.ts'
import { allItems, changedShareOf, shownShare, undeterminedItems, undeterminedShareOf } from '../numbers.ts'
import type { Messages } from '../../i18n/index.ts'
import type { Locale } from '../../i18n/locale.ts'

/** The parts of a series' page below its list of reports, in their order. */
export const seriesSections = ['problems', 'followThrough', 'plans', 'similarity', 'quantities'] as const

export type SeriesSection = (typeof seriesSections)[number]

/** The parts that have something to show. */
export function sectionsOf(series: SeriesEntry, history: SeriesHistory, directory: Directory): ReadonlySet<SeriesSection> {
  const pairs = directory.comparisonsOf.get(series.slug) ?? []
  const filled: Readonly<Record<SeriesSection, boolean>> = {
    problems: history.problems.length > 0,
    followThrough: pairs.some(({ followThrough }) => Object.values(followThrough).some((count) => count > 0)),
    plans: history.plans.length > 0,
    similarity: pairs.some(({ similarity }) => similarity !== null),
    quantities: quantitySeries(history, series.reports, directory).length > 0 || history.restated.length > 0,
  }
  return new Set(seriesSections.filter((section) => filled[section]))
}

/** A figure that comes back over the years, ready to be drawn. */
export interface QuantitySeries {
  readonly name: string
  readonly unit: string
  /** Whether the figures are aims. */
  readonly planned: boolean
  /** Whether they add up or average several years. */
  readonly several: boolean
  readonly points: readonly ChartPoint[]
  /** What each report wrote, in the order of the points; null where it gave nothing. */
  readonly words: readonly (WrittenFigure | null)[]
}

/** A figure in a report's words, and the path of the paragraph that it stands in. */
interface WrittenFigure {
  readonly text: string
  readonly path: string
}

/** A report's year and the year that it reviews, where they differ; null where the figures of all reports are of their own year, or it is not known. */
export function otherYears(reports: readonly string[], directory: Directory): { readonly year: number; readonly reviewed: number } | null {
  const entries = reports.flatMap((id) => directory.reports.get(id) ?? [])
  const other = entries.findLast(({ year, reviewedYear }) => year !== null && reviewedYear !== null && reviewedYear !== year)
  return other ? { year: other.year!, reviewed: other.reviewedYear! } : null
}

/** A figure of one year that a later report tells otherwise, in the reports' words. */
export interface RestatedLine {
  readonly of: string
  readonly year: number
  /** The report on that year, and the later one. */
  readonly first: ToldFigure
  readonly restated: ToldFigure
}

interface ToldFigure {
  readonly entry: ReportEntry
  readonly label: string
  readonly text: string
}

/** Figures told otherwise later, newest first. */
export function restatedLines(history: SeriesHistory, directory: Directory): RestatedLine[] {
  const told = ({ report, quantity }: ReportedQuantity): ToldFigure[] => {
    const entry = directory.reports.get(report)
    return entry ? [{ entry, label: yearLabel(entry, directory), text: quantity.text }] : []
  }
  return history.restated.toReversed().flatMap(({ of, year, first, restated }) => {
    const [before, after] = [told(first)[0], told(restated)[0]]
    return before && after ? [{ of, year, first: before, restated: after }] : []
  })
}

/** Figures that a page draws at most: those with the most years come first. */
const mostCharts = 12

/** The figures given by at least three reports, over all reports of the series so that gaps stay visible. */
export function quantitySeries(history: SeriesHistory, reports: readonly string[], directory: Directory): QuantitySeries[] {
  return history.quantities
    .filter((quantity) => new Set(quantity.points.map(({ report }) => report)).size >= 3)
    .sort((a, b) => b.points.length - a.points.length || (a.of < b.of ? -1 : 1))
    .slice(0, mostCharts)
    .map((quantity) => toSeries(quantity, reports, directory))
}

function toSeries({ of, unit, planned, several, points }: QuantityHistory, reports: readonly string[], directory: Directory): QuantitySeries {
  const byReport = new Map(points.map((point) => [point.report, point]))
  const first = reports.findIndex((id) => byReport.has(id))
  const last = reports.findLastIndex((id) => byReport.has(id))
  const shown = reports.slice(first, last + 1)
  const strays = strayFigures(
    unit,
    shown.map((id) => byReport.get(id)?.quantity.value ?? null),
  )
  return {
    ...{ name: of, unit, planned, several },
    points: shown.map((id, at) => {
      const entry = directory.reports.get(id)
      const quantity = byReport.get(id)?.quantity
      const label = entry ? yearLabel(entry, directory) : id
      return { label, year: entry?.year ?? 0, value: quantity?.value ?? null, masked: quantity?.masked ?? false, doubted: strays.has(at) }
    }),
    words: shown.map((id) => {
      const [entry, point] = [directory.reports.get(id), byReport.get(id)]
      return entry && point ? { text: point.quantity.text, path: pagePath(entry.address, point.block === '' ? undefined : point.block) } : null
    }),
  }
}

/**
 * Which figures of one name over the years may count something else: those outside of the longest chain in which none is far apart from the one before it; of chains that
 * are as long, the one that ends last. Where no two belong together, none is told from the others.
 */
export function strayFigures(unit: string, values: readonly (number | null)[]): ReadonlySet<number> {
  const given = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]))
  const chains: (readonly number[])[] = []
  for (const [number, { value, at }] of given.entries()) {
    const before = given.slice(0, number).flatMap((other, each) => (areFarApart(unit, other.value, value) ? [] : [chains[each]!]))
    chains.push([...longestOf(before), at])
  }
  const kept = new Set(longestOf(chains))
  return new Set(kept.size < 2 ? [] : given.flatMap(({ at }) => (kept.has(at) ? [] : [at])))
}

function longestOf(chains: readonly (readonly number[])[]): readonly number[] {
  return chains.reduce((best, each) => (each.length >= best.length ? each : best), [])
}

/** How much of two reports changed, and of how much it can't be said, as shares of one whole. */
export function changeWords(pair: ComparisonEntry, { series: t, pairPage }: Messages, locale: Locale): string {
  const [changed, unsure, of] = [changedShareOf(pair), undeterminedItems(pair), allItems(pair)]
  if (changed === null) return of === 0 ? '' : t.allUndetermined(of, pair.yearsApart === 0)
  const said = t.turnover(shownShare(locale, changed), of, pairPage.changed)
  return unsure === 0 ? said : t.alsoUndetermined(said, unsure, shownShare(locale, undeterminedShareOf(pair)))
}
