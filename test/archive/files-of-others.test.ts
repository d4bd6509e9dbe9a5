import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { demandFreeWay, isNoted, othersMessage, takeDownIf } from '../../src/archive/output/standing-site.ts'
import type { SiteFolder } from '../../src/archive/output/site-folder.ts'
import { built, files, folder, note, notes, open, read, work, write } from './site-work.ts'

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
