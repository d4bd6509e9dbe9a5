import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openCache } from '../../src/archive/store/cache-place.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cache-place-'))
  vi.stubEnv('CACHE', 'finished')
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(root, { recursive: true })
})

const folder = (): string => join(root, 'finished')

test.each([
  ['missing', []],
  ['empty', ['']],
  ['of an earlier version', ['astro', 'code', 'search', 'store']],
])('a folder that is %s is taken, and marked for programs that make backups', (_, names) => {
  for (const name of names) mkdirSync(join(folder(), name), { recursive: true })
  expect(openCache(root)).toBe(folder())
  expect(readFileSync(join(folder(), 'CACHEDIR.TAG'), 'utf8')).toMatch(/^Signature: 8a477f597d28d172789f06886806bc55\n/)
  writeFileSync(join(folder(), 'note.txt'), 'put there later')
  expect(openCache(root)).toBe(folder())
})

test('a folder that holds other things is refused, with what to do, and is left as it is', () => {
  mkdirSync(join(folder(), 'store'), { recursive: true })
  writeFileSync(join(folder(), 'thesis.docx'), '')
  expect(() => openCache(root)).toThrow(/finished: it holds other things \(thesis\.docx\).*Set CACHE to a folder of its own/)
  expect(readdirSync(folder()).sort()).toEqual(['store', 'thesis.docx'])
})

test('a file in its place is named', () => {
  writeFileSync(folder(), '')
  expect(() => openCache(root)).toThrow(/finished: it is no folder.*Set CACHE/)
})

test('a folder that can’t be made is named', () => {
  writeFileSync(join(root, 'file'), '')
  vi.stubEnv('CACHE', 'file/finished')
  expect(() => openCache(root)).toThrow(/Finished work can't be kept in .*Set CACHE/)
})

test('a mark that became a folder is no reason to stop', () => {
  openCache(root)
  rmSync(join(folder(), 'CACHEDIR.TAG'))
  mkdirSync(join(folder(), 'CACHEDIR.TAG'))
  expect(openCache(root)).toBe(folder())
})
