import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { buildArchive } from '../../src/archive/build.ts'
import { openArchive } from '../../src/archive/open.ts'
import { copyOfProject } from './project-copy.ts'

const root = copyOfProject()
const corpus = mkdtempSync(join(tmpdir(), 'corpus-'))

afterAll(() => {
  for (const folder of [root, corpus]) rmSync(folder, { recursive: true })
})

/** Lets the threads of a build tell texts apart by nothing but whether a hash is odd. */
function narrowHash(): void {
  const file = join(root, 'src/core/text/identity.ts')
  const code = readFileSync(file, 'utf8')
  const narrowed = code.replace('hash % 36 ** 8', 'hash % 2')
  expect(narrowed).not.toBe(code)
  writeFileSync(file, narrowed)
}

function reportOf(organisation: string, year: number): string {
  return `${organisation}党组书记${year}年度抓基层党建工作述职报告
${year}年，现将有关情况报告如下：
一、主要工作
（一）抓学习。全年组织集中学习${year % 17}次，党员受教育面明显扩大。
二、存在问题
（一）学习方式单一。${organisation}集中授课多，互动研讨少。
（二）阵地建设滞后。${year % 7}个支部没有固定的活动场所。
（三）队伍年龄偏大。年轻干部补充不足。
三、下一步打算
（一）丰富学习方式。推行案例教学，每季度安排一次。
（二）改善活动阵地。年内落实固定场所。
`
}

test('reports whose ids would be the same are all there, each with an id, an address and items of its own, whatever their files are called', async () => {
  narrowHash()
  const texts = ['石漫县水务局', '石漫县林业局'].flatMap((organisation) => [2018, 2019, 2020].map((year) => reportOf(organisation, year)))
  texts.push('述职报告\n一、存在问题\n（一）学习不够。\n', '述职报告\n一、存在问题\n（一）调研不够。\n')
  const write = (nameOf: (number: number) => string): void => texts.forEach((text, number) => writeFileSync(join(corpus, nameOf(number)), text)) // prettier-ignore
  write((number) => `${number}.txt`)
  writeFileSync(join(corpus, 'copy.txt'), texts[0]!)
  const { index } = await buildArchive(root, corpus)
  const archive = openArchive(root, corpus)
  const reports = index.reports.map(({ id, address }) => ({ id, address, text: archive.report(id).sourceText }))
  expect(reports.map(({ text }) => text).sort()).toEqual(texts.toSorted())
  for (const name of ['id', 'address'] as const) expect(new Set(reports.map((report) => report[name])).size).toBe(texts.length)
  expect(index.comparisons).toHaveLength(4)
  for (const { id } of index.reports) {
    const { blocks, problems, plans, work } = archive.report(id).report
    const ids = [...blocks, ...problems, ...plans, ...work].map((each) => each.id)
    expect(new Set(ids).size).toBe(ids.length)
  }
  for (let number = 0; number < texts.length; number++) rmSync(join(corpus, `${number}.txt`))
  rmSync(join(corpus, 'copy.txt'))
  write((number) => `${9 - number}.txt`)
  const again = (await buildArchive(root, corpus)).index
  expect(again.reports.map(({ id, address }) => `${id} ${address}`)).toEqual(reports.map(({ id, address }) => `${id} ${address}`))
})
