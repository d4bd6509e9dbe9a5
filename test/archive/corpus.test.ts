import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readArchivistFile } from '../../src/archive/corpus/corpus.ts'
import { parseMetadata } from '../../src/archive/corpus/metadata.ts'

let corpus: string

beforeEach(() => {
  corpus = mkdtempSync(join(tmpdir(), 'corpus-'))
})

afterEach(() => {
  rmSync(corpus, { recursive: true })
})

test('a table that a spreadsheet saved in GB18030 is read', () => {
  // 文件,单位 / 甲.txt,水务局
  const bytes = Buffer.from('cec4bcfe2cb5a5cebb0abcd72e7478742ccbaecef1bed60a', 'hex')
  writeFileSync(join(corpus, 'metadata.csv'), bytes)
  expect(parseMetadata(readArchivistFile(corpus, 'metadata.csv')!).map(({ row }) => row)).toEqual([{ file: '甲.txt', organisation: '水务局' }])
})

test('a table that would lose characters is refused', () => {
  writeFileSync(join(corpus, 'metadata.csv'), Buffer.concat([Buffer.from('file,organisation\na.txt,水务'), Buffer.from([0xe5, 0xb1, 0x0a])]))
  expect(() => readArchivistFile(corpus, 'metadata.csv')).toThrow(/metadata\.csv is damaged.*Save it as UTF-8\./)
})

test('there need be none', () => {
  expect(readArchivistFile(corpus, 'archive.yaml')).toBeNull()
})
