import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { filesBelow } from '../../src/archive/output/files-below.ts'
import { SiteFolder } from '../../src/archive/output/site-folder.ts'

let work: string
let folder: string

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'site-'))
  folder = join(work, 'site')
})

afterEach(() => {
  rmSync(work, { recursive: true })
})

function open(version = '1', at = folder): SiteFolder {
  return new SiteFolder(at, join(work, 'left.json'), version)
}

/** As another program writes into the folder during a build. */
function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}

test('a file left under the same key stays as it is, one under another key is made anew', () => {
  const first = open()
  first.put('data/a.json', 'a1', () => 'a1')
  first.put('data/b.json', 'b1', () => 'b1')
  first.finish()
  const before = statSync(join(folder, 'data/a.json')).mtimeMs
  const second = open()
  second.put('data/a.json', 'a1', () => {
    throw new Error('made although it was there')
  })
  second.put('data/b.json', 'b2', () => 'b2')
  second.finish()
  expect([statSync(join(folder, 'data/a.json')).mtimeMs, read('data/a.json'), read('data/b.json')]).toEqual([before, 'a1', 'b2'])
})

test('after a change of the code every file is made anew', () => {
  const first = open('1')
  first.put('a.json', 'a', () => 'old')
  first.finish()
  const second = open('2')
  second.put('a.json', 'a', () => 'new')
  second.finish()
  expect(read('a.json')).toBe('new')
})

test('what no one put, claimed or wrote in this build is removed, with the folders that it leaves empty', () => {
  const first = open()
  first.putJson('gone/a.json', 1)
  for (const path of ['page/index.html', 'old/index.html', 'asset.js']) write(path, 'first')
  first.finish()
  const second = open()
  write('asset.js', 'second, rewritten')
  write('new.html', 'second')
  second.claim('page/index.html')
  second.finish()
  expect(filesBelow(folder)).toEqual(['asset.js', 'new.html', 'page/index.html'])
  expect([existsSync(join(folder, 'gone')), existsSync(join(folder, 'old'))]).toEqual([false, false])
})

test('a file that was edited since the last build is not taken for its own', () => {
  const first = open()
  first.putJson('a.json', 1)
  first.finish()
  write('a.json', 'edited by hand')
  const second = open()
  expect(existsSync(join(folder, 'a.json'))).toBe(false)
  second.putJson('a.json', 1)
  expect(read('a.json')).toBe('1')
})

test('nothing is taken from an unfinished build, nor from the site in another folder', () => {
  open().putJson('a.json', 1)
  const afterUnfinished = open()
  expect([afterUnfinished.followsSameCode, filesBelow(folder)]).toEqual([false, []])
  afterUnfinished.putJson('a.json', 1)
  afterUnfinished.finish()
  const elsewhere = open('1', join(work, 'elsewhere'))
  expect([elsewhere.followsSameCode, filesBelow(join(work, 'elsewhere'))]).toEqual([true, []])
  elsewhere.finish()
  open()
  expect(filesBelow(folder)).toEqual([])
})

test('a build with other code does not follow the last one', () => {
  open('1').finish()
  expect(open('2').followsSameCode).toBe(false)
})

/** Puts a table together; says which lines had to be made. */
function putTable(site: SiteFolder, lines: Record<string, string>): string[] {
  const made: string[] = []
  const file = site.parts('data/table.csv')
  for (const [key, line] of Object.entries(lines)) {
    file.put(key, () => {
      made.push(key)
      return line
    })
  }
  return made
}

test('of a file of many parts only those under a new key are made, wherever they stand', () => {
  const first = open()
  expect(putTable(first, { head: '年,名\n', a: '2018,甲\n', b: '2019,乙\n' })).toEqual(['head', 'a', 'b'])
  first.finish()
  const second = open()
  expect(putTable(second, { head: '不作\n', c: '2020,丙，长一些\n', b: '不作\n', a2: '2018,丁\n' })).toEqual(['c', 'a2'])
  second.finish()
  expect(read('data/table.csv')).toBe('年,名\n2020,丙，长一些\n2019,乙\n2018,丁\n')
  const third = open()
  expect(putTable(third, { a2: '不作', c: '不作' })).toEqual([])
  third.finish()
  expect([read('data/table.csv'), filesBelow(folder)]).toEqual(['2018,丁\n2020,丙，长一些\n', ['data/table.csv']])
})

test('no part is taken from a file that was edited, nor after a change of the code', () => {
  const first = open('1')
  putTable(first, { a: 'first' })
  first.finish()
  const changed = open('2')
  expect(putTable(changed, { a: 'second' })).toEqual(['a'])
  changed.finish()
  write('data/table.csv', 'edited by hand')
  const edited = open('2')
  expect(putTable(edited, { a: 'third' })).toEqual(['a'])
  edited.finish()
  expect(read('data/table.csv')).toBe('third')
})

test('the folder of a version control stays', () => {
  write('.git/config', 'theirs')
  const site = open()
  site.putJson('a.json', 1)
  site.finish()
  open().finish()
  expect(filesBelow(folder)).toEqual(['.git/config'])
})
