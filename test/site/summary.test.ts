import { expect, test } from 'vitest'
import { hosts, passedLimits, weigh, weightTable, type FileKind } from '../../src/site/summary.ts'
import { madePair, madeEntry, madeIndex, madeSeries } from '../view/made.ts'

const index = madeIndex({ reports: [madeEntry('r1', 2017)], series: [madeSeries(['r1'])], comparisons: [madePair('r1', 'r2')] })

test.each<[path: string, kind: FileKind]>([
  ['s/2017/index.html', 'report pages'],
  ['en/s/2017/index.html', 'report pages'],
  ['s/index.html', 'series pages'],
  ['en/s/threads/index.html', 'pages of threads'],
  ['s/threads/2/index.html', 'pages of threads'],
  ['s/plan/t1/index.html', 'pages of threads'],
  ['problems/years/2017-2018/index.html', 'pages of problems'],
  ['en/terms/index.html', 'pages of terms'],
  ['index.html', 'other pages'],
  ['404.html', 'other pages'],
  ['originals/s/2017.docx', 'originals and texts'],
  ['s/2017/source.txt', 'originals and texts'],
  ['data/reports/s/2017.json.gz', 'data of reports and pairs'],
  ['data/problems.csv', 'tables to download'],
  ['data/character-maps/H.bcmap', 'character maps'],
  ['search-index/0a/layout.pack', 'search index'],
  ['_astro/report.Ab_cdefg.css', 'styles and scripts'],
  ['favicon.svg', 'other files'],
])('%s counts as %s', (path, kind) => {
  expect([...weigh(new Map([[path, 7]]), index).kinds]).toEqual([[kind, { files: 1, bytes: 7 }]])
})

test('comparison pages are known by their addresses', () => {
  const [comparison] = index.comparisons
  expect([...weigh(new Map([[`en/${comparison!.address}/index.html`, 7]]), index).kinds.keys()]).toEqual(['comparison pages'])
})

test('the kinds add up to the whole', () => {
  const files = new Map([['index.html', 1_000_000], ['en/index.html', 2_000_000], ['card.png', 500_000]]) // prettier-ignore
  const weight = weigh(files, index)
  expect([weight.files, weight.bytes]).toEqual([3, 3_500_000])
  expect(weightTable(weight).split('\n').map((line) => line.trim().replace(/ {2,}/g, ' '))).toEqual([
    'other pages 2 files 3.0 MB', 'other files 1 files 0.5 MB', 'the whole site 3 files 3.5 MB',
  ]) // prettier-ignore
})

test.each([
  [{ bytes: 1e9, files: 20_000 }, []],
  [{ bytes: 1e9 + 1, files: 1 }, ['GitHub Pages bytes', 'GitLab Pages bytes']],
  [{ bytes: 1, files: 20_001 }, ['Cloudflare Pages, free files']],
  [{ bytes: 1, files: 200_001 }, ['GitLab Pages files', 'Cloudflare Pages, free files', 'Cloudflare Pages, paid files']],
])('a site of %j passes the limits %j', (size, passed) => {
  expect(passedLimits(size).map(({ host, of }) => `${host.name} ${of}`)).toEqual(passed)
})

test('a warning names the host, its limit, who says so and what helps', () => {
  expect(weightTable({ bytes: 2e9, files: 1, kinds: new Map() })).toMatch(
    /warning: GitHub Pages publishes at most 1000\.0 MB \(https:.*, \d{4}-\d\d-\d\d\)\. .*site\.interface.*site\.originals/,
  )
})

test('every limit has a source and a date; a host without a source has no limit', () => {
  for (const { name, bytes, files, source, read } of hosts) {
    expect([name, source !== null || (bytes === null && files === null)]).toEqual([name, true])
    expect(read).toMatch(/^\d{4}-\d\d-\d\d$/)
  }
})
