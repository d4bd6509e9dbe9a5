import { expect, test } from 'vitest'
import { messages } from '../../../src/i18n/index.ts'
import { locales } from '../../../src/i18n/locale.ts'
import { agreementLines, agreements, agreementWords, isSaid } from '../../../src/view/agreement.ts'
import { fallsOf, figureTables } from '../../../src/view/method.ts'
import measured from '../../../src/view/measured.json' with { type: 'json' }
import { madePair } from '../made.ts'

const words = messages('en').method

test('figures with the same columns stand under each other, each row named by its path', () => {
  const figures = { items: { 'pairs, left out': { precision: 0.91234, recall: 0.8 }, 'seeds, left out': { precision: 1, recall: 1 } } }
  expect(figureTables(figures, words)).toEqual([
    {
      subject: 'Problem items',
      head: 'Figure',
      columns: ['Precision', 'Recall'],
      rows: [
        { name: 'Pairs of reports of cities, districts and a province · left out', cells: ['0.912', '0.800'] },
        { name: 'Single accountability reports · left out', cells: ['1.000', '1.000'] },
      ],
    },
  ])
})

test('other columns make another table; lists are left to their charts', () => {
  const tables = figureTables({ comparison: { pairs: 8, marks: { cuts: 0 }, curve: [{ from: 0 }] } }, words)
  expect(tables.map(({ columns, rows }) => [columns, rows.map(({ name }) => name)])).toEqual([
    [['Pairs'], ['In all']],
    [['Marks that cut a word'], ['Marks']],
  ])
})

test('tables of organisations say so, and which rows are sums', () => {
  const one = { new: 1 }
  const [table] = figureTables({ readingsByOrganisation: { district: one, 'district, 云岭区': one, 'state, 国务院': one } }, messages('zh').method)
  expect([table!.head, ...table!.rows.map(({ name }) => name)]).toEqual(['单位', '区、县（合计）', '区、县 · 云岭区', '中央政府 · 国务院'])
})

test.each(locales)('everything measured is named in words (%s)', (locale) => {
  const t = messages(locale).method.measured
  const known = new Set([t.inAll, ...Object.values(t.subjects), ...Object.values(t.names), ...Object.values(t.counts)])
  const said = figureTables(measured, messages(locale).method).flatMap(({ subject, columns, rows }) => [
    subject,
    ...columns,
    // What sums up the organisations of a kind is called by the kind.
    ...rows.flatMap(({ name }) => name.split(t.together)[0]!.split(' · ')),
  ])
  // Thresholds and names of organisations stand for themselves.
  expect([...new Set(said.filter((name) => !known.has(name) && !/^[\d.]+$|^\p{Script=Han}+$/u.test(name)))]).toEqual([])
})

const figures = (f1: number, said: number) => ({ f1, said, labelled: 40 })
const items = {
  'pairs, fitted on all': figures(0.9, 41),
  'pairs, left out': figures(0.6, 70),
  'threads, 云岭市, fitted on all': figures(0.9, 40),
  'threads, 云岭市, left out': figures(0.79, 30),
  'seeds, fitted on all': figures(0.9, 40),
  'seeds, left out': figures(0.85, 40),
}
const counts = { organisations: 3, passages: 20, leftOfSet: 12, left: 1 }

test.each(locales)('a set whose figure falls without its organisations is told with what it rests on (%s)', (locale) => {
  const t = messages(locale).method
  const itemsLabelled = { pairs: counts, 'threads, 云岭市': counts, seeds: counts }
  const falls = fallsOf({ items, itemsLabelled }, t)
  expect(falls.map(({ set }) => set)).toEqual([t.measured.names['pairs'], `${t.measured.names['threads']} · 云岭市`])
  const said = t.measured.fall(falls[0]!)
  expect(said.match(/[\d.]*\d/g)!.map(Number)).toEqual([1, 0.9, 0.6, 3, 1, 12, 70, 40, 41])
})

test('what is told of falls is told of the figures that were measured', () => {
  for (const { fitted, leftOut, leftOfSet, left } of fallsOf(measured, words)) {
    expect(fitted.f1).toBeGreaterThan(leftOut.f1)
    expect(leftOfSet).toBeLessThanOrEqual(left)
  }
  expect(
    Object.keys(measured.itemsLabelled)
      .map((set) => `${set}, left out`)
      .filter((name) => !(name in measured.items)),
  ).toEqual([])
})

test('a section of a comparison tells how often readers share the words that it says, and no others', () => {
  const none = new Set<string>()
  const t = messages('zh')
  const lines = agreementLines(
    {
      problems: new Set(['dropped', 'undetermined']),
      plans: none,
      work: new Set(['added', 'reworded', 'undetermined']),
      followThrough: none,
      coverage: new Set(['matched']),
    },
    '/method/',
    'zh',
    t,
  )
  const { said, surely } = measured.readings['problems, dropped']
  expect(lines.problems?.markup).toContain(`未再提出 ${Math.round((100 * surely) / said)}%（${surely}/${said}）`)
  expect(lines.problems?.markup).not.toContain('新增')
  expect(lines.coverage?.markup).toContain(t.comparison.covered)
  expect(lines.plans?.markup).toBe('')
  const { surely: together, said: joined } = measured.workLeftOut.reworded
  expect(lines.work?.markup).toContain(`改写 ${Math.round((100 * together) / joined)}%（${together}/${joined}）`)
  const { surely: alone, said: listed } = measured.workLeftOut.laterOnly
  expect(lines.work?.markup).toContain(`仅列于后一份 ${Math.round((100 * alone) / listed)}%（${alone}/${listed}）`)
  expect(lines.work?.markup).not.toContain('新增')
  expect(lines.work?.markup).not.toContain('仅列于前一份')
  expect(lines.work?.markup).not.toContain(t.comparison.status.undetermined)
})

test('of few verdicts the numbers are told, and no share', () => {
  const words = (of: number): string[] => agreementWords('followThrough', { status: 'not-found', share: 1, of }, 'zh', messages('zh'))
  expect(words(4)).toEqual(['未见表述', '4/4'])
  expect(words(20)).toEqual(['未见表述', '100%（20/20）'])
})

test('a word of problems or plans that no comparison says is told apart; of other sections that is not asked', () => {
  const added = { status: 'added', share: 0.9, of: 10 }
  const pair = madePair('r1', 'r2')
  const saying = { ...pair, plans: { ...pair.plans, added: 1 } }
  expect([isSaid('plans', added, [pair]), isSaid('plans', added, [pair, saying]), isSaid('problems', added, [saying])]).toEqual([false, true, false])
  expect(isSaid('work', added, [pair])).toBe(true)
})

test.each(locales)('the method page has a word for every verdict that was measured (%s)', (locale) => {
  const words = (Object.keys(agreements) as (keyof typeof agreements)[]).flatMap((section) =>
    agreements[section].map((each) => agreementWords(section, each, locale, messages(locale))[0] === each.status),
  )
  expect(words.length).toBeGreaterThan(12)
  expect(words).not.toContain(true)
})
