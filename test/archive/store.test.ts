import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Store, StoreError } from '../../src/archive/store/store.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'store-'))))
afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('gives back what was put in', () => {
  const store = new Store(folder)
  store.write('reports-1/abcdef', { year: 2019 })
  expect(store.read('reports-1/abcdef')).toEqual({ year: 2019 })
  expect(store.read('reports-1/abcdee')).toBeNull()
})

test('an object that was cut off is made again, not believed', () => {
  const store = new Store(folder)
  store.write('reports-1/abcdef', { year: 2019 })
  writeFileSync(join(folder, 'reports-1', 'ab', 'abcdef.json'), '{"year": 20')
  expect(store.read('reports-1/abcdef')).toBeNull()
  expect(() => store.demand('reports-1/abcdef')).toThrow(/lost reports-1\/abcdef.*build again/)
})

test('forgets what another version of the code made, but not while another build may use it', () => {
  const store = new Store(folder)
  for (const stage of ['reports-1', 'reports-2', 'reports-3']) store.write(`${stage}/ab`, 1)
  const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000)
  utimesSync(join(folder, 'reports-1'), yesterday, yesterday)
  store.keepStages(['reports-3'])
  expect(readdirSync(folder)).toEqual(['reports-2', 'reports-3'])
})

test('says what to do where nothing can be written, and leaves nothing behind', () => {
  writeFileSync(join(folder, 'reports-1'), 'a file in the place of a folder')
  expect(() => {
    new Store(folder).write('reports-1/ab', 1)
  }).toThrow(StoreError)
  expect(() => {
    new Store(folder).write('reports-1/ab', 1)
  }).toThrow(/can't be kept: .*set CACHE to another folder/)
  expect(readdirSync(folder)).toEqual(['reports-1'])
})
