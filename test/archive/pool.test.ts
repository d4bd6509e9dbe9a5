import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { contentKey, readWithin } from '../../src/archive/corpus/corpus.ts'
import { finishStage, type Build } from '../../src/archive/stages/finish.ts'
import { silent } from '../../src/archive/work/progress.ts'
import type { NormaliseJob } from '../../src/archive/stages/normalise.ts'
import type { JobResult } from '../../src/archive/stages/index.ts'
import { Store } from '../../src/archive/store/store.ts'
import { Pool } from '../../src/archive/work/pool.ts'

let folder: string

/** A job that reads a file of the folder and normalises it. */
function jobOf(id: string, absolutePath: string): NormaliseJob {
  const content = contentKey(readWithin(absolutePath, folder))
  return { does: 'normalise', key: `reports-1/${id}`, path: 'a.txt', absolutePath, corpus: folder, content, context: {}, language: null }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pool-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('where finished work can’t be kept the build ends, and names the files at work and what to do', async () => {
  const absolutePath = join(folder, 'a.txt')
  writeFileSync(absolutePath, '石漫县水务局2018年度工作总结\n一、主要工作\n全年组织集中学习12次。\n')
  const noFolder = join(folder, 'cache')
  writeFileSync(noFolder, '')
  const pool = new Pool(process.cwd(), join(noFolder, 'store'))
  await expect(pool.run([jobOf('ab', absolutePath)], 1, () => undefined)).rejects.toThrow(
    /worked on a\.txt\. Finished work can't be kept: .*set CACHE/,
  )
  await pool.close()
})

test('a file that a thread comes to no end with is given up, and the others are done', async () => {
  // No text of a book's length is read in a millisecond, however fast the machine: here every job takes too long.
  const absolutePath = join(folder, 'a.txt')
  writeFileSync(absolutePath, '石漫县水务局2018年度工作总结\n一、主要工作\n全年组织集中学习12次。\n'.repeat(20_000))
  const pool = new Pool(process.cwd(), join(folder, 'store'), { patience: 1 })
  const jobs = ['ab', 'cd'].map((id) => jobOf(id, absolutePath))
  const results = await pool.run(jobs, jobs.length, () => undefined)
  expect(results).toMatchObject([
    { failed: expect.stringContaining('came to no end') as string },
    { failed: expect.stringContaining('came to no end') as string },
  ])
  await pool.close()
})

test.each([
  ['took too long is tried twice and no more', ['time', 'time', 'time'], [1, 1, 0]],
  ['took too much memory is tried twice and no more', ['memory', 'memory', 'memory'], [1, 1, 0]],
  ['took too long once is read when it is tried again', ['time', null], [1, 1]],
  ['broke off is tried in every build', ['other', 'other', 'other'], [1, 1, 1]],
] as const)('a file that %s', async (_, ends, tried) => {
  const store = new Store(join(folder, 'store'))
  const asked: number[] = []
  for (const end of ends) {
    const answer: JobResult = end === null ? { facts: { report: null, messages: [] }, wrote: [] } : { failed: 'It came to no end.', exhausted: end }
    const run: Pool['run'] = (jobs) => {
      asked.push(jobs.length)
      return Promise.resolve(jobs.map(() => answer))
    }
    const build: Build = {
      store,
      pool: Object.assign(new Pool(process.cwd(), store.folder), { run }),
      progress: silent,
      keyOf: (stage) => stage,
      use: { keys: [], isNew: false },
    }
    const job = {
      does: 'normalise',
      key: 'normalise-1/ab',
      path: 'a.txt',
      absolutePath: '',
      corpus: '',
      content: '',
      context: {},
      language: null,
    } as const
    const [finished] = await finishStage(build, 'normalise', [job])
    expect(finished!.failed).toBe(end === null ? null : 'It came to no end.')
  }
  expect(asked).toEqual(tried)
})
