import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildArchive } from '../../src/archive/build.ts'
import { openArchive } from '../../src/archive/open.ts'
import type { SiteOfCorpus } from '../../src/archive/publication/kept-back.ts'
import { demandNothingPutBack, noteTakenOut } from '../../src/archive/publication/nothing-more.ts'
import { publishedTexts } from '../../src/archive/publication/withdrawn.ts'
import type { PublicationOfFile } from '../../src/archive/store/built.ts'
import { Store } from '../../src/archive/store/store.ts'
import { takenOut } from '../../src/archive/publication/taken-out.ts'
import { copyOfProject } from './project-copy.ts'
import { messageOf } from './message-of.ts'

let corpus: string
beforeEach(() => {
  corpus = mkdtempSync(join(tmpdir(), 'taken-out-'))
})
afterEach(() => {
  rmSync(corpus, { recursive: true })
})

const put = (path: string, content: string): void => {
  writeFileSync(join(corpus, path), content)
}

const correction = (file: string, quote: string, kind = 'removal'): string =>
  `{ kind: ${kind}, quote: ${quote}, file: ${file}.txt, author: 甲, reason: 乙 }`

/** What each file says beside its title, the corrections of it, what its row says, what is published of it, and what is listed. */
const files: Readonly<Record<string, readonly [said: string, corrections: readonly string[], row: string | null, published: string, listed: readonly string[]]>> = {
  gone: ['修整跳板二十六块，旧木头送给船工', [correction('gone', '周渡生手机')], null, 'record', ['publication-held-removal', 'correction-removal-gone']],
  doubled: ['缆绳换新，缆绳备足', [correction('doubled', '缆绳')], null, 'record', ['publication-held-removal', 'correction-removal-doubled']],
  kept: ['灯塔添油三百壶', [correction('kept', '经手人周渡生'), correction('kept', '周渡', 'keep')], null, 'record', ['publication-held-removal', 'correction-removal-kept']],
  text: ['测量浅滩七处', [correction('text', '周渡生手机')], 'text', 'record', ['publication-held-removal', 'correction-removal-gone']],
  withheld: ['打捞沉船一条', [correction('withheld', '周渡生手机')], 'withheld', 'withheld', ['correction-removal-gone']],
  full: ['栽种堤柳九百株', [correction('full', '周渡生手机')], 'full', 'full', ['correction-removal-gone']],
  found: ['油漆候船亭四座', [correction('found', '周渡生')], null, 'full', []],
  keep: ['清点救生衣六十件', [correction('keep', '周渡生手机', 'keep')], null, 'full', ['correction-quotation-gone']],
  other: ['张贴时刻表五张', [], null, 'full', []],
} // prettier-ignore
const reportOf = (place: string, said: string): string => `${place}渡口所2031年度述职报告\n一、主要工作\n（一）${said}，经手人周渡生。\n`
const settingsOf = (names: readonly string[], rule = ''): string =>
  `corrections: { texts: [${names.flatMap((name) => files[name]![1]).join(', ')}] }\n${rule}`

test('a file from which something was to be taken out that stands in it is published without its text, its copies with it, until that is put right', async () => {
  const root = copyOfProject()
  try {
    const places = '芦荻莲菱蒲苇茭藕荷'
    for (const [i, [name, [said]]] of Object.entries(files).entries()) put(`${name}.txt`, reportOf(places[i]!, said))
    put('copy of gone.txt', reportOf('芦', files['gone']![0]))
    put('archive.yaml', settingsOf(Object.keys(files), "removalRules: [{ name: idle-of-ours, pattern: '周渡生手机', reason: 丙 }]\n"))
    put('metadata.csv', `file,publish\n${Object.entries(files).flatMap(([name, [, , row]]) => (row === null ? [] : [`${name}.txt,${row}\n`])).join('')}`) // prettier-ignore
    const { index, publications } = await buildArchive(root, corpus)
    const published = Object.fromEntries(index.reports.map(({ source, publish }) => [source.path, publish]))
    expect(published).toEqual(Object.fromEntries(Object.entries(files).map(([name, [, , , publish]]) => [`${name}.txt`, publish])))
    for (const [name, [, , , , listed]] of Object.entries(files)) {
      const told = index.review.filter(({ path, message: { id } }) => path === `${name}.txt` && /removal|correction/.test(id))
      expect([name, told.map(({ message }) => message.id)]).toEqual([name, listed])
    }
    expect(index.review.map(({ message }) => message.id)).toContain('removal-rule-idle')
    expect(JSON.stringify(openArchive(root, corpus).index.review)).not.toContain('周渡生')
    // That it was held for a while is no word of the archivist's.
    expect(publications.filter(({ publish }) => publish === 'record')).toEqual([])
    expect(Object.values(publishedTexts(index, publications).originals).filter(([publish, , , lasting]) => publish === 'record' && lasting !== 'full' && lasting !== 'text')).toEqual([]) // prettier-ignore
    put('archive.yaml', `${settingsOf(Object.keys(files))}showRemoved: true\n`)
    expect((await buildArchive(root, corpus)).index.reports.filter(({ publish }) => publish === 'record')).toEqual([])
  } finally {
    rmSync(root, { recursive: true })
  }
}, 60_000)

