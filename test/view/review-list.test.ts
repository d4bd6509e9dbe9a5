import { expect, test } from 'vitest'
import type { ReviewEntry } from '../../src/core/records.ts'
import { countBySeverity, reviewPages } from '../../src/view/review-list.ts'

const entry = (path: string, severity: ReviewEntry['message']['severity']): ReviewEntry => ({
  ...{ path, report: null, address: null, missing: [], metadataLine: null },
  message: { id: 'x', severity, reason: '', hint: '', from: null, to: null },
})

test('the most urgent come first, equals keep their order', () => {
  const [page] = reviewPages([entry('a', 'info'), entry('b', 'error'), entry('c', 'warning'), entry('d', 'error')])
  expect(page?.map(({ path }) => path)).toEqual(['b', 'd', 'c', 'a'])
})

test('a long list is cut into pages and an empty one has a page that says so', () => {
  expect(reviewPages(Array.from({ length: 201 }, () => entry('a', 'info'))).map((page) => page.length)).toEqual([100, 100, 1])
  expect(reviewPages([])).toEqual([[]])
})

test('only severities that occur are counted', () => {
  expect(countBySeverity([entry('a', 'info'), entry('b', 'info')])).toEqual([{ severity: 'info', count: 2 }])
})
