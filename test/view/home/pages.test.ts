import { expect, test } from 'vitest'
import { pagesOf, seriesByName, seriesOfPage, seriesPerPage } from '../../../src/view/front-page.ts'
import { madeIndex, madeSeries } from '../made.ts'

const index = madeIndex({
  series: Array.from({ length: seriesPerPage * 2 + 1 }, (_, number) => madeSeries([], { slug: `s${number}`, name: '某局' })),
})

test('every series is on one page of the matrix, whatever their number', () => {
  const pages = Array.from({ length: pagesOf(index.series.length) }, (_, page) => seriesOfPage(index, page + 1))
  expect(pages.flat()).toEqual(seriesByName(index))
  expect(Math.max(...pages.map((page) => page.length))).toBe(seriesPerPage)
})

test('an empty archive has one page', () => {
  expect(pagesOf(0)).toBe(1)
})

test('series stand in the order in which a reader looks up their names', () => {
  const names = ['云桥区', '白渡区', '平川县', '安河县']
  const unsorted = madeIndex({ series: names.map((name, number) => madeSeries([], { slug: `s${number}`, name })) })
  expect(seriesByName(unsorted).map(({ name }) => name)).toEqual(['安河县', '白渡区', '平川县', '云桥区'])
})
