import type { QuantityHistory, SeriesHistory } from '../../core/records.ts'
import { yearLabel, type Directory } from '../directory.ts'
import type { ChartPoint } from '../charts/line-chart.ts'

/** A figure that comes back over the years, ready to be drawn. */
export interface QuantitySeries {
  readonly name: string
  readonly unit: string
  /** Whether the figures are aims. */
  readonly planned: boolean
  readonly points: readonly ChartPoint[]
  /** What each report wrote, in the order of the points; null where it gave nothing. */
  readonly words: readonly (string | null)[]
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

function toSeries({ of, unit, planned, points }: QuantityHistory, reports: readonly string[], directory: Directory): QuantitySeries {
  const byReport = new Map(points.map((point) => [point.report, point.quantity]))
  const first = reports.findIndex((id) => byReport.has(id))
  const last = reports.findLastIndex((id) => byReport.has(id))
  const shown = reports.slice(first, last + 1)
  return {
    ...{ name: of, unit, planned },
    points: shown.map((id) => {
      const entry = directory.reports.get(id)
      const quantity = byReport.get(id)
      const label = entry ? yearLabel(entry, directory) : id
      return { label, year: entry?.year ?? 0, value: quantity?.value ?? null, masked: quantity?.masked ?? false }
    }),
    words: shown.map((id) => byReport.get(id)?.text ?? null),
  }
}
