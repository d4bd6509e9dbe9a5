import { expect, test } from 'vitest'
import { barChart, lineChart, withGaps } from '../../../src/view/charts.ts'

const point = (label: string, value: number | null, masked = false) => ({ label, year: Number.parseInt(label, 10), value, masked })

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

test('years have their places by number: where reports are missing the line breaks, and a second report of a year stands before the next', () => {
  const { dots, path } = lineChart([point('2010', 1), point('2015', 1), point('2016', 1), point('2016②', 1), point('2017', 1)])
  const [first, second, third, fourth, fifth] = dots.map(({ x }) => x)
  expect(second! - first!).toBeCloseTo(5 * (third! - second!), 0)
  expect(fourth! - third!).toBeCloseTo(fifth! - fourth!, 0)
  expect(path.match(/M/g)).toHaveLength(2)
})

test('all values zero still draw', () => {
  expect(lineChart([point('2016', 0), point('2017', 0)]).path).not.toContain('NaN')
})

test('bars grow with their values on one scale, which the highest fills; all zero still draw', () => {
  const value = (label: string, number: number) => ({ label, value: number, shown: String(number) })
  const { bars, height } = barChart([value('a', 0.2), value('b', 0.4)])
  expect(bars.map((bar) => bar.height / height)).toEqual([0.5, 1])
  expect(barChart([value('a', 0)]).bars[0]).toMatchObject({ y: height, height: 0 })
})

test('years that are missing between two of a list have a place of their own in it', () => {
  const years = (...numbers: readonly number[]) => numbers.map((year) => ({ year }))
  expect(withGaps(years(2012, 2013, 2015, 2019, 2019, 2020))).toEqual([
    ...[{ year: 2012 }, { year: 2013 }, { gap: '2014' }, { year: 2015 }, { gap: '2016–18' }],
    ...years(2019, 2019, 2020),
  ])
  expect(withGaps(years(1997, 2001))).toEqual([{ year: 1997 }, { gap: '1998–2000' }, { year: 2001 }])
  expect(withGaps([])).toEqual([])
})

test('bars stand on stretches of one line, each on its own', () => {
  const { bars, width } = barChart([1, 0, 2].map((value) => ({ label: '', value, shown: '' })))
  expect(bars.map(({ from, to }) => to - from)).toEqual([width / 3, width / 3, width / 3])
  expect([bars[0]!.from, bars[0]!.to, bars[2]!.to]).toEqual([0, bars[1]!.from, width])
})
