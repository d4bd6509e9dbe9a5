import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { builtKey } from '../../src/archive/store/built.ts'
import { Store, storeFolder } from '../../src/archive/store/store.ts'
import { FilesThatStay } from '../../src/site/pages.ts'

const corpus = '/somewhere/reports'
const made = { pages: { pages: ['', 'a/'], files: ['index.html', 'a/index.html', '_astro/a.css'] }, data: ['data/index.json', 'a/source.txt'] }
let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pages-'))
  mkdirSync(join(root, 'public'))
  writeFileSync(join(root, 'public', 'card.png'), 'card')
  keepArchive({ reports: ['one'] })
  new FilesThatStay(root, corpus).note(made)
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

function keepArchive(archive: unknown): void {
  new Store(storeFolder(root)).write(builtKey(corpus), archive)
}

function found(gone: readonly string[] = [], followsSameCode = true): unknown {
  return new FilesThatStay(root, corpus).find({ followsSameCode, has: (path) => !gone.includes(path) })
}

test('where nothing changed, pages and data stay', () => {
  expect(found()).toEqual(made)
})

const notes = (): string => join(root, '.cache', 'pages.json')

test.each<[string, () => unknown]>([
  ['a file of each is not as it was left', () => found(['_astro/a.css', 'a/source.txt'])],
  ['the code or the address of the site changed', () => found([], false)],
  ['the archive changed', () => (keepArchive({ reports: ['one', 'two'] }), found())],
  ['it is another archive', () => new FilesThatStay(root, '/elsewhere').find({ followsSameCode: true, has: () => true })],
  ['the archive is not there', () => (rmSync(storeFolder(root), { recursive: true }), found())],
  ['a file that is published as it is changed', () => (appendFileSync(join(root, 'public', 'card.png'), '!'), found())],
  ['such a file came', () => (cpSync(join(root, 'public', 'card.png'), join(root, 'public', 'other.png')), found())],
  ['the notes are gone', () => (rmSync(notes()), found())],
  ['the notes were changed', () => (writeFileSync(notes(), readFileSync(notes(), 'utf8').replace('a/index', 'b/index')), found())],
])('where %s, they are made', (_, look) => {
  expect(look()).toEqual({ pages: null, data: null })
})

test('where a file of the pages or of the data alone is not as it was left, the others stay', () => {
  expect(found(['_astro/a.css'])).toEqual({ pages: null, data: made.data })
  expect(found(['data/index.json'])).toEqual({ pages: made.pages, data: null })
})
