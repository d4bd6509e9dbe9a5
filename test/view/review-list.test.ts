import { expect, test } from 'vitest'
import { messages } from '../../src/i18n/index.ts'
import type { ReviewEntry } from '../../src/core/records.ts'
import { countBySeverity, firstOfSeverity, reviewPages } from '../../src/view/file-messages.ts'

const entry = (path: string, severity: ReviewEntry['message']['severity'], more: Partial<ReviewEntry> = {}): ReviewEntry => ({
  ...{ path, report: null, address: null, missing: [], metadataLine: null, settingsLine: null, settle: null },
  message: { id: 'x', severity, reason: '', hint: '', from: null, to: null },
  ...more,
})

test('the files with the most urgent matters come first, equals keep their order', () => {
  const [page] = reviewPages([entry('a', 'info'), entry('b', 'error'), entry('c', 'warning'), entry('d', 'error')])
  expect(page?.map(({ path }) => path)).toEqual(['b', 'd', 'c', 'a'])
})

test('all that is said of a file stands together, with one line to paste', () => {
  const [page] = reviewPages([
    entry('a', 'warning', { missing: ['year'], metadataLine: 'file,year\na,' }),
    entry('a', 'error', { address: 'unassigned/a', missing: ['year', 'kind'] }),
  ])
  expect(page).toMatchObject([{ path: 'a', address: 'unassigned/a', missing: ['year', 'kind'], metadataLine: 'file,year\na,' }])
  expect(page?.[0]?.messages.map(({ severity }) => severity)).toEqual(['error', 'warning'])
})

test('what is said of a pair leads to its comparison, what is said of a file to its report', () => {
  const [page] = reviewPages([entry('a → b', 'info', { address: 's/2016-2017' }), entry('c', 'info', { address: 's/2016', report: 'r1' })])
  expect(page?.map(({ address, isPair }) => [address, isPair])).toEqual([
    ['s/2016-2017', true],
    ['s/2016', false],
  ])
})

test('a long list is cut into pages and an empty one has a page that says so', () => {
  expect(reviewPages(Array.from({ length: 101 }, (_, file) => entry(String(file), 'info'))).map((page) => page.length)).toEqual([50, 50, 1])
  expect(reviewPages([])).toEqual([[]])
})

test('only severities that occur are counted', () => {
  expect(countBySeverity([entry('a', 'info'), entry('b', 'info')])).toEqual([{ severity: 'info', count: 2 }])
})

test('each severity leads to the first file of which something so severe is said, on whatever page it stands', () => {
  const warnings = Array.from({ length: 60 }, (_, file) => entry(`w${file}`, 'warning'))
  const pages = reviewPages([entry('i', 'info'), ...warnings, entry('e', 'error')])
  expect((['error', 'warning', 'info'] as const).map((severity) => firstOfSeverity(pages, severity))).toEqual([
    { page: 1, index: 0 },
    { page: 1, index: 1 },
    { page: 2, index: 11 },
  ])
  expect(firstOfSeverity(reviewPages([entry('i', 'info')]), 'error')).toBeNull()
})

test('what a file wants is named in the language of the page, with the column that takes it', () => {
  expect(messages('zh').review.missing(['organisation', 'kind'])).toBe('缺少单位（organisation）、类型（kind）')
  expect(messages('en').review.missing(['organisation', 'kind'])).toBe('Missing: organisation, kind')
})
