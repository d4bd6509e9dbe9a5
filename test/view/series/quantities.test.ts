import { expect, test } from 'vitest'
import type { QuantityHistory } from '../../../src/core/records.ts'
import type { SeriesHistory } from '../../../src/core/series/records.ts'
import { lineChart } from '../../../src/view/charts.ts'
import { directoryOf } from '../../../src/view/directory.ts'
import { otherYears, quantitySeries, strayFigures } from '../../../src/view/series/sections.ts'
import { madeEntry, madeIndex } from '../made.ts'

const years = [2017, 2018, 2019] as const
const ids = years.map((year) => `r${year}`)
const directory = directoryOf(madeIndex({ reports: years.map((year) => ({ ...madeEntry(`r${year}`, year), reviewedYear: year - 1 })) }))
const quantity = { text: '12座', value: 12, unit: '座', of: '泵站', qualifier: '', masked: false, from: 0, to: 3 }
const history = (blocks: readonly string[]): SeriesHistory => {
  const points = years.map((year, index) => ({ report: `r${year}`, year, quantity, block: blocks[index] ?? '' }))
  const stations: QuantityHistory = { of: '泵站', unit: '座', planned: false, several: false, points }
  return { slug: 's', problems: [], plans: [], quantities: [stations], restated: [] }
}

test('each figure of a line leads to its paragraph, to its report where it stands in none', () => {
  const [series] = quantitySeries(history(['b1', 'b2']), ids, directory)
  expect(series?.words).toEqual([
    { text: '12座', path: 's/2017/#b1' },
    { text: '12座', path: 's/2018/#b2' },
    { text: '12座', path: 's/2019/' },
  ])
})

test('where reports give figures of another year than their own, the latest says so', () => {
  expect(otherYears(ids, directory)).toEqual({ year: 2019, reviewed: 2018 })
  const own = directoryOf(madeIndex({ reports: years.map((year) => ({ ...madeEntry(`r${year}`, year), reviewedYear: year })) }))
  expect(otherYears(ids, own)).toBeNull()
})

test('a figure that is far apart from those of the other years is doubted and drawn without a line', () => {
  const given = (values: readonly (number | null)[]): readonly number[] => [...strayFigures('座', values)]
  expect(given([60, 5, 70])).toEqual([1])
  expect(given([60, null, 5, 70, 80])).toEqual([2])
  // What grows from year to year is far apart at its ends alone.
  expect(given([10, 30, 90, 200])).toEqual([])
  expect(given([10, 11, 90])).toEqual([2])
  // Small counts may be several times another, shares and growth all the more.
  expect(given([2, 9, 2])).toEqual([])
  expect([...strayFigures('%', [1, 9, 60])]).toEqual([])
  expect(given([5, 60])).toEqual([])

  const { quantities } = history([])
  const points = quantities[0]!.points.map((point, at) => ({ ...point, quantity: { ...quantity, value: [60, 5, 70][at]! } }))
  const [series] = quantitySeries({ ...history([]), quantities: [{ ...quantities[0]!, points }] }, ids, directory)
  expect(series?.points.map(({ doubted }) => doubted)).toEqual([false, true, false])
  const { path, dots } = lineChart(series!.points)
  expect(dots.map(({ doubted }) => doubted)).toEqual([false, true, false])
  expect(path).not.toContain('L')
})
