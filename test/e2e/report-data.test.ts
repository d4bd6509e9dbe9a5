import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { compare } from '../../src/core/compare/index.ts'
import { compactToReport, comparedTexts, segmentWith, lineToStretches, type DirectoryFile, type ReportFile } from '../../src/core/compact/index.ts'
import type { Comparison } from '../../src/core/model.ts'
import { openSearchIndex, type ParagraphLine } from '../../src/view/downloads/json-files.ts'
import { reportDataPath } from '../../src/view/packed.ts'
import { comparisonData, reportData } from './setup/packed.ts'
import { comparisonSlugs, seriesSlugs, useBrowser } from './setup/pages.ts'

function read<T>(path: string): T {
  return JSON.parse(readFileSync(join(inject('siteFolder'), path), 'utf8')) as T
}

function addresses(): string[] {
  const { series, unassigned } = read<DirectoryFile>('data/index.json')
  return [...series.flatMap(({ slug, reports }) => reports.map((report) => `${slug}/${report}`)), ...unassigned.map(([slug]) => `unassigned/${slug}`)]
}

test('every listed report has a file, and every file is listed', () => {
  const files = readdirSync(join(inject('siteFolder'), 'data/reports'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.json.gz'),
  )
  expect(files.map((path) => `data/reports/${path}`).toSorted()).toEqual([...new Set(addresses().map(reportDataPath))].toSorted())
  for (const address of addresses()) expect(reportData(address).address).toBe(address)
})

test('a report takes at most four bytes a character: little more than its text alone', () => {
  for (const [path, together] of Map.groupBy(addresses(), reportDataPath)) {
    const blocks = together.flatMap((address) => reportData(address).report.blocks)
    const characters = blocks.reduce((sum, block) => sum + block[4].length, 0)
    expect(statSync(join(inject('siteFolder'), path)).size).toBeLessThan(2000 * together.length + 4 * characters)
  }
})

test('what browsers compare is what the build compared', () => {
  const isByPersons = ({ problems, plans, work }: Comparison): boolean =>
    [problems, plans, work].some(({ links }) => links.some(({ by }) => by === 'person'))
  const pairs = seriesSlugs()
    .flatMap((series) => comparisonSlugs(series))
    .map(comparisonData)
    .filter((built) => !isByPersons(built))
  expect(pairs.length).toBeGreaterThan(20)
  for (const built of pairs) {
    const files = [built.earlier.id, built.later.id].map((id) => reportFiles().get(id)!)
    const reports = files.map(({ report }) => compactToReport(report))
    const words = new Map(files.flatMap(({ report }, side) => [...lineToStretches(report.words, comparedTexts(reports[side]!))]))
    const cutAnew = (text: string): string[] => [...text]
    const { earlier, later, ...compared } = compare(reports[0]!, reports[1]!, { segment: segmentWith(words, cutAnew) })
    expect(JSON.parse(JSON.stringify(compared))).toEqual({ ...built, earlier: undefined, later: undefined })
    expect([earlier.id, later.id]).toEqual([built.earlier.id, built.later.id])
  }
})

let filesById: Map<string, ReportFile> | undefined

function reportFiles(): Map<string, ReportFile> {
  filesById ??= new Map(
    addresses()
      .map(reportData)
      .map((file) => [file.report.head.id, file]),
  )
  return filesById
}

const visit = useBrowser()

test.each(['', 'en/'])('a report can be had as lines of its paragraphs, with the columns of the export (%s)', (language) => {
  const address = addresses().find((path) => !path.startsWith('unassigned/'))!
  const { report } = reportData(address)
  return visit(`${language}${address}/`, {}, async (page) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-paragraphs]').press('Enter')])
    expect(download.suggestedFilename()).toMatch(/\d{4}.*\.ndjson$/)
    const lines = readFileSync(await download.path(), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as ParagraphLine) // prettier-ignore
    expect(lines.map(({ text }) => text)).toEqual(report.blocks.map(([, , , marker, text]) => marker + text).filter(Boolean))
    expect(Object.keys(lines[0]!).toSorted()).toEqual(Object.keys(openSearchIndex.mappings.properties).toSorted())
    const [line] = lines.filter(({ problems }) => problems.length > 0)
    expect(line).toMatchObject({ series: address.split('/')[0], year: report.head.year, parts: ['problems'], sha256: report.head.source.sha256 })
    expect(await page.locator('.breadcrumb').innerText()).toContain(line!.organisation)
    await page.goto(line!.address)
    expect(await page.locator(`[id="${line!.id.split('#')[1]!}"]`).innerText()).toContain(line!.text.slice(0, 20))
  })
})