describe('what the last site took out of a text', () => {
  const text = reportOf('芦', '修整跳板二十六块').replace('周渡生', '周渡生，住芦洲渡口西头第三间')
  const quoted = '周渡生，住芦洲渡口西头第三间'

  /** A file, what of its text is taken out by which rule, and what is published of it. */
  const file = (
    path: string,
    said: string,
    quote: string | null,
    publish: PublicationOfFile['publish'] = 'full',
    isSaid = false,
  ): PublicationOfFile => {
    const from = quote === null ? -1 : said.indexOf(quote)
    const removed = from < 0 ? [] : [{ rule: 'ours', reason: '', text: quote!, from, to: from + quote!.length }]
    const key = `normalise-0/${path}`
    new Store(join(corpus, 'store')).write(key, { report: { removed }, sourceText: said, words: [] })
    const showsText = publish === 'full' || publish === 'text'
    return { path, sha256: said, publish, isSaid, decidedBy: path, key, showsText, taken: takenOut(said, removed, ['ours']) }
  }
  const site = (settings: string): SiteOfCorpus => {
    mkdirSync(join(corpus, 'reports'), { recursive: true })
    put('reports/archive.yaml', settings)
    return { notes: join(corpus, 'notes/taken-out.json'), site: join(corpus, 'site'), corpus: join(corpus, 'reports') }
  }
  const rule = "removalRules: [{ name: ours, pattern: '甲', reason: 乙 }]\n"

  test.each<[string, string, () => PublicationOfFile, string]>([
    ['the rule is lost', '', () => file('a.txt', text, null), 'or a part of that, stands in its text'],
    ['the pattern is changed', rule, () => file('a.txt', text, '芦洲渡口'), 'or a part of that, stands in its text'],
    ['a part of it is written otherwise', rule, () => file('a.txt', text.replace('西头', '北头'), null), 'or a part of that, stands in its text'],
    ['all of it is written otherwise', rule, () => file('a.txt', text.replace(quoted, '老周'), null), 'finds nothing in it now'],
    ['the file is renamed', '', () => file('c.txt', text, null), 'or a part of that, stands in its text'],
    [
      'other words in it are changed',
      '',
      () => file('a.txt', text.replace('修整', '修理').replace('，住', ' 住'), null),
      'or a part of that, stands in its text',
    ],
    ['a row says text', '', () => file('a.txt', text, null, 'text', true), 'or a part of that, stands in its text'],
    ['a row says full', '', () => file('a.txt', text, null, 'full', true), ''],
    ['the file is withheld', '', () => file('a.txt', text, null, 'withheld'), ''],
    ['it is shown where it was removed', 'showRemoved: true\n', () => file('a.txt', text, null), ''],
    ['the words are gone, and the rule with them', '', () => file('a.txt', text.replace(quoted, '值班员'), null), ''],
    ['nothing changed', rule, () => file('a.txt', text, quoted), ''],
    ['a longer stretch is taken out', rule, () => file('a.txt', text, `经手人${quoted}`), ''],
  ])('is no more public without a word: %s', (_, settings, now, expected) => {
    noteTakenOut(site(rule), [file('a.txt', text, quoted)])
    expect(
      messageOf(() => {
        demandNothingPutBack(site(settings), [now()], new Store(join(corpus, 'store')))
      }),
    ).toMatch(
      // prettier-ignore
      expected === '' ? /^$/ : new RegExp(`[ac]\\.txt: (?!.*周渡生).*${expected}[^]*--release`),
    )
  })

  test('is known by what stands around it where it has few letters, and after it was held for a while', () => {
    noteTakenOut(site(rule), [file('a.txt', text, '第三')])
    noteTakenOut(site(rule), [file('a.txt', text, null, 'record')])
    const demand = (said: string): string => messageOf(() => { demandNothingPutBack(site(''), [file('a.txt', said, null)], new Store(join(corpus, 'store'))) }) // prettier-ignore
    expect(demand(text)).toContain('or a part of that, stands in its text')
    expect(demand(`第三${text.replace('第三', '')}`)).toBe('')
  })

  test('is no matter where it stands in what was left', () => {
    noteTakenOut(site(rule), [file('a.txt', `${text}\n${text}`, quoted)])
    expect(messageOf(() => { demandNothingPutBack(site(''), [file('a.txt', text, null)], new Store(join(corpus, 'store'))) })).toBe('') // prettier-ignore
  })
})
