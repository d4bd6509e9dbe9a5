import { scaleBand, scaleLinear } from 'd3-scale'

/** One bar of a chart of shares. */
export interface Bar {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly label: string
  readonly value: number
  readonly path: string
}

export interface BarChart {
  readonly width: number
  readonly height: number
  readonly bars: readonly Bar[]
}

const barWidth = 56
const height = 96

/** Lays out shares of 0 to 1 as bars on one scale; the page shows their numbers beside them. */
export function barChart(values: readonly { readonly label: string; readonly value: number; readonly path: string }[]): BarChart {
  const width = Math.max(1, values.length) * barWidth
  const x = scaleBand(
    values.map((_, index) => index),
    [0, width],
  ).padding(0.35)
  const y = scaleLinear([0, 1], [height, 0])
  const bars = values.map(({ label, value, path }, index) => ({
    ...{ label, value, path },
    ...{ x: round(x(index) ?? 0), y: round(y(value)), width: round(x.bandwidth()), height: round(height - y(value)) },
  }))
  return { width, height, bars }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
