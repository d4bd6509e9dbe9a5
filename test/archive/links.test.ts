import { linkSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listOriginals, readArchivistFile, readOriginal } from '../../src/archive/corpus/corpus.ts'

/** A corpus with files of others beside it. */
let work: string
let corpus: string

beforeEach(() => {
  work = realpathSync(mkdtempSync(join(tmpdir(), 'links-')))
  corpus = join(work, 'corpus')
  for (const folder of ['corpus/2031', 'corpus-of-others/private', 'others']) mkdirSync(join(work, folder), { recursive: true })
  writeFileSync(join(corpus, '2031/甲.txt'), 'ours')
  for (const path of ['others/a.txt', 'corpus-of-others/private/a.txt']) writeFileSync(join(work, path), 'theirs')
})

afterEach(() => {
  rmSync(work, { recursive: true })
})

/** What a build reads: the text of each listed path, or why it has none. */
function readAll(folder = corpus): Record<string, string> {
  return Object.fromEntries(
    listOriginals(folder).map((original) => {
      const read = readOriginal(original)
      return [original.path, 'fault' in read ? read.fault : Buffer.from(read.bytes).toString()]
    }),
  )
}

const outside = 'it is a link to something outside of the folder of originals'

/** Links below the corpus, by path, with what they say. */
const outward: [string, Record<string, string>][] = [
  ['a file', { 'x.txt': '../others/a.txt' }],
  ['a file, by its absolute path', { 'x.txt': '/etc/passwd' }],
  ['a folder', { x: '../others' }],
  ['a folder in a folder', { '2031/x': '../../others' }],
  ['a folder whose path begins with that of the corpus', { x: '../corpus-of-others' }],
  ['the folder above', { x: '..' }],
  ['the whole file system', { x: '/' }],
  ['a chain of links', { '.one': '../others', '.two': '.one', x: '.two' }],
  ['a chain that leads out and in and out', { '.in': '../others/back', 'x.txt': '.in/../others/a.txt', '.o': '..' }],
]

test.each(outward)('a link that leads out is named and not read: %s', (_, links) => {
  symlinkSync(corpus, join(work, 'others/back'))
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(corpus, path))
  const listed = readAll()
  expect(listed['2031/甲.txt']).toBe('ours')
  expect(Object.entries(listed).filter(([path]) => path !== '2031/甲.txt').map(([, said]) => said)).toEqual([outside]) // prettier-ignore
})

test('links within the folder are followed, though never to a folder that is listed already', () => {
  symlinkSync('2031/甲.txt', join(corpus, '丙.txt'))
  symlinkSync('2031', join(corpus, 'again'))
  symlinkSync('.', join(corpus, 'round'))
  expect(readAll()).toEqual({ '2031/甲.txt': 'ours', '丙.txt': 'ours' })
})

const ofArchivist = 'it is a link to one of the archivist’s own files'
const hidden = 'it is a link to something hidden'

test.each([
  ['the table', { 'tab.txt': 'metadata.csv' }, ofArchivist],
  ['the settings, from a folder', { '2031/cfg.md': '../archive.yaml' }, ofArchivist],
  ['the table by way of another link', { '.t': 'metadata.csv', 'tab.txt': '.t' }, ofArchivist],
  ['a hidden file', { 'hid.txt': '.hid' }, hidden],
  ['a hidden folder', { g: '.git' }, hidden],
  ['a folder in a hidden one', { '2031/g': '../.git/refs' }, hidden],
  ['a file in a hidden folder', { 'c.txt': '.git/refs/c.txt' }, hidden],
  ['a hidden folder by way of the folder itself', { round: '.', 'c.txt': 'round/.git/refs/c.txt' }, hidden],
])('a link to %s is named and not read', (_, links, fault) => {
  mkdirSync(join(corpus, '.git/refs'), { recursive: true })
  for (const path of ['metadata.csv', 'archive.yaml', '.hid', '.git/refs/c.txt']) writeFileSync(join(corpus, path), 'secret')
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(corpus, path))
  const { '2031/甲.txt': ours, ...rest } = readAll()
  expect([ours, ...Object.values(rest)]).toEqual(['ours', fault])
})

