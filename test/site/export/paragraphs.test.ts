import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildArchive } from '../../../src/archive/build.ts'
import { openArchive, type OpenArchive } from '../../../src/archive/open.ts'
import { OPENSEARCH, PARAGRAPHS, writeParagraphs } from '../../../src/site/export.ts'
import { openSearchIndex, type ParagraphLine } from '../../../src/view/downloads/json-files.ts'
import { copyOfProject } from '../../archive/project-copy.ts'

const root = copyOfProject()
const work = mkdtempSync(join(tmpdir(), 'export-'))
const corpus = join(work, 'corpus')
const out = join(work, 'out')
let archive: OpenArchive
let lines: ParagraphLine[]

beforeAll(async () => {
  mkdirSync(corpus)
  for (const [name, secret] of [
    ['鹿泉乡', '甲事'],
    ['雁回乡', '乙事'],
    ['松岭乡', '丙事'],
    ['石渡乡', '丁事'],
  ] as const) {
    // prettier-ignore
    const text = `${name}2031年度述职报告\n一、主要工作\n（一）修渠引水。全年疏浚沟渠四条，${secret}已经办结。联系人电话：13900001111。\n二、存在问题\n一是管护人手不够，${secret}尚无专人。\n三、下一步打算\n（一）落实管护。`
    writeFileSync(join(corpus, `${name}2031.txt`), text)
  }
  const rows = ['鹿泉乡2031.txt,full,https://example.org/1', '雁回乡2031.txt,text,', '松岭乡2031.txt,record,', '石渡乡2031.txt,withheld,']
  writeFileSync(join(corpus, 'metadata.csv'), ['file,publish,address', ...rows].join('\n'))
  await buildArchive(root, corpus)
  archive = openArchive(root, corpus)
  const written = await writeParagraphs(archive, out, { site: 'https://archive.example', base: '/reports' })
  const text = gunzipSync(readFileSync(join(out, PARAGRAPHS))).toString()
  lines = text.trimEnd().split('\n').map((line) => JSON.parse(line) as ParagraphLine) // prettier-ignore
  expect(written).toEqual({ paragraphs: lines.length, reports: 2 })
}, 240_000)

afterAll(() => {
  for (const folder of [root, work]) rmSync(folder, { recursive: true })
})

test.each([PARAGRAPHS, OPENSEARCH])('a file of somebody under the name of one of an export stays: %s', async (name) => {
  const other = join(work, `other-${name}`)
  mkdirSync(other)
  writeFileSync(join(other, name), '{"mappings":{}}')
  await expect(writeParagraphs(archive, other, { site: undefined, base: '/' })).rejects.toThrow(/no export made it/)
  expect(readdirSync(other)).toEqual([name])
  expect(readFileSync(join(other, name), 'utf8')).toBe('{"mappings":{}}')
  // What an export made, one makes again.
  await writeParagraphs(archive, out, { site: 'https://archive.example', base: '/reports' })
})

test('of each public text every paragraph is a line, in order, with what is known of its report', () => {
  const ofOne = lines.filter(({ organisation }) => organisation === '鹿泉乡')
  const { report } = archive.report(ofOne[0]!.report)
  expect(ofOne.map(({ text }) => text)).toEqual(report.blocks.map(({ marker, text }) => marker + text))
  expect(ofOne.map(({ place }) => place)).toEqual(report.blocks.map((_, place) => place))
  const problem = ofOne.find(({ text }) => text.includes('人手不够'))!
  const { id, series, slug } = archive.index.reports.find(({ source }) => source.path === '鹿泉乡2031.txt')!
  const anchor = problem.id.slice(id.length + 1)
  expect(problem).toMatchObject({
    ...{ report: id, series, kind: 'accountability', year: 2031, parts: ['problems'], as: 'paragraph', plans: [] },
    ...{ problems: report.problems.map((item) => item.id), sha256: report.source.sha256, sourceAddress: 'https://example.org/1', licence: null },
    address: new URL(`/reports/${series}/${slug}/#${anchor}`, 'https://archive.example').href,
  })
  expect(new Set(lines.map((line) => line.id)).size).toBe(lines.length)
})

test('nothing is exported of a report of which only a record is public, nor of one that is withheld, nor what was removed', () => {
  const all = JSON.stringify(lines)
  expect(['甲事', '乙事', '丙事', '丁事', '松岭', '石渡', '13900001111'].filter((words) => all.includes(words))).toEqual(['甲事', '乙事'])
})

test('the index of OpenSearch knows every field of a line and no other', () => {
  expect(JSON.parse(readFileSync(join(out, OPENSEARCH), 'utf8'))).toEqual(openSearchIndex)
  for (const line of lines) expect(Object.keys(line).sort()).toEqual(Object.keys(openSearchIndex.mappings.properties).sort())
  expect(readdirSync(out).sort()).toEqual([OPENSEARCH, PARAGRAPHS])
})

test('an export is not put among the originals', async () => {
  await expect(writeParagraphs(archive, join(corpus, 'export'), { site: undefined, base: '/' })).rejects.toThrow(/lies in the folder of originals/)
})
