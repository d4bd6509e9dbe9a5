import { expect, test } from 'vitest'
import { barChart } from '../../../src/view/series/bars.ts'
import { lineChart } from '../../../src/view/series/line-chart.ts'

const point = (label: string, value: number | null, masked = false) => ({ label, value, masked })

test('the axis starts at zero and higher values stand higher', () => {
  const { dots, baseline } = lineChart([point('2016', 10), point('2017', 20)])
  expect(dots[1]!.y).toBeLessThan(dots[0]!.y)
  expect(dots[0]!.y).toBeCloseTo((dots[1]!.y + baseline) / 2, 0)
})

test('a missing value breaks the line and has no dot; a masked one has a hollow dot', () => {
  const chart = lineChart([point('2015', 1), point('2016', null), point('2017', null, true), point('2018', 2)])
  expect(chart.path.match(/M/g)).toHaveLength(2)
  expect(chart.dots.map(({ label, masked }) => `${label}${masked ? ' hollow' : ''}`)).toEqual(['2015', '2017 hollow', '2018'])
})

test('all values zero still draw', () => {
  expect(lineChart([point('2016', 0), point('2017', 0)]).path).not.toContain('NaN')
})

test('bars grow with their values on one scale', () => {
  const { bars, height } = barChart([{ label: 'a', value: 0.5, path: '' }, { label: 'b', value: 1, path: '' }]) // prettier-ignore
  expect(bars.map((bar) => bar.height / height)).toEqual([0.5, 1])
})
