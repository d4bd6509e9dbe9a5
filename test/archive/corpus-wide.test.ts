import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildArchive } from '../../src/archive/build.ts'
import { openArchive, type ArchiveFigures, type OpenArchive } from '../../src/archive/open.ts'
import { copyOfProject } from './project-copy.ts'

const root = copyOfProject()
const corpus = mkdtempSync(join(tmpdir(), 'corpus-'))
let archive: OpenArchive
let figures: ArchiveFigures

beforeAll(async () => {
  for (const organisation of ['石漫县水务局', '松坪县审计局']) {
    writeReport(organisation, 2018, '发展党员把关不严。三名入党积极分子的政审材料缺失。')
    writeReport(organisation, 2019, '河道清淤进度缓慢。两处施工便道尚未贯通，雨季前难以完工。')
  }
  writeReport('芦湾县档案局', 2018, '秘不示人的问题突出。')
  writeFileSync(join(corpus, 'metadata.csv'), 'file,publish\n芦湾县档案局2018.txt,withheld\n')
  await buildArchive(root, corpus)
  archive = openArchive(root, corpus)
  figures = archive.figures
}, 60_000)

afterAll(() => {
  rmSync(root, { recursive: true })
  rmSync(corpus, { recursive: true })
})

const SHARED = '坚持把群众满意不满意作为检验工作成效的第一标准'

function writeReport(organisation: string, year: number, problem: string): void {
  const text = `${organisation}党组书记${year}年度抓基层党建工作述职报告
${year}年，我认真履行第一责任人职责，现将有关情况报告如下：
一、主要工作
（一）抓学习。${organisation.slice(0, 3)}全年集中学习12次，${SHARED}。
二、存在问题
（一）${problem}
（二）党员教育形式单一。集中授课多，互动研讨少。
三、下一步打算
（一）丰富党员教育形式。推行案例教学，每季度安排一次。
`
  writeFileSync(join(corpus, `${organisation}${year}.txt`), text)
}

test('themes hold every public problem, and a withheld report is in no figure', () => {
  const overview = figures.themes()
  expect(overview).toMatchObject({ years: [2018, 2019], reports: 4, organisations: 2, problems: 8 })
  const items = overview.themes.flatMap(({ slug }) => figures.themeItems(slug).problems)
  expect(new Set(items.map(({ report, id }) => `${report} ${id}`)).size).toBe(8)
  expect(JSON.stringify([overview, items, figures.terms()])).not.toMatch(/秘不示人/)
})

test('year against year follows the lineage of each series’ problems', () => {
  const [pair] = figures.themes().yearPairs
  expect(pair).toMatchObject({ earlier: 2018, later: 2019, series: 2, dropped: 2, added: 2 })
  const { dropped } = figures.yearPair(2018, 2019)
  expect(dropped.flatMap(({ items }) => items.map(({ lead }) => lead))).toEqual(['发展党员把关不严', '发展党员把关不严'])
})

test('terms are counted over the public reports', () => {
  const { years, index } = figures.terms()
  expect(years.map(({ reports }) => reports)).toEqual([2, 2])
  expect(index.find(({ term }) => term.startsWith('党员教育'))).toMatchObject({ reports: 4, series: 2, firstYear: 2018, lastYear: 2019 })
})

test('common wording is that of other organisations, with its place', () => {
  const report = archive.index.reports.find(({ address }) => address.startsWith('石漫县水务局/2018'))!
  const common = figures.commonWording(report.id)
  const texts = new Map(archive.report(report.id).report.blocks.map(({ id, text }) => [id, text]))
  const runs = common.passages.flatMap(({ id, runs: of }) => of.map(({ from, to }) => texts.get(id)!.slice(from, to)))
  expect(runs.some((run) => run.includes(SHARED))).toBe(true)
  const others = new Set(common.passages.flatMap(({ where }) => where.map((id) => archive.index.reports.find((entry) => entry.id === id)!.series)))
  expect([...others]).toEqual(['松坪县审计局'])
})
