import { expect, test } from 'vitest'
import { messages } from '../../../src/i18n/index.ts'
import { comparisonToWord, type WordFrame } from '../../../src/view/comparison/word.ts'
import { onlyWords } from '../../../src/view/comparison/choice.ts'
import { type Beside } from '../../../src/view/comparison/sections.ts'
import { madeComparison, madeItem, madeLink, madeList } from '../made.ts'

const t = messages('zh').comparison
const frame: WordFrame = { title: '对照', language: 'zh-Hans', locale: 'zh', earlierName: '2019', laterName: '2020', citation: '出处', only: null }
const change = { fromA: 2, toA: 4, fromB: 2, toB: 4, kind: 'substance' as const }
const comparison = madeComparison({
  problems: madeList(
    [madeItem('a1', '渠道老化'), madeItem('a2', '路灯不亮')],
    [madeItem('b1', '渠道失修'), madeItem('b2', '井盖缺失')],
    [madeLink(['a1'], ['b1'], { status: 'reworded', similarity: 0.9, changes: [change] })],
  ),
  plans: madeList([madeItem('t1', '修渠')], [madeItem('t2', '清淤')], []),
  followThrough: [
    {
      plan: 't1',
      status: 'matched',
      probability: 0.9,
      reason: null,
      evidence: [{ id: 'w', text: '渠已修好', similarity: 0.8 }],
      clauses: [],
      targets: [],
    },
  ],
  coverage: [{ problem: 'b2', plans: [], unanswered: null }],
})

test('each row has the earlier words, the later ones and the verdict, with what changed marked', () => {
  const [problems] = comparisonToWord(comparison, frame, t).sections
  expect(problems!.table!.heads).toEqual(['2019', '2020', t.why])
  const [before, after, grounds] = problems!.table!.rows[0]!
  expect(before).toEqual([{ runs: [{ text: '渠道' }, { text: '老化', mark: 'removed' }] }])
  expect(after).toEqual([{ runs: [{ text: '渠道' }, { text: '失修', mark: 'added' }] }])
  expect(grounds!.map(({ runs }) => runs[0]!.text)).toEqual([
    t.status.reworded,
    t.wordingChanged(50, 8),
    t.sureness(90),
    `${t.rule}：${t.rules['equal-text']}`,
  ])
})

test('what the later report says of a plan stands beside it; of a problem that no plan surely answers nothing is said', () => {
  const sections = comparisonToWord(comparison, frame, t).sections
  const rowsOf = (heading: string) => sections.find((section) => section.heading === heading)!.table!.rows
  expect(rowsOf(t.sections.followThrough)[0]![1]).toEqual([{ runs: [{ text: '渠已修好' }] }])
  expect(sections.map(({ heading }) => heading)).not.toContain(t.sections.coverage)
})

test('a document of one fate says so, and leaves out what has no such row', () => {
  const { sections, intro } = comparisonToWord(comparison, { ...frame, only: 'dropped' }, t)
  expect(sections.map(({ heading, table }) => [heading, table!.rows.length])).toEqual([
    [t.sections.problems, 1],
    [t.sections.plans, 1],
  ])
  expect(intro.at(-1)!.runs[0]!.text).toBe(onlyWords('dropped', t))
})

test('an empty side says why, and a plan that is not mentioned shows the nearest passages', () => {
  const found = { problems: { earlier: true, later: false }, plans: { earlier: true, later: true } }
  const missing = comparisonToWord(madeComparison({ problems: madeList([madeItem('a1', '渠道老化')], [], []) }), { ...frame, found }, t)
  expect(missing.sections[0]!.table!.rows[0]![1]![0]!.runs[0]!.text).toBe(t.statusLong.incomparable)
  const evidence = ['甲', '乙', '丙', '丁'].map((text) => ({ id: text, text, similarity: 0.1 }))
  const silent = comparison.followThrough.map((row) => ({ ...row, status: 'not-found' as const, evidence }))
  const { sections } = comparisonToWord({ ...comparison, followThrough: silent }, frame, t)
  const rows = sections.find(({ heading }) => heading === t.sections.followThrough)!.table!.rows
  expect(rows[0]![1]!.map(({ runs }) => runs[0]!.text)).toEqual([t.notFoundInLater, '甲', '乙', '丙'])
})

