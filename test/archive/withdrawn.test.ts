import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  hasNewRemovals,
  isWithdrawn,
  isWithdrawnAtFirstSight,
  noteRemovals,
  publishedTexts,
  removalsOf,
  type PublishedTexts,
} from '../../src/archive/publication/withdrawn.ts'
import type { Publication } from '../../src/core/publication.ts'
import { madeEntry, madeIndex } from '../view/made.ts'

/** What a site shows of originals, each told by its path, its content and what is public of it. */
function shown(originals: readonly (readonly [path: string, content: string, publish: Publication])[], settings: object = {}): PublishedTexts {
  const reports = originals.map(([path, content, publish], number) => {
    const entry = madeEntry('a', 2000 + number, { publish })
    return { ...entry, source: { ...entry.source, path, sha256: createHash('sha256').update(content).digest('hex') } }
  })
  const index = madeIndex({ reports })
  return publishedTexts({ reports, site: { ...index.site, originals: 'copy', ...settings } })
}

const before = shown([['甲.txt', '文', 'full'], ['乙.txt', '章', 'text'], ['丙.txt', '节', 'withheld']]) // prettier-ignore

test.each<[string, PublishedTexts, boolean]>([
  ['nothing', before, false],
  ['one more report', shown([['甲.txt', '文', 'full'], ['乙.txt', '章', 'text'], ['丁.txt', '段', 'full']]), false],
  ['more of a report', shown([['甲.txt', '文', 'full'], ['乙.txt', '章', 'full']]), false],
  ['an edited report', shown([['甲.txt', '文改', 'full'], ['乙.txt', '章', 'text']]), false],
  ['a renamed report', shown([['新.txt', '文', 'full'], ['乙.txt', '章', 'text']]), false],
  ['a withheld report', shown([['甲.txt', '文', 'withheld'], ['乙.txt', '章', 'text']]), true],
  ['a report without its original', shown([['甲.txt', '文', 'text'], ['乙.txt', '章', 'text']]), true],
  ['a report without its text', shown([['甲.txt', '文', 'full'], ['乙.txt', '章', 'record']]), true],
  ['a report less', shown([['甲.txt', '文', 'full']]), true],
  ['a withheld text under another name, and another text under its own', shown([['甲.txt', '别', 'full'], ['新.txt', '文', 'record'], ['乙.txt', '章', 'text']]), true],
  ['no removed stretches', shown([['甲.txt', '文', 'full'], ['乙.txt', '章', 'text']], { showRemoved: false }), false],
  ['no originals', shown([['甲.txt', '文', 'full'], ['乙.txt', '章', 'text']], { originals: 'link' }), true],
])('after %s', (_, now, expected) => {
  expect(isWithdrawn(before, now)).toBe(expected)
}) // prettier-ignore

/** A site of one original, of which so many characters are shown; not known of sites of earlier versions. */
function ofLength(characters?: number, content = '文'): PublishedTexts {
  return {
    originals: { a: characters === undefined ? ['text', content] : ['text', content, characters] },
    showsRemoved: false,
    copiesOriginals: false,
  }
}

test.each<[string, boolean, PublishedTexts, PublishedTexts, boolean]>([
  ['less is shown of a text because of a new removal', true, ofLength(90), ofLength(70), true],
  ['a new removal meets no text', true, ofLength(90), ofLength(90), false],
  ['a new removal meets a text that may have been longer', true, ofLength(), ofLength(70), true],
  ['less is shown of an edited text', true, ofLength(90), ofLength(70, '文改'), false],
  ['less is shown of a text because the program learned more', false, ofLength(90), ofLength(70), false],
])('where %s', (_, removesMore, then, now, expected) => {
  expect(isWithdrawn(then, now, removesMore)).toBe(expected)
})

test('a removal is new where the site was made without it, or it is not known with which', () => {
  const [notes, rule] = [join(corpus, 'cache/removals.json'), (pattern: string) => `  - { name: ours, pattern: '${pattern}', reason: why }\n`]
  const say = (...patterns: readonly string[]): readonly string[] => {
    write('archive.yaml', `removalRules:\n${patterns.map(rule).join('')}`.replace(/:\n$/, ': []\n'))
    return removalsOf(corpus)
  }
  expect([hasNewRemovals(notes, '/site', say()), hasNewRemovals(notes, '/site', say('甲'))]).toEqual([false, true])
  noteRemovals(notes, '/site', say('甲'))
  noteRemovals(notes, '/other', say())
  expect([say('甲'), say('乙'), say()].map((now) => hasNewRemovals(notes, '/site', now))).toEqual([false, true, false])
  expect(hasNewRemovals(notes, '/other', say('甲'))).toBe(true)
  write('archive.yaml', 'corrections:\n  texts:\n    - { kind: removal, file: 甲.txt, quote: 文, author: 某, reason: why }\n')
  expect(hasNewRemovals(notes, '/site', removalsOf(corpus))).toBe(true)
  expect(readFileSync(notes, 'utf8')).not.toMatch(/[甲乙文]/)
})

test('removed stretches that are not shown any more are withdrawn', () => {
  expect([isWithdrawn(shown([], { showRemoved: true }), shown([])), isWithdrawn(shown([]), shown([], { showRemoved: true }))]).toEqual([true, false])
})

test('what is told of a site names neither files nor texts', () => {
  expect(JSON.stringify(before)).not.toMatch(/[甲乙丙]|txt/)
  expect(Object.keys(before.originals)).toHaveLength(2)
})

let corpus: string

beforeEach(() => {
  corpus = mkdtempSync(join(tmpdir(), 'withdrawn-'))
  write('甲.txt', '文')
  write('乙.txt', '章')
})

afterEach(() => {
  rmSync(corpus, { recursive: true })
})

function write(path: string, content: string): void {
  mkdirSync(dirname(join(corpus, path)), { recursive: true })
  writeFileSync(join(corpus, path), content)
}

/** What archivists do between two builds. */
const steps: [string, () => void, boolean][] = [
  ['nothing', () => undefined, false],
  ['edit a text', () => { write('甲.txt', '文改') }, false],
  ['move a file', () => { mkdirSync(join(corpus, '旧')); renameSync(join(corpus, '甲.txt'), join(corpus, '旧/甲.txt')) }, false],
  ['add a file', () => { write('丁.txt', '段') }, false],
  ['withhold a file', () => { write('metadata.csv', 'file,publish\n甲.txt,withheld\n') }, true],
  ['withhold a file whose text was more open than it may be', () => { write('metadata.csv', 'file,publish\n乙.txt,record\n') }, true],
  ['withhold all', () => { write('archive.yaml', 'publish: withheld\n') }, true],
  ['delete a file', () => { rmSync(join(corpus, '甲.txt')) }, true],
  ['move a file and withhold it', () => { renameSync(join(corpus, '甲.txt'), join(corpus, '新.txt')); write('metadata.csv', 'file,publish\n新.txt,withheld\n') }, true],
  ['put another in its place, and withhold it under a new name', () => { renameSync(join(corpus, '甲.txt'), join(corpus, '新.txt')); write('甲.txt', '别'); write('metadata.csv', 'file,publish\n新.txt,withheld\n') }, true],
  ['copy no originals', () => { write('archive.yaml', 'site: { originals: none }\n') }, true],
] // prettier-ignore

test.each(steps)('before any original is read it is known what is withdrawn by those who %s', (_, act, expected) => {
  act()
  expect(isWithdrawnAtFirstSight(before, corpus)).toBe(expected)
})
