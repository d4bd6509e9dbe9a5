import { scaleBand, scaleLinear } from 'd3-scale'
import { round } from './line-chart.ts'

/** One value of a chart of bars, not below zero. */
export interface BarValue {
  readonly label: string
  readonly value: number
  /** What stands on the bar. */
  readonly shown: string
}

/** A drawn bar: its box, and where its words stand. */
export interface Bar extends BarValue {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly middle: number
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
    return { ...given, x: round(left), y: round(top), width: round(wide), height: round(barsHeight - top), middle: round(left + wide / 2) }
  })
  return { width, height: barsHeight, bars }
}
