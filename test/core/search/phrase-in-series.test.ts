import { expect, test } from 'vitest'
import type { Catalogue } from '../../../src/core/search/catalogue.ts'
import { phraseInSeries } from '../../../src/core/search/phrase-counts.ts'
import { messages } from '../../../src/i18n/index.ts'
import { linksOf } from '../../../src/view/address.ts'
import { seriesTableToHtml } from '../../../src/view/terms/curve.ts'

const report = (series: number, year: number | null) => [series, String(year), year, 'government'] as const
const catalogue: Catalogue = {
  ...{ indexes: [], comparisons: [] },
  series: [
    { slug: 'a', name: '松岭县', kind: 'government' },
    { slug: 'b', name: '柳塘县', kind: 'government' },
    { slug: 'c', name: '石桥镇', kind: 'government' },
  ],
  reports: [report(0, 2018), report(0, 2016), report(1, 2017), report(0, 2019), report(2, null)],
}
const counted = phraseInSeries(
  catalogue,
  new Map([
    [0, 2],
    [3, 5],
    [4, 1],
  ]),
)

test('each series tells when it first used a phrase and how often, and since when the archive has it', () => {
  expect(counted).toEqual([
    { slug: 'a', name: '松岭县', occurrences: 7, reports: 2, allReports: 3, first: 2018, last: 2019, since: 2016 },
    { slug: 'b', name: '柳塘县', occurrences: 0, reports: 0, allReports: 1, first: null, last: null, since: 2017 },
  ])
})

test('its table leads to the paragraphs, oldest first, and lists who never uses it last', () => {
  const context = { t: messages('zh').terms, locale: 'zh', link: linksOf('/', 'zh'), language: 'zh-Hans', kinds: { b: '法治政府建设报告' } } as const
  const html = seriesTableToHtml(counted.toReversed(), '夜市', context).markup
  expect(html).toContain('href="/search/?q=%22%E5%A4%9C%E5%B8%82%22&amp;series=a&amp;order=oldest"')
  expect(
    [...html.matchAll(/<tr><th scope="row">(.*?)<\/tr>/g)].map(([, row]) =>
      row!
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  ).toEqual(['松岭县 2016 2018 2019 7 2 / 3', '柳塘县 法治政府建设报告 2017 — — 0 0 / 1'])
})
