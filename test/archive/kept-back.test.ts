import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  demandNothingReleased,
  demandNothingReleasedAtFirstSight,
  goneMessage,
  noteKeptBack,
  type SiteOfCorpus,
} from '../../src/archive/publication/kept-back.ts'
import { publishedTexts } from '../../src/archive/publication/withdrawn.ts'
import type { PublicationOfFile } from '../../src/archive/store/built.ts'
import type { Publication } from '../../src/core/publication.ts'
import { madeIndex } from '../view/made.ts'
import { messageOf } from './message-of.ts'

let work: string
let site: SiteOfCorpus
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'kept-back-'))
  site = { notes: join(work, 'notes/kept-back.json'), site: join(work, 'site'), corpus: join(work, 'corpus') }
  mkdirSync(site.corpus)
  for (const name of ['甲', '乙', '丙']) writeFileSync(join(site.corpus, `${name}.txt`), name)
})
afterEach(() => {
  rmSync(work, { recursive: true })
})

/** What is published of a file, said in a row of its own, or for another one of which it is a copy. */
function file(path: string, publish: Publication, by: 'row' | 'settings' | (string & {}) = 'settings', content = path): PublicationOfFile {
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { path, sha256, publish, isSaid: by === 'row', decidedBy: by === 'row' || by === 'settings' ? path : by }
}

const before = [file('甲.txt', 'withheld', 'row'), file('乙.txt', 'record', 'row'), file('丙.txt', 'full')]

/** What is refused once these files were kept back, and the archivist wrote this afterwards. */
function refused(table: string | null, settings: string | null = null): string {
  noteKeptBack(site, before)
  if (table !== null) writeFileSync(join(site.corpus, 'metadata.csv'), table)
  if (settings !== null) writeFileSync(join(site.corpus, 'archive.yaml'), settings)
  return messageOf(() => {
    demandNothingReleasedAtFirstSight(site)
  })
}

test.each<[string, string | null, string | null, RegExp]>([
  ['the table is lost', null, null, /甲\.txt: “withheld” before, “full” now\n {2}乙\.txt: “record” before, “full” now\n.*--release/],
  ['the table is empty', 'file,publish\n', null, /甲\.txt.*\n.*乙\.txt/],
  ['a row is lost', 'file,publish\n乙.txt,record\n', null, /kept these files back[^]*甲\.txt: “withheld”(?![^]*乙)/],
  ['a row says nothing of publication any more', 'file,publish,title\n甲.txt,,甲\n乙.txt,record,\n', null, /甲\.txt/],
  ['the settings keep back less', null, 'publish: text\n', /甲\.txt: “withheld” before, “text” now\n {2}乙\.txt: “record” before, “text” now/],
  ['the rows are as they were', 'file,publish\n甲.txt,withheld\n乙.txt,record\n', null, /^$/],
  ['the archivist says that they are public', 'file,publish\n甲.txt,full\n乙.txt,text\n', null, /^$/],
  ['the settings keep back as much', null, 'publish: withheld\n', /^$/],
])('where %s', (_, table, settings, expected) => {
  expect(refused(table, settings)).toMatch(expected)
})

test('what a folder of originals kept back is known for a site in another folder, and what a folder of a site showed for other originals', () => {
  noteKeptBack(site, before)
  expect(() => { demandNothingReleasedAtFirstSight({ ...site, site: join(work, 'other') }) }).toThrow(/甲\.txt/) // prettier-ignore
  const moved = { ...site, corpus: join(work, 'moved') }
  renameSync(site.corpus, moved.corpus)
  expect(() => { demandNothingReleasedAtFirstSight(moved) }).toThrow(/甲\.txt/) // prettier-ignore
  rmSync(join(moved.corpus, '甲.txt'))
  rmSync(join(moved.corpus, '乙.txt'))
  demandNothingReleasedAtFirstSight(moved)
})

test.each<[string, readonly PublicationOfFile[], string[]]>([
  ['was renamed', [file('丁.txt', 'full', 'settings', '甲.txt')], ['丁.txt']],
  ['was renamed and is to be public', [file('丁.txt', 'full', 'row', '甲.txt')], []],
  ['is in two files', [file('甲.txt', 'withheld', 'row'), file('丁.txt', 'text', 'settings', '甲.txt')], []],
  ['was a copy of one that is gone', [file('戊.txt', 'full')], ['戊.txt']],
  ['was a copy of one that is to be public', [file('戊.txt', 'full'), file('己.txt', 'full', 'row')], []],
  ['is kept back as before', [file('甲.txt', 'withheld', 'row'), file('戊.txt', 'withheld', '己.txt'), file('己.txt', 'withheld', 'row')], []],
])('where what was kept back %s', (_, now, released) => {
  noteKeptBack(site, [...before, file('戊.txt', 'withheld', '己.txt'), file('己.txt', 'withheld', 'row')])
  const message = messageOf(() => {
    demandNothingReleased(site, now, null)
  })
  expect(['甲.txt', '丁.txt', '戊.txt', '己.txt'].filter((path) => message.includes(path))).toEqual(released)
})

test('where finished work and its notes are gone, the folder of the site knows by contents what it kept back, and names nothing', () => {
  const { reports, site: settings } = madeIndex({ reports: [] })
  const shown = publishedTexts({ reports, site: settings }, before)
  expect(JSON.stringify(shown)).not.toMatch(/甲|乙/)
  expect(messageOf(() => { demandNothingReleased(site, [file('甲.txt', 'full'), file('丙.txt', 'full')], shown) })).toMatch(/甲\.txt(?![^]*丙)/) // prettier-ignore
  demandNothingReleased(site, [file('甲.txt', 'full', 'row')], shown)
})

test('what was copied without its table to a place of which nothing is known is known by its content, in whatever format', () => {
  noteKeptBack(site, [...before, { ...file('丁.docx', 'withheld', 'row'), textSha256: 'text' }])
  const place = { ...site, site: join(work, 'copied-site'), corpus: join(work, 'copied') }
  const now = [file('甲甲.txt', 'full', 'settings', '甲.txt'), file('丙.txt', 'full'), { ...file('丁.pdf', 'full'), textSha256: 'text' }]
  expect(messageOf(() => { demandNothingReleased(place, now, null) })).toMatch(/甲甲\.txt(?![^]*丙)[^]*丁\.pdf/) // prettier-ignore
  // Of two archives that share originals each keeps back what it does.
  noteKeptBack(place, [])
  demandNothingReleased(place, now, null)
})

test('what was kept back and is gone is named, since it may have been renamed and changed', () => {
  noteKeptBack(site, [...before, file('丁.txt', 'withheld', 'row'), file('己.txt', 'withheld', 'row')])
  expect(goneMessage(site, [file('戊.txt', 'full'), file('庚.txt', 'withheld', 'row', '己.txt')])).toMatch(/any more: 丁\.txt\. If/)
  expect(goneMessage(site, [file('丁二.txt', 'full', 'settings', '丁.txt'), file('庚.txt', 'full', 'row', '己.txt')])).toBe(null)
})

test('what a site shows is gone through once, however many files are asked for', () => {
  let times = 0
  const now = Array.from({ length: 50 }, (_, at) => file(`${at}.txt`, 'full'))
  const shown = { ...publishedTexts(madeIndex({}), now), originals: new Proxy({}, { ownKeys: () => (times++, []) }) }
  demandNothingReleased(site, now, shown)
  expect(times).toBe(1)
})
