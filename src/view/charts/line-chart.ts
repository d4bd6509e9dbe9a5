import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'

/** One value of a chart; null where it is masked or not given. */
export interface ChartPoint {
  readonly label: string
  readonly value: number | null
  /** Whether a value is there but hidden. */
  readonly masked: boolean
}

/** A drawn chart: coordinates only, for any component to print as SVG. */
export interface LineChart {
  readonly width: number
  readonly height: number
  /** Path of the line; it breaks where a value is missing. */
  readonly path: string
  readonly dots: readonly { readonly x: number; readonly y: number; readonly label: string; readonly masked: boolean }[]
  readonly baseline: number
}

const width = 240
const height = 72
const margin = 8

/** Lays out a small line chart. The axis starts at zero, so that slopes are honest. */
export function lineChart(points: readonly ChartPoint[]): LineChart {
  const highest = points.reduce((most, { value }) => Math.max(most, value ?? 0), 0)
  const lowest = points.reduce((least, { value }) => Math.min(least, value ?? 0), 0)
  const x = scalePoint(
    points.map((_, index) => index),
    [margin, width - margin],
  )
  const y = scaleLinear([lowest, highest === lowest ? lowest + 1 : highest], [height - margin, margin])
  const xOf = (index: number): number => round(x(index) ?? width / 2)
  const draw = line<ChartPoint>()
    .defined(({ value }) => value !== null)
    .x((_, index) => xOf(index))
    .y(({ value }) => round(y(value ?? 0)))
  const dots = points.flatMap(({ value, label, masked }, index) =>
    value === null && !masked ? [] : [{ x: xOf(index), y: value === null ? round(y(0)) : round(y(value)), label, masked }],
  )
  return { width, height, path: draw(points) ?? '', dots, baseline: round(y(0)) }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