test('figures and what is told of older problems stand in the document as on the page', () => {
  const counted = (value: number) => ({ ...{ text: `${value}次`, value, unit: '次', of: '走访', qualifier: '', masked: false }, from: 0, to: 1 })
  const quantities = [
    { of: '走访', unit: '次', earlier: counted(12), later: counted(4) },
    { of: '走访', unit: '次', earlier: counted(3), later: null },
  ]
  const rectifications = [
    {
      ...{ problem: '渠道老化', action: '换了新管', answers: ['a1'] },
      ...{ namedAgain: [], again: 'not-named-again' as const, similarity: 0.8, from: 0, to: 1 },
    },
  ]
  const { sections } = comparisonToWord({ ...comparison, quantities, rectifications }, frame, t)
  const wordsOf = (heading: string) =>
    sections
      .find((section) => section.heading === heading)!
      .table!.rows.map((cells) => cells.map((cell) => cell.map(({ runs }) => runs[0]!.text).join(' ')))
  expect(wordsOf(`${t.sections.quantities} · ${t.quantityPlaces.problems}`)).toEqual([['走访 12次', '走访 4次', '−8次 (−67%)']])
  const beside = { ...silentBeside, sentence: (side: string, _: unknown, figure: string, of: string) => `${side}：${figure}${of}。` }
  const quoted = comparisonToWord({ ...comparison, quantities }, { ...frame, beside }, t)
  const [row] = quoted.sections.find(({ heading }) => heading?.startsWith(t.sections.quantities))!.table!.rows
  expect(row!.slice(0, 2).map((cell) => cell.map(({ runs }) => runs[0]!.text))).toEqual([
    ['走访 12次', 'earlier：12次走访。'],
    ['走访 4次', 'later：4次走访。'],
  ])
  expect(wordsOf(t.sections.rectifications)).toEqual([[`渠道老化 ${t.sureness(80)}`, '渠道老化 换了新管', t.notNamedAgain]])
})

const silentBeside: Beside = {
  ...{ heads: [], cells: () => [], sources: [], warnings: [], overview: [] },
  ...{ paragraph: () => '', overYears: () => '', agreement: () => '', absence: () => '', sentence: () => '' },
}

test('a document of a page has the paragraph below the words, both originals at its head, and of a verdict all that the page says', () => {
  const beside: Beside = {
    ...{ heads: [], cells: () => [], sources: ['2019年报告，校验值甲', '2020年报告，校验值乙'] },
    paragraph: (place) => (place ? `段${place.join('-')}` : ''),
    overYears: (anchor) => (anchor === 'problems-was-a2' ? '此前六年' : ''),
    ...{ warnings: ['相隔两年'], overview: ['问题 改写 1', '计划 新增 1'] },
    agreement: (section) => (section === 'problems' ? '读者同意四分之三' : ''),
    sentence: () => '',
    absence: (anchor, side) => (anchor === 'problems-b2' && side === 'earlier' ? '2016的条目“井盖丢失”' : ''),
  }
  const { intro, sections } = comparisonToWord(comparison, { ...frame, beside }, t)
  expect(intro.map(({ runs }) => runs[0]!.text)).toEqual(expect.arrayContaining([...beside.sources]))
  const words = (heading: string) =>
    sections
      .find((one) => one.heading === heading)!
      .table!.rows.map((row) => row.map((cell) => cell.map(({ runs }) => runs.map(({ text }) => text).join('')).join('|')))
  expect(words(t.sections.problems)[0]!.slice(0, 2)).toEqual(['渠道老化|段earlier-a1', '渠道失修|段later-b1'])
  expect(words(t.sections.problems).find(([before]) => before!.startsWith('路灯'))![2]).toBe(`${t.status.dropped}|此前六年`)
  expect(words(t.sections.followThrough)[0]!.slice(0, 2)).toEqual(['修渠|段earlier-t1', '渠已修好|段later-w'])
  // What the page says before its rows, and of an empty side.
  const said = (heading: string) => sections.find((one) => one.heading === heading)!.paragraphs.map(({ runs }) => runs[0]!.text)
  expect(intro.map(({ runs }) => runs[0]!.text)).toContain('相隔两年')
  expect([sections[0]!.heading, ...said(t.summary)]).toEqual([t.summary, '问题 改写 1', '计划 新增 1'])
  expect([said(t.sections.problems), said(t.sections.plans)]).toEqual([['读者同意四分之三'], []])
  expect(words(t.sections.problems).find(([, after]) => after!.startsWith('井盖'))![0]).toBe('2016的条目“井盖丢失”')
})

test('what a thread alone joins says so, and not how sure a link of one of both is; what stands together by its chapter says that', () => {
  const [a1, b1] = [madeItem('a1', '渡船误点'), madeItem('b1', '船班不守时')]
  const found = { earlier: true, later: true, joins: [{ earlier: ['a1'], later: ['b1'] }] }
  const grounds = (links: ReturnType<typeof madeLink>[], joins = found) =>
    comparisonToWord(
      madeComparison({ problems: madeList([a1], [b1], links) }),
      { ...frame, found: { problems: joins, plans: joins } },
      t,
    ).sections[0]!.table!.rows[0]![2]!.map(({ runs }) => runs[0]!.text)
  expect(grounds([madeLink([], ['b1'], { status: 'undetermined', rule: 'thin', similarity: 0.02 })])).toEqual([t.status.undetermined, t.rules.thread])
  const byChapter = grounds([madeLink(['a1'], ['b1'], { status: 'reworded', rule: 'chapter', similarity: 0.6 })])
  expect(byChapter).toEqual(expect.arrayContaining([t.chapterSureness(60), `${t.rule}：${t.rules.chapter}`]))
  expect(byChapter).not.toContain(t.sureness(60))
})
