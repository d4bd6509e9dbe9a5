import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Store } from '../../src/archive/store.ts'

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

test('forgets what another version of the code made', () => {
  const store = new Store(folder)
  store.write('reports-1/ab', 1)
  store.write('reports-2/ab', 2)
  store.keepStages(['reports-2'])
  expect(readdirSync(folder)).toEqual(['reports-2'])
})
