import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Pool } from '../../src/archive/work/pool.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pool-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('where finished work can’t be kept the build ends, and names the files at work and what to do', async () => {
  const absolutePath = join(folder, 'a.txt')
  writeFileSync(absolutePath, '石漫县水务局2018年度工作总结\n一、主要工作\n全年组织集中学习12次。\n')
  const noFolder = join(folder, 'store')
  writeFileSync(noFolder, '')
  const pool = new Pool(process.cwd(), noFolder)
  const job = { does: 'normalise', key: 'reports-1/ab', path: 'a.txt', absolutePath, context: {}, language: null } as const
  await expect(pool.run([job], () => undefined)).rejects.toThrow(/worked on a\.txt\. Finished work can't be kept: .*set CACHE/)
  await pool.close()
})
