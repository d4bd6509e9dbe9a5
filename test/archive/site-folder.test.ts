import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PutFiles, type FilesPut, type SiteToFill } from '../../src/archive/output/put-files.ts'
import type { SiteFolder } from '../../src/archive/output/site-folder.ts'
import { built, files, folder, open, read, work, write } from './site-work.ts'

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
  for (const path of ['page/index.html', 'old/index.html', 'asset.js']) write(path, 'first', first.making)
  first.finish()
  const second = open()
  write('asset.js', 'second, rewritten', second.making)
  write('new.html', 'second', second.making)
  second.claim('page/index.html')
  second.finish()
  expect(files()).toEqual(['asset.js', 'new.html', 'page/index.html'])
  expect([existsSync(join(folder, 'gone')), existsSync(join(folder, 'old')), read('asset.js')]).toEqual([false, false, 'second, rewritten'])
})

test('a file that was edited since the last build is not taken for its own, nor overwritten', () => {
  built('a.json')
  write('a.json', 'edited by hand')
  const second = open()
  expect(second.has('a.json')).toBe(false)
  second.put('a.json', 'a.json', () => 'made again')
  expect(() => second.finish()).toThrow(/made by a build, or was changed since, and would be lost: a\.json\. Move it away, or delete it/)
  expect(read('a.json')).toBe('edited by hand')
  rmSync(join(folder, 'a.json'))
  built('a.json')
  expect(read('a.json')).toBe('a.json')
})

test('nothing is taken from an unfinished build, nor from the site in another folder', () => {
  const unfinished = open()
  unfinished.put('a.json', 'a', () => 'never finished')
  const next = open()
  expect([next.followsSameCode, next.has('a.json'), existsSync(unfinished.making)]).toEqual([false, false, false])
  next.putJson('a.json', 1)
  next.finish()
  const elsewhere = open('1', join(work, 'elsewhere'))
  expect([elsewhere.followsSameCode, elsewhere.has('a.json')]).toEqual([true, false])
  elsewhere.finish()
  expect([open().has('a.json'), files()]).toEqual([false, ['a.json']])
})

test('what a build has not finished is not in the site, which stays as it was', () => {
  built('index.html', 'page/index.html')
  const second = open()
  second.put('page/index.html', 'other', () => 'other')
  second.put('more.html', 'more', () => 'more')
  expect([files(), read('page/index.html')]).toEqual([['index.html', 'page/index.html'], 'page/index.html'])
})

test('a page that is part of the site and was made by no one ends the build', () => {
  built('index.html', 'page.html')
  const second = open()
  rmSync(join(folder, 'page.html'))
  second.put('page.html', 'page.html', () => 'not made: it was there when the build began')
  expect(() => second.finish()).toThrow(/page\.html is part of the site, but was neither made nor left/)
  const third = open()
  third.claim('never.html')
  expect(() => third.finish()).toThrow(/never\.html is part/)
})

test('a build with other code does not follow the last one', () => {
  open('1').finish()
  expect(open('2').followsSameCode).toBe(false)
})

/** Puts a table together; says which lines had to be made. */
function putTable(site: PutFiles, lines: Record<string, string>): string[] {
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
  expect([read('data/table.csv'), files()]).toEqual(['2018,丁\n2020,丙，长一些\n', ['data/table.csv']])
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
  expect(() => edited.finish()).toThrow(/would be lost: data\/table\.csv/)
  expect(read('data/table.csv')).toBe('edited by hand')
})

/** As another process does, which gets and gives nothing but JSON. */
function putElsewhere(site: SiteFolder, fill: (other: PutFiles) => void): void {
  const other = new PutFiles(JSON.parse(JSON.stringify(site.forOther())) as SiteToFill)
  fill(other)
  site.takeOver(JSON.parse(JSON.stringify(other.end())) as FilesPut)
}

test('what another process put into the site is part of it, beside what was made here, and stays where it is made of the same', () => {
  const first = open()
  first.put('a/index.html', '', () => 'page')
  putElsewhere(first, (other) => {
    other.put('a/source.txt', 'text 1', () => '原文')
    expect(putTable(other, { a: '甲\n', b: '乙\n' })).toEqual(['a', 'b'])
  })
  first.finish()
  expect([files(), read('a/source.txt'), read('data/table.csv')]).toEqual([['a/index.html', 'a/source.txt', 'data/table.csv'], '原文', '甲\n乙\n'])
  const second = open()
  second.claim('a/index.html')
  putElsewhere(second, (other) => {
    other.put('a/source.txt', 'text 1', () => '不作')
    expect(putTable(other, { a: '不作', c: '丙\n' })).toEqual(['c'])
  })
  second.finish()
  expect([files(), read('a/source.txt'), read('data/table.csv')]).toEqual([['a/index.html', 'a/source.txt', 'data/table.csv'], '原文', '甲\n丙\n'])
})

test('a file that is kept as it was left has its parts and its key for the next build', () => {
  const first = open()
  putTable(first, { a: '甲\n' })
  first.put('a/source.txt', 'text 1', () => '原文')
  first.finish()
  const second = open()
  for (const path of files()) second.keep(path)
  second.finish()
  const third = open()
  expect(putTable(third, { a: '不作', b: '乙\n' })).toEqual(['b'])
  third.put('a/source.txt', 'text 1', () => '不作')
  third.finish()
  expect([read('a/source.txt'), read('data/table.csv')]).toEqual(['原文', '甲\n乙\n'])
})

test('what another process made for a site that is given up is removed with it', () => {
  const site = open()
  const { making } = site.forOther()
  new PutFiles(site.forOther()).put('a/source.txt', '', () => '原文')
  expect(existsSync(making)).toBe(true)
  site.discard()
  expect([existsSync(making), existsSync(site.making)]).toEqual([false, false])
})
