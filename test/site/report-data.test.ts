import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import type { OpenArchive } from '../../src/archive/open.ts'
import { SiteFolder } from '../../src/archive/output/site-folder.ts'
import { comparedTexts, cutStretches, type DirectoryFile } from '../../src/core/compact/index.ts'
import type { Publication } from '../../src/core/publication.ts'
import type { ReportEntry } from '../../src/core/records.ts'
import type { ReportData } from '../../src/view/downloads/json-files.ts'
import { reportIn, type PackedReports } from '../../src/view/packed.ts'
import { writeReportData } from '../../src/site/data.ts'
import { reportFixture } from '../core/compact/report-fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'report-data-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** An archive of one series, a report a year, each published in another way. */
function archiveOf(publications: Readonly<Record<number, Publication>>, fixture = reportFixture): OpenArchive {
  const entries = Object.entries(publications).map(([year, publish]) => {
    const { id, title, source } = fixture(Number(year))
    const place = { series: 'water', slug: year, address: `water/${year}` }
    return {
      id,
      title,
      source,
      organisation: '某水务公司',
      year: Number(year),
      publish,
      digest: year,
      ...place,
      session: null,
      counts: { removed: 0 },
      found: { problems: true, plans: true },
    } as unknown as ReportEntry
  })
  const series = [{ slug: 'water', name: '某水务公司', kind: 'other', reports: entries.map(({ id }) => id) }]
  const entryOf = (id: string) => entries.find((entry) => entry.id === id)!
  const reportOf = (id: string) => fixture(entryOf(id).year!)
  return {
    figures: { commonWording: () => ({ report: '', share: 0.5, passages: [{ id: 'b1', share: 1, runs: [{ from: 0, to: 12 }], where: [] }] }) },
    index: { site: { thresholds: {}, originals: 'copy', isLarge: false, showRemoved: false }, comparisons: [], series, reports: entries },
    report: (id: string) => ({ entry: entryOf(id), report: reportOf(id), sourceText: entryOf(id).publish === 'full' ? '原文' : null }),
    history: () => ({ slug: 'water', problems: [], plans: [], quantities: [], restated: [] }),
    words: (id: string) => cutStretches(comparedTexts(reportOf(id)), (text) => [text]),
  } as unknown as OpenArchive
}

async function filesOf(publications: Readonly<Record<number, Publication>>, name: string, fixture = reportFixture): Promise<Map<string, string>> {
  const target = join(folder, name)
  const site = new SiteFolder(target, `${target}-left.json`, '')
  writeReportData(archiveOf(publications, fixture), site)
  site.finish()
  const data = join(target, 'data')
  const paths = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((path) => /\.json(?:\.gz)?$/.test(path))
  const read = (path: string): Buffer => readFileSync(join(data, path))
  return new Map(paths.toSorted().map((path) => [path, (path.endsWith('.gz') ? gunzipSync(read(path)) : read(path)).toString()]))
}

test('only reports whose text is public are listed and written', async () => {
  const files = await filesOf({ 2019: 'full', 2020: 'text', 2021: 'record', 2022: 'withheld' }, 'publication')
  expect([...files.keys()]).toEqual(['index.json', 'reports/water/2015.json.gz', 'reports/water/2020.json.gz'])
  const { series } = JSON.parse(files.get('index.json')!) as DirectoryFile
  expect(series).toEqual([{ slug: 'water', name: '某水务公司', kind: 'other', reports: ['2019', '2020'] }])
  const [first, second] = ['2015', '2020'].map((file) => JSON.parse(files.get(`reports/water/${file}.json.gz`)!) as PackedReports<ReportData>)
  expect(Object.keys({ ...first!.reports, ...second!.reports })).toEqual(['2019', '2020'])
  expect(Object.keys({ ...first!.blocks, ...second!.blocks })).toEqual(['2019', '2020'])
  expect(reportIn(first!, 'water/2019')).toMatchObject({ address: 'water/2019', source: 'originals/water/2019.txt' })
  expect(reportIn(second!, 'water/2020')).toMatchObject({ address: 'water/2020', source: null })
  expect(reportIn(second!, 'water/2021')).toBe(null)
})

test('the common wording of a report is with its text', async () => {
  const files = await filesOf({ 2019: 'full' }, 'common')
  expect(JSON.parse(files.get('reports/water/2015.json.gz')!)).toMatchObject({
    reports: { '2019': { common: { share: 0.5, blocks: [{ id: 'b1', runs: [[0, 12]] }] } } },
  })
})

test('what a person reported names the person, as the citation of its page does', async () => {
  const files = await filesOf({ 2019: 'full' }, 'speaker', (year) => {
    const report = reportFixture(year)
    const [title, ...rest] = report.blocks
    return { ...report, kind: 'accountability', blocks: [title!, { ...rest[0]!, kind: 'front', text: '述职人：高远山' }, ...rest.slice(1)] }
  })
  const { cited } = reportIn(JSON.parse(files.get('reports/water/2015.json.gz')!) as PackedReports<ReportData>, 'water/2019')!
  expect(cited).toEqual({ author: '高远山', institution: '某水务公司', title: '2019年供水工作报告: 某水务公司', issued: '2019' })
})

test('neither the source text nor what was removed from it is in any file', async () => {
  for (const file of (await filesOf({ 2019: 'full', 2020: 'text' }, 'removals')).values()) expect(file).not.toMatch(/原文|下载站/)
})

test('the same archive gives the same bytes', async () => {
  expect(await filesOf({ 2019: 'full', 2020: 'full' }, 'first')).toEqual(await filesOf({ 2019: 'full', 2020: 'full' }, 'second'))
})
