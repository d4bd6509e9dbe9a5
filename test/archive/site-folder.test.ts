import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FileNote } from '../../src/archive/output/built-files.ts'
import { filesBelow } from '../../src/archive/output/files-below.ts'
import { othersMessage } from '../../src/archive/output/others-message.ts'
import { SiteFolder } from '../../src/archive/output/site-folder.ts'
import { demandFreeWay, isNoted, takeDownIf } from '../../src/archive/output/standing-site.ts'

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
  return new SiteFolder(at, notes(), version)
}

function notes(): string {
  return join(work, 'left.json')
}

/** As another program writes into a folder. */
function write(path: string, content: string, into = folder): void {
  mkdirSync(dirname(join(into, path)), { recursive: true })
  writeFileSync(join(into, path), content)
}

/** A finished site of these files, each holding its own path. */
function built(...paths: string[]): SiteFolder {
  const site = open()
  for (const path of paths) site.put(path, path, () => path)
  site.finish()
  return site
}

/** All files in the folder of the site, those aside that builds keep there. */
function files(): string[] {
  return filesBelow(folder, ['.duizhao'])
}

/** What the list says of a file with this content. */
function note(content: string): FileNote {
  return [Buffer.byteLength(content), createHash('sha256').update(content).digest('hex')]
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

describe('files of others in the folder of a site', () => {
  test('stay, whatever becomes of the site, and are named', () => {
    built('index.html', 'page/index.html')
    const theirs = ['thesis.docx', 'page/photo.jpg', 'Documents/letters/a.txt', '.git/config', 'CNAME']
    for (const path of theirs) write(path, 'theirs')
    mkdirSync(join(folder, 'empty'))
    symlinkSync(work, join(folder, 'link'))
    const site = open()
    site.put('index.html', 'index.html', () => '')
    expect(site.finish().others).toEqual(['CNAME', 'Documents/letters/a.txt', 'link', 'page/photo.jpg', 'thesis.docx'])
    takeDownIf(folder, notes(), () => true)
    for (const path of theirs) expect(read(path), path).toBe('theirs')
    expect([existsSync(join(folder, 'empty')), files().includes('index.html')]).toEqual([true, false])
  })

  test('are named in one sentence', () => {
    expect(othersMessage('/sites/a', { others: [], changed: [] })).toBeNull()
    expect(othersMessage('/sites/a', { others: ['b', 'c'], changed: [] })).toBe('Not made by a build, and left alone in /sites/a: b, c.')
    expect(othersMessage('/sites/a', { others: [...'bcdefghijklm'], changed: [] })).toMatch(/: b, c, d, e, f, g, h, i, j, k and 2 more\.$/)
    expect(othersMessage('/sites/a', { others: [], changed: ['b'] })).toMatch(
      /^Made by a build, changed since.*: b\. Delete what shows a withdrawn text\.$/,
    )
  })

  test.each([
    ['a file', () => { write('robots.txt', 'theirs') }, 'robots.txt'],
    ['a file where a folder would be', () => { write('data', 'theirs') }, 'data'],
    ['a folder where a file would be', () => { write('robots.txt/a', 'theirs') }, 'robots.txt'],
    ['a link to a folder', () => { mkdirSync(join(work, 'theirs')); symlinkSync('../theirs', join(folder, 'data')) }, 'data'],
    ['a link to a file', () => { write('a.txt', 'theirs', work); symlinkSync('../a.txt', join(folder, 'robots.txt')) }, 'robots.txt'],
    ['a link that leads nowhere', () => { symlinkSync('../a.txt', join(folder, 'robots.txt')) }, 'robots.txt'],
    ['a link in the place of a page', () => { rmSync(join(folder, 'index.html')); symlinkSync('../a.txt', join(folder, 'index.html')) }, 'index.html'],
  ])('in the way of the site stop the build and are not touched: %s', (_, put, name) => {
    built('index.html')
    const paths = ['index.html', 'robots.txt', 'data/a.json']
    demandFreeWay(folder, notes(), paths)
    put()
    const before = files()
    // It is found before anything is made, and the folder is as it was.
    expect(() => { demandFreeWay(folder, notes(), paths) }).toThrow(new RegExp(`would be lost: ${name}\\. Move it away`))
    const site = open()
    for (const path of paths) site.put(path, 'new', () => 'ours')
    expect(() => site.finish()).toThrow(new RegExp(`would be lost: ${name}\\. Move it away`))
    expect(files()).toEqual(before)
    for (const path of before.filter((each) => /^(?:data|robots)/.test(each) && existsSync(join(folder, each)))) {
      expect(lstatSync(join(folder, path)).isSymbolicLink() || read(path) === 'theirs').toBe(true)
    }
    expect(existsSync(join(work, 'theirs')) ? readdirSync(join(work, 'theirs')) : []).toEqual([])
  }) // prettier-ignore

  test('are not removed because a list names them', () => {
    write('theirs.txt', 'theirs', work)
    built('index.html')
    mkdirSync(join(work, 'theirs'))
    write('a.txt', 'theirs', join(work, 'theirs'))
    symlinkSync('../theirs', join(folder, 'through'))
    write('.git/config', 'theirs')
    const listed = ['../theirs.txt', join(work, 'theirs.txt'), 'through/a.txt', '.git/config', 'a/../../theirs.txt', '', '.']
    const files = { ...Object.fromEntries(listed.map((path) => [path, [note('theirs')]])), 'index.html': [note('index.html')] }
    write('.duizhao/site.json', JSON.stringify({ files, published: null }))
    expect(takeDownIf(folder, notes(), () => true)).toBe(true)
    open().finish()
    expect([read('../theirs.txt'), read('through/a.txt'), read('.git/config')]).toEqual(['theirs', 'theirs', 'theirs'])
    expect(existsSync(join(folder, 'index.html'))).toBe(false)
  })
})

describe('what stands under a name of the list, but is not as a build made it,', () => {
  test('is not overwritten where a site was copied around files of others, list and all', () => {
    built('index.html', '404.html', 'page/index.html')
    const pub = join(work, 'pub')
    for (const path of ['index.html', '404.html']) write(path, 'theirs', pub)
    cpSync(folder, pub, { recursive: true, force: false })
    const into = (): SiteFolder => {
      const site = open('1', pub)
      for (const path of ['index.html', 'page/index.html']) site.put(path, 'new', () => 'new')
      return site
    }
    expect(() => into().finish()).toThrow(/would be lost: index\.html\./)
    const now = (): string[] => ['index.html', '404.html', 'page/index.html'].map((path) => readFileSync(join(pub, path), 'utf8'))
    expect(now()).toEqual(['theirs', 'theirs', 'page/index.html'])
    rmSync(join(pub, 'index.html'))
    expect(into().finish()).toMatchObject({ others: [], changed: ['404.html'] })
    expect(now()).toEqual(['new', 'theirs', 'new'])
  })

  test('is not removed with what is no longer part of the site, but named; nor when the site is taken down', () => {
    built('index.html', 'originals/a/2020.txt', 'b.html')
    write('originals/a/2020.txt', 'theirs, of some length')
    write('b.html', 'same.s', folder)
    expect(takeDownIf(folder, notes(), () => true)).toBe(true)
    expect(files()).toEqual(['b.html', 'originals/a/2020.txt'])
    expect(takeDownIf(folder, notes(), () => true)).toBe(false)
    const site = open()
    site.put('index.html', 'index.html', () => 'index.html')
    expect(site.finish()).toMatchObject({ others: [], changed: ['b.html', 'originals/a/2020.txt'] })
    expect([read('b.html'), read('originals/a/2020.txt')]).toEqual(['same.s', 'theirs, of some length'])
    // From now on it is any file of others.
    expect(built('index.html') && open().finish()).toMatchObject({ others: ['b.html', 'originals/a/2020.txt'], changed: [] })
  })

  test('is found though it was put there while the build was at work', () => {
    built('index.html', 'gone.html')
    const site = open()
    site.put('index.html', 'new', () => 'new')
    for (const path of ['index.html', 'gone.html']) write(path, `theirs, in the place of ${path}`)
    expect(() => site.finish()).toThrow(/would be lost: index\.html\./)
    expect(read('gone.html')).toMatch('theirs')
  })

  test('is told from a file with other times, as those of a copied site, by its content', () => {
    built('index.html', 'gone.html')
    for (const path of files()) utimesSync(join(folder, path), 1, 1)
    const site = open()
    site.put('index.html', 'new', () => 'new')
    expect(site.finish()).toMatchObject({ others: [], changed: [] })
    expect([files(), read('index.html')]).toEqual([['index.html'], 'new'])
  })
})

describe('a site that an earlier version made, which left no list', () => {
  beforeEach(() => {
    built('index.html', 'old.html')
    rmSync(join(folder, '.duizhao/site.json'))
    write('thesis.docx', 'theirs')
  })

  test('is taken over where its notes are there, as far as they go', () => {
    write('index.html', 'edited by hand')
    expect(isNoted(folder, notes())).toBe(true)
    const site = open()
    site.put('page.html', 'page', () => 'page')
    expect([site.finish().others, files()]).toEqual([
      ['index.html', 'thesis.docx'],
      ['index.html', 'page.html', 'thesis.docx'],
    ])
  })

  test('and in which somebody put a file in the place of a folder is still known', () => {
    built('index.html', 'terms/index.html')
    rmSync(join(folder, '.duizhao/site.json'))
    rmSync(join(folder, 'terms'), { recursive: true })
    write('terms', 'theirs')
    expect(isNoted(folder, notes())).toBe(true)
    expect(() => { demandFreeWay(folder, notes(), ['index.html', 'terms/index.html']) }).toThrow(/would be lost: terms\./) // prettier-ignore
  })

  test('is nobody’s where they are gone', () => {
    rmSync(notes())
    expect(isNoted(folder, notes())).toBe(false)
    open().finish()
    expect(files()).toEqual(['index.html', 'old.html', 'thesis.docx'])
  })
})
