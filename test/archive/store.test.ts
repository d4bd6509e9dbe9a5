import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { forgetUnneeded } from '../../src/archive/store/built.ts'
import { factsKey, mend, Store, StoreError, withMending } from '../../src/archive/store/store.ts'

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

describe('an object that is not what was written', () => {
  const key = 'reports-1/abcdef'
  const pathOf = (of = key): string => new Store(folder).path(of)

  test.each<[string, () => void]>([
    [
      'cut off',
      () => {
        writeFileSync(pathOf(), readFileSync(pathOf()).subarray(0, -9))
      },
    ],
    [
      'emptied',
      () => {
        writeFileSync(pathOf(), '')
      },
    ],
    [
      'changed, and still JSON',
      () => {
        writeFileSync(pathOf(), readFileSync(pathOf(), 'utf8').replace('2019', '2091'))
      },
    ],
    [
      'another object’s',
      () => {
        cpSync(pathOf('reports-1/abcdee'), pathOf())
      },
    ],
    [
      'removed',
      () => {
        rmSync(pathOf())
      },
    ],
    [
      'a folder',
      () => {
        rmSync(pathOf())
        mkdirSync(pathOf())
      },
    ],
    [
      'below a file',
      () => {
        rmSync(dirname(pathOf()), { recursive: true })
        writeFileSync(dirname(pathOf()), '')
      },
    ],
  ])('is not believed where it is %s, and is made again', (_, damage) => {
    const store = new Store(folder)
    store.write(key, { year: 2019 })
    store.write('reports-1/abcdee', { year: 2020 })
    damage()
    expect(store.read(key)).toBeNull()
    expect(store.hasLosses).toBe(false)
    expect(() => store.demand(key)).toThrow(/lost reports-1\/abcdef.*Build again/)
    expect(store.hasLosses).toBe(true)
    store.write(key, { year: 2019 })
    expect(store.read(key)).toEqual({ year: 2019 })
  })
})

test('a store that is mended holds nothing damaged, and no job without all of its results', () => {
  const store = new Store(folder)
  for (const job of ['ab1', 'ab2', 'ab3']) {
    const wrote = [`reports-1/${job}`, `reports-1/${job}part`]
    for (const key of wrote) store.write(key, job)
    store.write(factsKey(`reports-1/${job}`), { facts: {}, wrote })
  }
  rmSync(store.path('reports-1/ab1part'))
  writeFileSync(store.path(factsKey('reports-1/ab2')), '{}')
  mend(store)
  expect(store.hasLosses).toBe(false)
  expect(store.keysOf('facts-reports-1')).toEqual(['facts-reports-1/ab3'])
  expect(store.keysOf('reports-1')).toEqual(['ab1', 'ab2', 'ab2part', 'ab3', 'ab3part'].map((name) => `reports-1/${name}`))
})

test('what came upon a loss is done once more, and told', async () => {
  const store = new Store(folder)
  const said: string[] = []
  let tries = 0
  const work = (): Promise<number> => {
    if (tries++ === 0) store.demand('reports-1/abcdef')
    return Promise.resolve(tries)
  }
  expect(
    await withMending(
      store,
      (line) => said.push(line),
      async () => work(),
    ),
  ).toBe(2)
  expect(said).toHaveLength(1)
  await expect(withMending(store, () => undefined, () => Promise.reject(new Error('of another kind')))).rejects.toThrow('of another kind') // prettier-ignore
})

test('what no archive needs is kept as far as there is room, the newest longest', () => {
  const store = new Store(folder)
  const old = new Date(Date.now() - 60_000)
  for (const key of ['reports-1/ab', 'reports-1/bc', 'reports-1/cd']) store.write(key, 'x'.repeat(1_000))
  store.write(factsKey('reports-1/bc'), { facts: {}, wrote: ['reports-1/bc'] })
  utimesSync(store.path('reports-1/bc'), old, old)
  const kept = (): string[] => store.keysOf('reports-1')
  forgetUnneeded(store, { corpus: folder, keys: ['reports-1/ab'] }, 10_000)
  expect(kept()).toEqual(['reports-1/ab', 'reports-1/bc', 'reports-1/cd'])
  forgetUnneeded(store, { corpus: folder, keys: ['reports-1/ab'] }, 1)
  expect(kept()).toEqual(['reports-1/ab', 'reports-1/cd'])
  expect(store.keysOf(factsKey('reports-1'))).toEqual([])
  forgetUnneeded(store, { corpus: join(folder, 'reports-1'), keys: ['reports-1/cd'] }, 1)
  expect(kept()).toEqual(['reports-1/ab', 'reports-1/cd'])
})

test('forgets what another version of the code made, but not while another build may use it', () => {
  const store = new Store(folder)
  for (const stage of ['reports-1', 'reports-2', 'reports-3']) store.write(`${stage}/ab`, 1)
  const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000)
  utimesSync(join(folder, 'reports-1'), yesterday, yesterday)
  store.keepStages(['reports-3'])
  expect(readdirSync(folder)).toEqual(['reports-2', 'reports-3'])
})

test.each<[string, (place: string) => void]>([
  ['a file', (place) => writeFileSync(place, 'in the way')],
  ['a link to nothing', (place) => symlinkSync(join(folder, 'nothing'), place)],
  ['a link to itself', (place) => symlinkSync(place, place)],
])('what stands in the place of a folder of its own, and is %s, is put away', (_, putInPlace) => {
  const store = new Store(folder)
  const place = dirname(store.path('reports-1/abcdef'))
  mkdirSync(dirname(place))
  putInPlace(place)
  store.write('reports-1/abcdef', { year: 2019 })
  expect(store.read('reports-1/abcdef')).toEqual({ year: 2019 })
})

test('says what to do where nothing can be written, and leaves nothing behind', () => {
  writeFileSync(join(folder, 'cache'), 'a file in the place of a folder that may be another’s')
  const store = new Store(join(folder, 'cache', 'store'))
  expect(() => {
    store.write('reports-1/ab', 1)
  }).toThrow(StoreError)
  expect(() => {
    store.write('reports-1/ab', 1)
  }).toThrow(/can't be kept: .*set CACHE to another folder/)
  expect(readdirSync(folder)).toEqual(['cache'])
})
