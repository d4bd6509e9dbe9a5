import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { TAG, TAG_TEXT } from '../../src/archive/store/store.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compiled-code-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

test.each<[string, (cache: string) => void, boolean]>([
  ['that is not there yet', () => undefined, true],
  [
    'that a build marked',
    (cache) => {
      mkdirSync(cache)
      writeFileSync(join(cache, TAG), TAG_TEXT)
    },
    true,
  ],
  [
    'of somebody else',
    (cache) => {
      mkdirSync(cache)
      writeFileSync(join(cache, 'notes.txt'), '')
    },
    false,
  ],
])('whether compiled code is kept in a folder %s', (_, make, isKept) => {
  const cache = join(folder, 'cache')
  make(cache)
  const script = `import { keepCompiledCode } from ${JSON.stringify(join(process.cwd(), 'src/archive/store/code.ts'))}; keepCompiledCode('/')`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { env: { ...process.env, CACHE: cache }, encoding: 'utf8' }) // prettier-ignore
  expect([status, stderr]).toEqual([0, ''])
  expect(existsSync(join(cache, 'code'))).toBe(isKept)
})
