import { lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { filesBelow } from '../../src/archive/store/files.ts'
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
const corpus = (): string => join(root, 'reports')

test.each([
  ['missing', []],
  ['empty', ['']],
  ['of an earlier version', ['astro', 'code', 'search', 'store']],
])('a folder that is %s is taken, and marked for programs that make backups', (_, names) => {
  for (const name of names) mkdirSync(join(folder(), name), { recursive: true })
  expect(openCache(root, corpus())).toBe(folder())
  expect(readFileSync(join(folder(), 'CACHEDIR.TAG'), 'utf8')).toMatch(/^Signature: 8a477f597d28d172789f06886806bc55\n/)
  writeFileSync(join(folder(), 'note.txt'), 'put there later')
  expect(openCache(root, corpus())).toBe(folder())
})

test('a folder that holds other things is refused, with what to do, and is left as it is', () => {
  mkdirSync(join(folder(), 'store'), { recursive: true })
  writeFileSync(join(folder(), 'thesis.docx'), '')
  expect(() => openCache(root, corpus())).toThrow(/finished: it holds other things \(thesis\.docx\).*Set CACHE to a folder of its own/)
  expect(readdirSync(folder()).sort()).toEqual(['store', 'thesis.docx'])
})

test.each([
  ['the mark of another program', { 'CACHEDIR.TAG': 'Signature: 8a477f597d28d172789f06886806bc55\n# Made by a compiler.\n', 'store/program.o': '' }],
  ['programs of somebody in a folder of compiled code', { 'code/thesis.c': '' }],
  ['pictures in a folder of indexes', { 'search/picture.png': '' }],
  ['a folder of pages with others', { 'astro/package.json': '', 'astro/dist/index.js': '' }],
  ['papers in a folder of work', { 'store/2018/paper.json': '' }],
])('a folder with %s is refused and left as it is, though its names are those of finished work', (_, files) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder(), path)), { recursive: true })
    writeFileSync(join(folder(), path), text)
  }
  expect(() => openCache(root, corpus())).toThrow(/it holds other things/)
  expect(filesBelow(folder())).toEqual(Object.keys(files).sort())
  for (const [path, text] of Object.entries(files)) expect(readFileSync(join(folder(), path), 'utf8')).toBe(text)
})

test('finished work that lost its mark is known by what is in it', () => {
  const made = [
    'astro/data-store.json',
    'astro/dist/index.html',
    'code/v24.1.0-x64-0a1b2c3d-0/0a',
    'search/0123456789abcdef0123456789abcdef/entry.json',
    'vite/deps/_metadata.json',
  ]
  const stored = ['built/0a/0a.json', 'needs/0a/0a.json', 'lost', 'facts-normalise-0123456789abcdef0123456789abcdef/0a/0a.json'].map(
    (path) => `store/${path}`,
  )
  for (const path of [...made, ...stored, 'kept-back.json', 'site.json.12']) {
    mkdirSync(dirname(join(folder(), path)), { recursive: true })
    writeFileSync(join(folder(), path), '')
  }
  expect(openCache(root, corpus())).toBe(folder())
})

test('neither finished work nor originals lie where hosts or builds publish all that lies there', () => {
  mkdirSync(corpus())
  for (const folder of ['site/.duizhao', 'public', 'elsewhere']) mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, 'site/.duizhao/site.json'), '{"files":{},"published":null}')
  symlinkSync(join(root, 'public'), join(root, 'way'))
  for (const open of ['site', 'site/deep/er', 'public', 'way', 'way/cache', 'elsewhere/../public/cache']) {
    vi.stubEnv('CACHE', open)
    expect(() => openCache(root, corpus())).toThrow(/Finished work can't be kept in .*so that withheld texts would be public\. Set CACHE/)
    vi.stubEnv('CACHE', 'finished')
    expect(() => openCache(root, join(root, open))).toThrow(/The originals can't be kept in .*Move them out of it/)
  }
  expect(openCache(root, join(root, 'elsewhere'))).toBe(folder())
  expect(readdirSync(join(root, 'public'))).toEqual([])
})

test('the folder of originals, and whatever lies in it, holds no finished work', () => {
  mkdirSync(corpus())
  symlinkSync(corpus(), join(root, 'way'))
  for (const cache of ['reports', 'reports/cache/deeper', 'way/cache']) {
    vi.stubEnv('CACHE', cache)
    expect(() => openCache(root, corpus())).toThrow(/it lies in the folder of originals.*Set CACHE/)
  }
  expect(readdirSync(corpus())).toEqual([])
})

test.each(['finished', '.astro'])('what stands in the place of a folder and is none is named with what to do, and left as it is: %s', (name) => {
  for (const put of [writeFileSync, symlinkSync] as ((...names: [string, string]) => void)[]) {
    const [one, other] = put === writeFileSync ? [join(root, name), 'thesis'] : ['nowhere', join(root, name)]
    put(one, other)
    expect(() => openCache(root, corpus())).toThrow(
      name === '.astro' ? /\.astro: it is no folder\. Move it away/ : /finished: it is no folder\. Set CACHE/,
    )
    expect(lstatSync(join(root, name)).isDirectory()).toBe(false)
    rmSync(join(root, name))
  }
})

test('a folder that can’t be made is named', () => {
  writeFileSync(join(root, 'file'), '')
  vi.stubEnv('CACHE', 'file/finished')
  expect(() => openCache(root, corpus())).toThrow(/Finished work can't be kept in .*Set CACHE/)
})

test.each<[string, (mark: string) => void]>([
  ['a folder', (mark) => mkdirSync(mark)],
  ['a link to itself', (mark) => symlinkSync(mark, mark)],
  ['a link to nothing', (mark) => symlinkSync(join(root, 'nothing'), mark)],
])('a mark that became %s is no reason to stop', (_, become) => {
  openCache(root, corpus())
  rmSync(join(folder(), 'CACHEDIR.TAG'))
  become(join(folder(), 'CACHEDIR.TAG'))
  expect(openCache(root, corpus())).toBe(folder())
})
