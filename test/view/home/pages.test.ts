import { expect, test } from 'vitest'
import { pagesOf, seriesOfPage, seriesPerPage } from '../../../src/view/home/matrix.ts'
import { madeSeries } from '../made.ts'

const series = Array.from({ length: seriesPerPage * 2 + 1 }, (_, index) => madeSeries([], { slug: `s${index}` }))

test('every series is on one page of the matrix, whatever their number', () => {
  const pages = Array.from({ length: pagesOf(series.length) }, (_, index) => seriesOfPage(series, index + 1))
  expect(pages.flat()).toEqual(series)
  expect(Math.max(...pages.map((page) => page.length))).toBe(seriesPerPage)
})

test('an empty archive has one page', () => {
  expect(pagesOf(0)).toBe(1)
})
