import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import type { OpenArchive } from '../../src/archive/open.ts'
import { SiteFolder } from '../../src/archive/output/site-folder.ts'
import { writeData } from '../../src/site/data.ts'
import { dataFile, tables, type TableName } from '../../src/view/downloads/tables.ts'
import { madeEntry, madeIndex, madeItem, madeReport, madeSeries } from '../view/made.ts'

const folder = mkdtempSync(join(tmpdir(), 'data-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** An archive of a public report, one of which only the record is, and a withheld one. */
const entries = [madeEntry('r1', 2017), madeEntry('r2', 2018, { publish: 'record' }), madeEntry('r3', 2019, { publish: 'withheld' })]
const archive = {
  index: madeIndex({ reports: entries, series: [madeSeries(['r1', 'r2', 'r3'])] }),
  report: (id: string) => ({
    entry: entries.find((entry) => entry.id === id)!,
    report: madeReport({ problems: [madeItem(`p-${id}`, `问题${id}`)] }),
    sourceText: null,
  }),
  history: () => ({ slug: 's', problems: [], plans: [] }),
  get figures() {
    return figures
  },
} as unknown as OpenArchive

const figures = {
  commonWording: (id: string) => ({ report: id, share: 0.5, passages: [{ id: 'b1', share: 1, runs: [{ from: 0, to: 12 }], where: ['r2'] }] }),
  themes: () => ({
    years: [2017],
    reportsByYear: {},
    themes: [{ slug: '交通', name: '交通', by: 'vocabulary', reportsByYear: {}, problemsByYear: [1], plansByYear: [0] }],
  }),
  themeItems: () => ({
    slug: '交通',
    problems: [{ report: 'r1', id: 'p-r1', themes: ['交通'], lead: '', rest: '', nth: 1, returned: false }],
    plans: [],
  }),
  terms: () => ({ years: [], changes: [], index: [] }),
}

const site = join(folder, 'site')
const siteFolder = new SiteFolder(site, join(folder, 'left.json'), '')
writeData(archive, siteFolder)
siteFolder.finish()
const fileOf = (name: string): string => {
  const bytes = readFileSync(join(site, 'data', name))
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
}

test('every table is written with its columns, marked as UTF-8 for spreadsheets', () => {
  for (const [name, columns] of Object.entries(tables))
    expect(fileOf(dataFile(name as TableName, { isLarge: false })).split('\r\n')[0], name).toBe(`\uFEFF${columns.join(',')}`)
})

test('a record is in the list of reports alone, a withheld report in nothing', () => {
  expect(fileOf('reports.csv')).toMatch(/^r1,.*\r\nr2,/m)
  expect(fileOf('problems.csv')).toContain('p-r1')
  expect(fileOf('problems.csv')).not.toContain('p-r2')
  for (const name of readdirSync(join(site, 'data'), { recursive: true, encoding: 'utf8' }).filter((path) => /\.(csv|json|gz)$/.test(path))) {
    expect(fileOf(name), name).not.toMatch(/\br3\b/)
  }
})

test('problems carry their theme', () => {
  expect(fileOf('problems.csv')).toMatch(/p-r1,.*,交通,1,false,\r\n/)
})

test('tables that spreadsheets open are packed where there are many reports; what has many lines of each always is', () => {
  expect(dataFile('problems.csv', { isLarge: false })).toBe('problems.csv')
  expect(dataFile('problems.csv', { isLarge: true })).toBe('problems.csv.gz')
  expect(dataFile('lineages.json', { isLarge: true })).toBe('lineages.json.gz')
  expect(dataFile('reports.csv', { isLarge: true })).toBe('reports.csv')
  expect(dataFile('links.csv', { isLarge: false })).toBe('links.csv.gz')
})

test('an archive of many reports has the same lines, packed', () => {
  const many = {
    ...archive,
    index: {
      ...archive.index,
      site: { ...archive.index.site, isLarge: true },
      reports: [...entries, ...Array.from({ length: 1000 }, (_, i) => madeEntry(`w${i}`, 2019, { publish: 'withheld' }))],
    },
  }
  const large = join(folder, 'large')
  const largeSite = new SiteFolder(large, join(folder, 'large.json'), '')
  writeData(many as unknown as OpenArchive, largeSite)
  largeSite.finish()
  expect(gunzipSync(readFileSync(join(large, 'data/problems.csv.gz'))).toString()).toBe(fileOf('problems.csv'))
  expect(JSON.parse(gunzipSync(readFileSync(join(large, 'data/lineages.json.gz'))).toString())).toEqual(JSON.parse(fileOf('lineages.json')))
})

test('what the reports of one series give to a packed table is packed together', () => {
  const two = [madeEntry('r1', 2017), madeEntry('r4', 2020)]
  const both = {
    ...archive,
    index: madeIndex({ reports: two, series: [madeSeries(['r1', 'r4'])] }),
    report: (id: string) => ({ ...archive.report('r1'), entry: two.find((entry) => entry.id === id)! }),
  }
  const target = join(folder, 'together')
  const made = new SiteFolder(target, join(folder, 'together.json'), '')
  writeData(both as unknown as OpenArchive, made)
  made.finish()
  const bytes = readFileSync(join(target, 'data/quantities.csv.gz'))
  const members = bytes.toString('latin1').split('\x1f\x8b\x08').length - 1
  expect(members).toBe(2)
  expect(gunzipSync(bytes).toString().split('\r\n')[0]).toContain('report,address')
})
