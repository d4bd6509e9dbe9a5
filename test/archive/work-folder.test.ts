import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { takeWorkFolder } from '../../src/archive/work-folder.ts'

let cache: string

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'cache-'))
  vi.stubEnv('CACHE', cache)
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(cache, { recursive: true })
})

const take = (corpus: string, site = '/site'): string => takeWorkFolder('/project', corpus, site)

/** As a build of another process would leave the folder that it is at work in. */
function markedBy(process: number, site: string): string {
  const folder = take('/reports')
  writeFileSync(join(folder, 'at-work.json'), JSON.stringify({ process, site }))
  return folder
}

test('each corpus has a folder of its own, the same at every build', () => {
  expect(take('/reports')).toBe(take('/reports'))
  expect(take('/others')).not.toBe(take('/reports'))
})

test('a build beside another one of the same corpus works in another folder', () => {
  const folder = markedBy(process.ppid, '/first')
  expect(take('/reports', '/second')).not.toBe(folder)
})

test('two builds do not write one site', () => {
  markedBy(process.ppid, '/first')
  expect(() => take('/reports', '/first')).toThrow(/process \d+.*is writing the site in \/first.*delete .*at-work\.json/)
})

test('the folder of a build that was interrupted is free', () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  const folder = markedBy(pid, '/first')
  expect(take('/reports', '/first')).toBe(folder)
})
