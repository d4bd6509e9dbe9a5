/** Charts laid out: lines over years, bars by year. Coordinates alone, for components to print as SVG. */
import { scaleBand, scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'

/** One value of a chart; null where it is masked or not given. */
export interface ChartPoint {
  readonly label: string
  /** Of several points of one year the first stands at its year, the others between it and the next. */
  readonly year: number
  readonly value: number | null
  /** Whether a value is there but hidden. */
  readonly masked: boolean
  /** Whether the value may be that of another thing: it has a dot, and no line leads to it. */
  readonly doubted?: boolean
}

/** A drawn chart: coordinates only, for any component to print as SVG. */
export interface LineChart {
  readonly width: number
  readonly height: number
  /** Path of the line; it breaks where a value or a year is missing. */
  readonly path: string
  readonly dots: readonly { readonly x: number; readonly y: number; readonly label: string; readonly masked: boolean; readonly doubted: boolean }[]
  readonly baseline: number
}

const width = 240
const height = 72
const margin = 8

/**
 * Lays out a small line chart of points in the order of their years. The axis starts at zero and years have their places by number, so that slopes are honest.
 * @param years the first and the last year of the axis, where several charts stand beside each other; without them, those of the points.
 */
export function lineChart(points: readonly ChartPoint[], years?: readonly [first: number, last: number]): LineChart {
  const highest = points.reduce((most, { value }) => Math.max(most, value ?? 0), 0)
  const lowest = points.reduce((least, { value }) => Math.min(least, value ?? 0), 0)
  const places = placesOf(points)
  const x = scaleLinear(
    [Math.min(years?.[0] ?? Infinity, places[0] ?? 0), Math.max(years?.[1] ?? -Infinity, places.at(-1) ?? 0)],
    [margin, width - margin],
  )
  const y = scaleLinear([lowest, highest === lowest ? lowest + 1 : highest], [height - margin, margin])
  const xOf = (index: number): number => (points.length === 1 && !years ? width / 2 : round(x(places[index]!)))
  const draw = line<number>()
    .x((index) => xOf(index))
    .y((index) => round(y(points[index]!.value ?? 0)))
  const dots = points.flatMap(({ value, label, masked, doubted = false }, index) =>
    value === null && !masked ? [] : [{ x: xOf(index), y: value === null ? round(y(0)) : round(y(value)), label, masked, doubted }],
  )
  return {
    width,
    height,
    path: unbroken(points)
      .map((run) => draw(run) ?? '')
      .join(''),
    dots,
    baseline: round(y(0)),
  }
}

function placesOf(points: readonly ChartPoint[]): number[] {
  const places: number[] = []
  for (const { year } of points) {
    const last = places.at(-1) ?? -Infinity
    places.push(year > last ? year : last + (Math.floor(last) + 1 - last) / 2)
  }
  return places
}

/** Runs of points with an undoubted value each, by their numbers, without a year missing between two. */
function unbroken(points: readonly ChartPoint[]): number[][] {
  const runs: number[][] = []
  let last: ChartPoint | undefined
  points.forEach((point, index) => {
    if (isDrawn(point)) {
      if (last && isDrawn(last) && point.year - last.year <= 1) runs.at(-1)!.push(index)
      else runs.push([index])
    }
    last = point
  })
  return runs
}

function isDrawn({ value, doubted }: ChartPoint): boolean {
  return value !== null && doubted !== true
}

/** Parts of a pixel that can be seen. */
function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** One value of a chart of bars, not below zero. */
export interface BarValue {
  readonly label: string
  readonly value: number
  /** What stands on the bar. */
  readonly shown: string
  /** Whether it stands for years of which there is nothing to show: it has no bar, and the line beneath it is broken. */
  readonly isGap?: boolean
}

/** Years that are missing between two of a list: `2015` or `2015–17`, which has room beneath a bar. */
export interface YearGap {
  readonly gap: string
}

/** Values of years in their order, with what stands for the years that are missing between two, so that these don't look like neighbours. */
export function withGaps<Value extends { readonly year: number }>(values: readonly Value[]): (Value | YearGap)[] {
  return values.flatMap((value, at) => {
    const gap = gapBefore(values, at)
    return gap === null ? [value] : [{ gap }, value]
  })
}

/** The years that are missing right before one of a list; null where none is. */
export function gapBefore(values: readonly { readonly year: number }[], at: number): string | null {
  const [first, last] = [(values[at - 1]?.year ?? Infinity) + 1, (values[at]?.year ?? -Infinity) - 1]
  if (first > last) return null
  if (first === last) return String(first)
  const isOfOneCentury = Math.floor(first / 100) === Math.floor(last / 100)
  return `${first}–${isOfOneCentury ? String(last).slice(2) : last}`
}

/** A drawn bar: its box, and where its words stand. */
export interface Bar extends BarValue {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly middle: number
  /** Where its stretch of the line beneath begins and ends. */
  readonly from: number
  readonly to: number
}

export interface BarChart {
  readonly width: number
  readonly height: number
  readonly bars: readonly Bar[]
}

const barWidth = 60
const barsHeight = 104

/** Lays out values as bars on one scale from zero to the highest; the page shows their numbers on and beneath them. */
export function barChart(values: readonly BarValue[]): BarChart {
  const width = Math.max(1, values.length) * barWidth
  const x = scaleBand(
    values.map((_, index) => index),
    [0, width],
  ).padding(0.35)
  const highest = values.reduce((most, { value }) => Math.max(most, value), 0)
  const y = scaleLinear([0, highest || 1], [barsHeight, 0])
  const bars = values.map((given, index): Bar => {
    const [left, top, wide] = [x(index) ?? 0, y(given.value), x.bandwidth()]
    const box = { x: round(left), y: round(top), width: round(wide), height: round(barsHeight - top), middle: round(left + wide / 2) }
    return { ...given, ...box, from: index * barWidth, to: (index + 1) * barWidth }
  })
  return { width, height: barsHeight, bars }
}

/** Side of the square of the curve, in pixels, and the room for what is written around it. */
export const chartSize = { side: 220, margin: 34 } as const

/** Where a share stands in the chart. */
export function chartPoint(stated: number, right: number): { readonly x: number; readonly y: number } {
  const { side, margin } = chartSize
  return { x: Math.round(margin + side * stated), y: Math.round(side * (1 - right) + margin / 2) }
}

/** The corners of a curve, for the `points` of a polyline. */
export function chartPoints(steps: readonly { readonly stated: number; readonly right: number }[]): string {
  return steps.map(({ stated, right }) => Object.values(chartPoint(stated, right)).join(',')).join(' ')
}
