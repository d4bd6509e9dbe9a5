import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeTurn } from '../../src/archive/turn.ts'

let folder: string
let mark: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'turn-'))
  mark = join(folder, 'building')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** What a build says before it has its turn. */
async function saidBeforeTurn(onWait: () => void = () => undefined): Promise<string[]> {
  const said: string[] = []
  await takeTurn(folder, (line) => {
    said.push(line)
    onWait()
  })
  return said
}

test('a build waits for another one that is at work, and says so once', async () => {
  writeFileSync(mark, String(process.ppid))
  const said = await saidBeforeTurn(() => {
    rmSync(mark)
  })
  expect(said).toEqual([`Another build is at work in ${folder}; waiting for its end. If there is none, delete ${mark}.`])
})

test('a build that was interrupted is not waited for', async () => {
  writeFileSync(mark, String(spawnSync(process.execPath, ['--version']).pid))
  expect(await saidBeforeTurn()).toEqual([])
})

test('a process that has the number of an interrupted build by chance is not waited for', async () => {
  writeFileSync(mark, String(process.ppid))
  const longAgo = new Date(Date.now() - 3_600_000)
  utimesSync(mark, longAgo, longAgo)
  expect(await saidBeforeTurn()).toEqual([])
})
