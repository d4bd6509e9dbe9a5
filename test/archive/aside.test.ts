import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import { CorpusError } from '../../src/archive/corpus/corpus.ts'
import { openArchive } from '../../src/archive/open.ts'
import { buildsArchive, makesIndexes, runAside } from '../../src/archive/work/aside.ts'
import { copyOfProject } from './project-copy.ts'

const root = copyOfProject()
const corpus = mkdtempSync(join(tmpdir(), 'corpus-'))

afterAll(() => {
  rmSync(root, { recursive: true })
  rmSync(corpus, { recursive: true })
})

test('a process of its own builds the archive, says how far it is, and tells what is wrong with the corpus as such', async () => {
  writeFileSync(join(corpus, 'a.txt'), '石漫县水务局党组书记2018年度抓基层党建工作述职报告\n一、存在问题\n（一）河道清淤进度缓慢。\n')
  let said = ''
  const log = new Writable({
    write(bytes: Uint8Array, _, done) {
      said += bytes.toString()
      done()
    },
  })
  await runAside(buildsArchive(corpus), root, { log })
  expect(openArchive(root, corpus).index.reports.map(({ year }) => year)).toEqual([2018])
  expect(said).toContain('1 of 1 reports read')

  writeFileSync(join(corpus, 'metadata.csv'), 'file,publish\na.txt,perhaps\n')
  const fault: unknown = await runAside(buildsArchive(corpus), root).catch((error: unknown) => error)
  expect(fault).toBeInstanceOf(CorpusError)
  expect((fault as CorpusError).message).toMatch(/^metadata\.csv, line 2, column publish: (?:(?!\n {4}at ).)*$/su)
}, 60_000)

test('any other fault says which work it was', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'corpus-'))
  await expect(runAside(makesIndexes(empty), root)).rejects.toThrow(/^The search index could not be made \(1\)\.\n.*No archive was built from/s)
  rmSync(empty, { recursive: true })
})