test('folders full of links to folders full of links are listed in no time', () => {
  for (let depth = 0; depth < 30; depth++) {
    mkdirSync(join(corpus, `${depth}`))
    for (const name of ['a', 'b']) symlinkSync(`../${depth + 1}`, join(corpus, `${depth}`, name))
  }
  mkdirSync(join(corpus, '30'))
  writeFileSync(join(corpus, '30/丁.txt'), 'deep')
  symlinkSync('0', join(corpus, 'start'))
  expect(Object.values(readAll()).toSorted()).toEqual(['deep', 'ours'])
})

test('the folder of originals may be a link itself', () => {
  symlinkSync('corpus', join(work, 'link'))
  symlinkSync('../others/a.txt', join(corpus, 'x.txt'))
  expect(readAll(join(work, 'link'))).toEqual({ '2031/甲.txt': 'ours', 'x.txt': outside })
})

/** What happens between the listing of the originals and their reading. */
const swaps: [string, () => void][] = [
  ['the file', () => { rmSync(join(corpus, '2031/甲.txt')); symlinkSync('../../others/a.txt', join(corpus, '2031/甲.txt')) }],
  ['its folder', () => { renameSync(join(corpus, '2031'), join(work, 'away')); writeFileSync(join(work, 'others/甲.txt'), 'theirs'); symlinkSync('../others', join(corpus, '2031')) }],
] // prettier-ignore

test.each(swaps)('a link that takes the place of %s after it was listed is not read', (_, swap) => {
  const [original] = listOriginals(corpus)
  swap()
  expect(readOriginal(original!)).toEqual({ fault: outside })
})

test('what is said of a file that can not be read names no folder of this machine', () => {
  symlinkSync('nowhere.txt', join(corpus, 'x.txt'))
  const [original] = listOriginals(corpus)
  rmSync(join(corpus, '2031'), { recursive: true })
  expect([readOriginal(original!), readAll()['x.txt']]).toEqual([{ fault: 'ENOENT: no such file or directory' }, 'ENOENT: no such file or directory'])
})

test.each(['archive.yaml', 'metadata.csv'] as const)(
  '%s is not read outside of the folder, nor taken for missing where its link leads nowhere',
  (name) => {
    writeFileSync(join(work, 'others', name), 'file,publish\n2031/甲.txt,withheld\n')
    symlinkSync(`../others/${name}`, join(corpus, name))
    expect(() => readArchivistFile(corpus, name)).toThrow(/can't be read: it is a link to something outside.*Make it a file in this folder/)
    rmSync(join(work, 'others', name))
    expect(() => readArchivistFile(corpus, name)).toThrow(/can't be read: ENOENT/)
    rmSync(join(corpus, name))
    writeFileSync(join(corpus, '.said'), 'ours')
    symlinkSync('.said', join(corpus, name))
    expect(readArchivistFile(corpus, name)).toBe('ours')
  },
)

test('a second name of a file of the folder is a file of the folder', () => {
  linkSync(join(corpus, '2031/甲.txt'), join(corpus, '乙.txt'))
  expect(readAll()).toEqual({ '2031/甲.txt': 'ours', '乙.txt': 'ours' })
  expect(readdirSync(corpus)).toHaveLength(2)
})

test('a file that is larger than any report is named and not read', () => {
  writeFileSync(join(corpus, '大.txt'), '')
  truncateSync(join(corpus, '大.txt'), 2 ** 29 + 1)
  expect(readAll()).toEqual({ '2031/甲.txt': 'ours', '大.txt': 'it is larger than 512 megabytes, as no report is' })
})

test.skipIf(process.platform !== 'linux')('a file whose name is not in UTF-8 is told to be renamed', () => {
  writeFileSync(Buffer.concat([Buffer.from(`${corpus}/`), Buffer.from([0xb1, 0xa8]), Buffer.from('.txt')]), '')
  expect(Object.values(readAll())).toContain('its name is not in UTF-8, so that it can’t be opened; rename it')
})
