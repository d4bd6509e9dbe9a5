import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { TermRecord, YearTotals } from '../../core/terms/records.ts'

/** A term in one year. */
export interface CurvePoint {
  readonly year: number
  readonly occurrences: number
  /** Reports that have the term, and all reports of the year. */
  readonly reports: number
  readonly allReports: number
  /** Occurrences in 10,000 characters. */
  readonly rate: number
}

/** A drawn curve: coordinates only. */
export interface Curve {
  readonly width: number
  readonly height: number
  /** Breaks where the archive has no report of a year. */
  readonly path: string
  readonly dots: readonly { readonly x: number; readonly y: number; readonly point: CurvePoint }[]
  readonly baseline: number
  /** The greatest rate, at the top of the scale. */
  readonly highest: number
}

/** The points of a counted term, one for each year of the archive. */
export function pointsOf(record: Pick<TermRecord, 'reportsByYear' | 'occurrencesByYear'>, years: readonly YearTotals[]): CurvePoint[] {
  return years.map(({ year, reports, characters }, index) => {
    const occurrences = record.occurrencesByYear[index] ?? 0
    return { year, occurrences, reports: record.reportsByYear[index] ?? 0, allReports: reports, rate: rateOf(occurrences, characters) }
  })
}

/** Occurrences in 10,000 characters; 0 where there are none. */
export function rateOf(occurrences: number, characters: number): number {
  return characters === 0 ? 0 : (occurrences / characters) * 10_000
}

/** Lays out a curve. Years have their places by number, so that a missing year is a gap; the axis starts at zero. */
export function curveOf(points: readonly CurvePoint[], width: number, height: number, margin: number): Curve {
  const first = points[0]?.year ?? 0
  const last = points.at(-1)?.year ?? 0
  const highest = points.reduce((most, { rate }) => Math.max(most, rate), 0)
  const x = scaleLinear([first, last === first ? first + 1 : last], [margin, width - margin])
  const y = scaleLinear([0, highest === 0 ? 1 : highest], [height - margin, margin])
  const byYear = new Map(points.map((point) => [point.year, point]))
  const everyYear = Array.from({ length: points.length === 0 ? 0 : last - first + 1 }, (_, index) => byYear.get(first + index) ?? null)
  const draw = line<CurvePoint | null>()
    .defined((point) => point !== null)
    .x((_, index) => round(x(first + index)))
    .y((point) => round(y(point?.rate ?? 0)))
  const dots = points.map((point) => ({ x: round(x(point.year)), y: round(y(point.rate)), point }))
  return { width, height, path: draw(everyYear) ?? '', dots, baseline: round(y(0)), highest }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
