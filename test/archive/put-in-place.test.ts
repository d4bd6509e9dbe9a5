import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { filesBelow } from '../../src/archive/store/files.ts'
import { removeUnfinished, SiteFolder } from '../../src/archive/output/site-folder.ts'
import { takeDownIf } from '../../src/archive/output/standing-site.ts'
import type { PublishedTexts } from '../../src/archive/publication/withdrawn.ts'

let work: string
let folder: string
const notes = (): string => join(work, 'left.json')

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'place-'))
  folder = join(work, 'site')
})

afterEach(() => {
  rmSync(work, { recursive: true })
})

function filled(paths: readonly string[], content: string): SiteFolder {
  const site = new SiteFolder(folder, notes(), '1')
  for (const path of paths) site.put(path, content, () => content)
  return site
}

/** All files of the site, each with what it holds. */
function held(): string[] {
  return filesBelow(folder, ['.duizhao']).map((path) => `${path}: ${readFileSync(join(folder, path), 'utf8')}`)
}

/** Ends a build as if it were killed when it asks for the nth time whether the folder is its own. */
function finishKilledAt(site: SiteFolder, nth: number): boolean {
  try {
    site.finish(null, () => nth-- > 0)
    return true
  } catch {
    return false
  }
}

test('a site that is neither the old one nor the new one has no front page, at whatever moment the build is killed', () => {
  const paths = ['index.html', 'en/index.html', 'a/index.html', 'gone/1.html', 'gone/2.html']
  const halves: string[][] = []
  for (let nth = 0, isFinished = false; !isFinished; nth++) {
    for (const path of [folder, notes()]) rmSync(path, { recursive: true, force: true })
    filled(paths, 'old').finish()
    isFinished = finishKilledAt(filled(['index.html', 'en/index.html', 'a/index.html', 'b/index.html'], 'new'), nth)
    if (!isFinished) halves.push(held())
    else expect(held()).toEqual(['a/index.html: new', 'b/index.html: new', 'en/index.html: new', 'index.html: new'])
    // The next build mends it, and knows for its own what the killed one made.
    expect(filled(['index.html', 'c.html'], 'next').finish().others).toEqual([])
    expect(held()).toEqual(['c.html: next', 'index.html: next'])
  }
  expect(halves.length).toBeGreaterThan(5)
  const [asItWas, ...mixed] = halves
  expect(asItWas).toEqual([...paths].sort().map((path) => `${path}: old`))
  for (const half of mixed) expect(half.filter((said) => /^(?:en\/)?index\.html: old|^index\.html/.test(said))).toEqual([])
})

test('front pages that did not change come last as well', () => {
  filled(['index.html', 'a.html'], 'old').finish()
  const site = filled(['index.html'], 'old')
  site.put('a.html', 'new', () => 'new')
  expect(finishKilledAt(site, 2)).toBe(false)
  expect(held().filter((said) => said.startsWith('index'))).toEqual([])
  const next = filled(['index.html', 'a.html'], 'old')
  next.finish()
  expect(held()).toEqual(['a.html: old', 'index.html: old'])
})

test('nothing unfinished lies in the folder of the site, which is public, and nothing of it is left, whatever ends a build', () => {
  filled(['index.html'], 'old').finish()
  const site = filled(['index.html', 'a.html'], 'new')
  expect([readdirSync(join(folder, '.duizhao')), site.making.startsWith(folder)]).toEqual([['site.json'], false])
  site.discard()
  expect([existsSync(site.making), held()]).toEqual([false, ['index.html: old']])
  for (let nth = 0; ; nth++) {
    const next = filled(['index.html', 'a.html'], `${nth}`)
    const isFinished = finishKilledAt(next, nth)
    expect(readdirSync(join(folder, '.duizhao'))).toEqual(['site.json'])
    next.discard()
    expect(readdirSync(join(work, 'building'))).toEqual([])
    if (isFinished) break
  }
})

test('what an earlier version, or a copy to another disk, left unfinished in the folder of the site is removed, and nothing else', () => {
  filled(['index.html'], 'old').finish()
  for (const left of ['site/.duizhao/new-1', 'site/.duizhao/new-1-front', 'building/new-2']) {
    mkdirSync(join(work, left, 'a'), { recursive: true })
    writeFileSync(join(work, left, 'a/index.html'), 'withheld by now')
  }
  removeUnfinished(folder, join(work, 'building'))
  expect([readdirSync(join(folder, '.duizhao')), readdirSync(join(work, 'building')), held()]).toEqual([['site.json'], [], ['index.html: old']])
})

/** A disk that is not that of the tests' other files, where the system has one. */
const otherDisk = ['/dev/shm', '/run/shm'].find((path) => existsSync(path) && statSync(path).dev !== statSync(tmpdir()).dev)

test.skipIf(otherDisk === undefined)('a site is put together on another disk as on the same', () => {
  const there = mkdtempSync(join(otherDisk!, 'site-'))
  try {
    folder = join(there, 'site')
    const paths = ['index.html', 'en/index.html', 'a/b/index.html']
    const first = filled([...paths, 'gone.html'], 'old')
    first.finish()
    expect([held(), readdirSync(join(folder, '.duizhao'))]).toEqual([['a/b/index.html: old', 'en/index.html: old', 'gone.html: old', 'index.html: old'], ['site.json']]) // prettier-ignore
    const second = new SiteFolder(folder, notes(), '1')
    expect(paths.every((path) => second.has(path))).toBe(true)
    for (const path of paths) second.put(path, path === 'a/b/index.html' ? 'new' : 'old', () => 'new')
    second.finish()
    expect(held()).toEqual(['a/b/index.html: new', 'en/index.html: old', 'index.html: old'])
    const third = filled(paths, 'third')
    expect(finishKilledAt(third, 2)).toBe(false)
    third.discard()
    expect(readdirSync(join(folder, '.duizhao'))).toEqual(['site.json'])
  } finally {
    rmSync(there, { recursive: true })
  }
})

describe('a site that shows what is not to be shown any more', () => {
  const published: PublishedTexts = { originals: { a: ['full', 'x'] }, showsRemoved: false, copiesOriginals: true }
  const paths = ['a/2031/index.html', 'en/index.html', 'index.html']
  const whole = paths.map((path) => `${path}: whole`)

  test('is taken down, and only such a one', () => {
    filled(paths, 'whole').finish(published)
    expect([takeDownIf(folder, notes(), (before) => before.originals['a']![0] !== 'full'), held()]).toEqual([false, whole])
    expect([takeDownIf(folder, notes(), (before) => before.originals['a']![0] === 'full'), held()]).toEqual([true, []])
    expect([existsSync(join(folder, 'a')), takeDownIf(folder, notes(), () => true)]).toEqual([false, false])
  })

  test('is taken down where it is not known what it shows', () => {
    filled(paths, 'whole').finish()
    expect([takeDownIf(folder, notes(), () => false), held()]).toEqual([true, []])
  })

  test('is made whole again by the same build', () => {
    filled(paths, 'whole').finish(published)
    takeDownIf(folder, notes(), () => true)
    filled(paths, 'whole').finish(published)
    expect(held()).toEqual(whole)
  })
})
