import { expect, test } from 'vitest'
import type { ThemedItem } from '../../../src/core/themes/records.ts'
import { messages } from '../../../src/i18n/index.ts'
import { linksOf } from '../../../src/view/address.ts'
import { directoryOf } from '../../../src/view/directory.ts'
import { itemsToHtml, problemData } from '../../../src/view/problems/theme-data.ts'
import { madeEntry, madeIndex, madeSeries } from '../made.ts'

const places = ['s', 'x', 'y', 'z', 'w']
const report = (series: string, year: number, more = {}) => madeEntry(`${series}${year}`, year, { address: `${series}/${year}`, series, ...more })
const doubt = { id: 'reading-problems-thin', severity: 'warning', reason: '', hint: '', from: 0, to: 0 } as const
const reports = [
  report('s', 2018),
  report('x', 2018),
  report('y', 2018, { found: { problems: false, plans: true } }),
  report('z', 2018, { doubts: [doubt] }),
  report('w', 2018, { publish: 'withheld' }),
  report('x', 2019),
]
const series = places.map((slug) => madeSeries([], { slug, name: `单位${slug}` }))
const directory = directoryOf(madeIndex({ series, reports }))
const item: ThemedItem = { report: 's2018', id: 'p1', lead: '停车难', rest: '', themes: ['交通'], nth: 1, returned: false, lineage: null }
const context = { t: messages('zh').problems, link: linksOf('/', 'zh'), language: 'zh-Hans', page: 'zh-Hans', list: 'problems' as const }

test('silent are the public reports whose problems were read and that name none; what was not found or not read is not silence', () => {
  expect(problemData([item], directory).silent).toEqual({
    2018: { count: 1, reports: [['x', 'x/2018/']] },
    2019: { count: 1, reports: [['x', 'x/2019/']] },
  })
})

test('under the problems of a year stands whose report names none, with a link to it', () => {
  const { markup } = itemsToHtml(problemData([item], directory), context)
  expect(markup).toContain('没有问题归入本主题的单位（1个')
  expect(markup).toContain('<a href="/x/2018/">单位x</a>')
  expect(markup).not.toContain('2019')
})

test('a year that is asked for and has no problem has its silent reports', () => {
  const { markup } = itemsToHtml({ ...problemData([item], directory), items: [] }, context, 2019)
  expect(markup).toContain('<h3 id="y-2019">2019</h3><p class="label silent">')
  expect(markup).toMatch(/：<span/)
  expect(markup).toContain('href="/x/2019/"')
})

test('of two reports of one year, one that names it is enough; silent ones count once', () => {
  const again = [
    report('s', 2018, { id: 's2018-2', address: 's/2018-2' }),
    report('x', 2018),
    report('x', 2018, { id: 'x2018-2', address: 'x/2018-2' }),
  ]
  const known = directoryOf(madeIndex({ series, reports: [report('s', 2018), ...again] }))
  expect(problemData([item], known).silent).toEqual({ 2018: { count: 1, reports: [['x', 'x/2018/']] } })
})

test('of many silent organisations the first are named, and the others counted', () => {
  const many = Array.from({ length: 30 }, (_, at) => report(`x${at}`, 2020))
  const { markup } = itemsToHtml({ ...problemData([item], directoryOf(madeIndex({ series, reports: many }))), items: [] }, context, 2020)
  expect(markup).toContain('（30个')
  expect(markup).toContain('另有6个')
})
