import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { waitForOtherBuilds } from '../../src/archive/store/build-lock.ts'

let folder: string
let mark: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
  mark = join(folder, 'building')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** What a build says before it begins. */
async function saidBeforeStart(onWait: () => void = () => undefined): Promise<string[]> {
  const said: string[] = []
  await waitForOtherBuilds(folder, (line) => {
    said.push(line)
    onWait()
  })
  return said
}

test('a build waits for another one that is at work, and says so once', async () => {
  writeFileSync(mark, String(process.ppid))
  const said = await saidBeforeStart(() => {
    rmSync(mark)
  })
  expect(said).toEqual([`Another build is at work in ${folder}; waiting for its end. If there is none, delete ${mark}.`])
})

test('a build that was interrupted is not waited for', async () => {
  writeFileSync(mark, String(spawnSync(process.execPath, ['--version']).pid))
  expect(await saidBeforeStart()).toEqual([])
})

test('a process that has the number of an interrupted build by chance is not waited for', async () => {
  writeFileSync(mark, String(process.ppid))
  const longAgo = new Date(Date.now() - 3_600_000)
  utimesSync(mark, longAgo, longAgo)
  expect(await saidBeforeStart()).toEqual([])
})
