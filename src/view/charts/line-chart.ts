import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'

/** One value of a chart; null where it is masked or not given. */
export interface ChartPoint {
  readonly label: string
  /** Of several points of one year the first stands at its year, the others between it and the next. */
  readonly year: number
  readonly value: number | null
  /** Whether a value is there but hidden. */
  readonly masked: boolean
}

/** A drawn chart: coordinates only, for any component to print as SVG. */
export interface LineChart {
  readonly width: number
  readonly height: number
  /** Path of the line; it breaks where a value or a year is missing. */
  readonly path: string
  readonly dots: readonly { readonly x: number; readonly y: number; readonly label: string; readonly masked: boolean }[]
  readonly baseline: number
}

const width = 240
const height = 72
const margin = 8

/** Lays out a small line chart of points in the order of their years. The axis starts at zero and years have their places by number, so that slopes are honest. */
export function lineChart(points: readonly ChartPoint[]): LineChart {
  const highest = points.reduce((most, { value }) => Math.max(most, value ?? 0), 0)
  const lowest = points.reduce((least, { value }) => Math.min(least, value ?? 0), 0)
  const places = placesOf(points)
  const x = scaleLinear([places[0] ?? 0, places.at(-1) ?? 0], [margin, width - margin])
  const y = scaleLinear([lowest, highest === lowest ? lowest + 1 : highest], [height - margin, margin])
  const xOf = (index: number): number => (points.length === 1 ? width / 2 : round(x(places[index]!)))
  const draw = line<number>()
    .x((index) => xOf(index))
    .y((index) => round(y(points[index]!.value ?? 0)))
  const dots = points.flatMap(({ value, label, masked }, index) =>
    value === null && !masked ? [] : [{ x: xOf(index), y: value === null ? round(y(0)) : round(y(value)), label, masked }],
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

/** Runs of points with a value each, by their numbers, without a year missing between two. */
function unbroken(points: readonly ChartPoint[]): number[][] {
  const runs: number[][] = []
  let last: ChartPoint | undefined
  points.forEach((point, index) => {
    if (point.value !== null) {
      if (last && last.value !== null && point.year - last.year <= 1) runs.at(-1)!.push(index)
      else runs.push([index])
    }
    last = point
  })
  return runs
}

/** Parts of a pixel that can be seen. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}
