import { expect, test } from 'vitest'
import type { Comparison, Lineage } from '../../../src/core/model.ts'
import { storiesOf } from '../../../src/core/series/history.ts'
import { yearsUpTo } from '../../../src/core/series/records.ts'
import { madeComparison, madeItem, madeReport } from '../../view/made.ts'

const step = (report: string, item: string, nth: number) => ({
  report,
  year: 2020 + nth,
  nth,
  items: [item],
  status: 'reworded' as const,
  similarity: 0.7,
  elsewhere: null,
})
const lineage = (list: 'problems' | 'plans', steps: Lineage['steps']): Lineage => ({
  ...{ id: steps[0]!.items[0]!, list, name: '断头路多', firstWording: '断头路多', newestWording: '断头路仍多', firstYear: 2021, lastYear: 2022 },
  ...{ count: steps.length, returned: false, steps },
})
test.each([
  ['known', [1, 2, 3], 'first', [3, 0, false]],
  ['perhaps the same in one year', [1, null, 2], 'first', [2, 1, true]],
  ['perhaps not new at first', [1, 2, 3], 'undetermined', [3, 0, true]],
  ['perhaps the same in one report of a year, surely in the other', [1, null, 1], 'first', [1, 0, false]],
] as const)('years of a subject, and whether there may be more: %s', (_, numbers, first, [count, perhaps, atLeast]) => {
  const steps = numbers.map((nth, at): Lineage['steps'][number] => {
    const status = at === 0 ? first : nth === null ? 'undetermined' : 'reworded'
    const year = numbers[2] === 1 ? 2021 : 2021 + at
    return { ...step(`r${at}`, `p${at}`, at), year, nth, status }
  })
  expect(yearsUpTo({ steps })).toEqual({ count, perhaps, atLeast })
  // As it is read from the disk: a telling has a copy of its step.
  expect(yearsUpTo({ steps }, structuredClone(steps[0]))).toEqual({ count: 1, perhaps: 0, atLeast: first === 'undetermined' })
})

const reports = [
  madeReport({ id: 'a', problems: [madeItem('p1', '断头路多')], plans: [madeItem('t1', '打通断头路三条')] }),
  madeReport({
    id: 'b',
    problems: [madeItem('p2', '断头路多，早晚高峰常常堵上一小时')],
    plans: [madeItem('t2', '再打通断头路两条'), madeItem('t3', '办好食堂')],
  }),
  madeReport({ id: 'c' }),
]
const between = (earlier: string, later: string, more: Partial<Comparison>): Comparison => {
  const made = madeComparison(more)
  return { ...made, earlier: { ...made.earlier, id: earlier }, later: { ...made.later, id: later } }
}
const passage = { id: 'b9', text: '打通了两条断头路', similarity: 0.9 }
const comparisons = [
  between('a', 'b', { coverage: [{ problem: 'p2', plans: ['t2'], unanswered: null }] }),
  between('b', 'c', {
    followThrough: [{ plan: 't2', status: 'matched', probability: 0.9, reason: null, evidence: [passage], clauses: [], targets: [] }],
  }),
]
const words = (text: string): string[] => [...text]
const storyOf = (...threads: Lineage[]) =>
  storiesOf(
    {
      slug: 's',
      problems: threads.filter(({ list }) => list === 'problems'),
      plans: threads.filter(({ list }) => list === 'plans'),
      quantities: [],
      restated: [],
    },
    reports,
    comparisons,
    [{ problem: 'p1', plans: ['t1'], unanswered: null }],
    words,
    {},
  )

test('a problem is told with what changed, the plans that answer it and what the next report says of them', () => {
  const [story] = storyOf(lineage('problems', [step('a', 'p1', 1), step('b', 'p2', 2)]))
  const [first, second] = story!.tellings
  expect(first).toMatchObject({ items: [{ id: 'p1', text: '断头路多' }], against: null, plans: [{ id: 't1', lead: '打通断头路三条' }] })
  expect(second!.against!.changes).toMatchObject([{ fromA: 4, toA: 4, fromB: 4, toB: 16 }])
  expect(second!.plans).toEqual([
    { id: 't2', lead: '再打通断头路两条', follow: { report: 'c', status: 'matched', probability: 0.9, reason: null, passage } },
  ])
})

test('a plan is told with what the next report says of it, and nothing where there is none', () => {
  const [story] = storyOf(lineage('plans', [step('a', 't1', 1), step('b', 't2', 2)]))
  expect(story!.tellings.map(({ plans }) => plans?.map(({ follow }) => follow?.status ?? null))).toEqual([[null], ['matched']])
})

test('what one report alone says has no story', () => {
  expect(storyOf(lineage('problems', [step('a', 'p1', 1)]))).toEqual([])
})

test('a report of which no item was joined to a problem is quoted with the words that come nearest, if any come near', () => {
  const said = (id: string, text: string) =>
    madeReport({ id, blocks: [{ id: `${id}1`, kind: 'paragraph', level: 0, marker: '', text, from: 0, to: text.length }] })
  const thread = { ...lineage('problems', [step('a', 'p1', 1), step('b', 'p2', 2)]), newestWording: '医疗卫生资源不足' }
  const history = { slug: 's', problems: [thread], plans: [], quantities: [], restated: [] }
  const later = [said('c', '各村的医疗卫生资源仍然紧缺。'), said('d', '食堂添了两个窗口。')]
  const [story] = storiesOf(history, [...reports.slice(0, 2), ...later], comparisons, [], words, {})
  expect(story!.beside).toEqual([{ report: 'c', block: 'c1', text: '各村的医疗卫生资源仍然紧缺' }])
  // They are chosen by the thresholds by which the year is judged, those of the archive included.
  const [stricter] = storiesOf(history, [...reports.slice(0, 2), ...later], comparisons, [], words, { 'threads.elsewhere': 1.01 })
  expect(stricter!.beside).toEqual([])
})

test.each([
  ['say it', '我们的医疗卫生资源仍然紧缺', [], ['我们的医疗卫生资源仍然紧缺']],
  ['share some of it', '山区的卫生厕所仍然不足', [], []],
  ['announce the problems', '我们的医疗卫生资源仍然紧缺', [{ part: 'problems', from: 0, to: 60, found: true, by: 'lead-in', evidence: '' }], []],
  [
    'open the part',
    '我们的医疗卫生资源仍然紧缺',
    [{ part: 'problems', from: 40, to: 60, found: true, by: 'lead-in', evidence: '我们的医疗卫生资源仍然紧缺' }],
    [],
  ],
] as const)('words that %s are quoted as nearest: “%s”', (_, text, parts, quoted) => {
  const blocks = [{ id: 'c1', kind: 'paragraph', level: 0, marker: '', text: `${text}。`, from: 0, to: text.length + 1 }] as const
  const thread = { ...lineage('problems', [step('a', 'p1', 1), step('b', 'p2', 2)]), name: '医疗卫生资源不足', newestWording: '医疗卫生资源不足' }
  const history = { slug: 's', problems: [thread], plans: [], quantities: [], restated: [] }
  const [story] = storiesOf(history, [...reports.slice(0, 2), madeReport({ id: 'c', blocks, parts })], comparisons, [], words, {})
  expect(story!.beside.map((words) => words.text)).toEqual(quoted)
})

test.each([
  ['医疗卫生资源不足', 'speaks of it without a complaint', '我们添了医疗卫生资源', ['我们添了医疗卫生资源']],
  ['医疗卫生资源不足', 'says another thing that has some likeness', '基层卫生院的医生不够', []],
  ['医疗卫生资源不足', 'has none', '食堂添了两个窗口', []],
  ['价格调控难度增大', 'shares what any complaint has', '稳出口难度增大', []],
])('%s: of a report that is called silent the words that come nearest are quoted where what it says %s', (name, _, text, quoted) => {
  const blocks = [{ id: 'c1', kind: 'paragraph', level: 0, marker: '', text: `${text}。`, from: 0, to: text.length + 1 }] as const
  const parts = [{ part: 'problems', from: 0, to: text.length + 1, found: true, by: 'heading', evidence: '' }] as const
  const steps = [step('a', 'p1', 1), { ...step('b', 'p2', 2), status: 'returned' as const }]
  const thread = { ...lineage('problems', steps), name, newestWording: name }
  const history = { slug: 's', problems: [thread], plans: [], quantities: [], restated: [] }
  const [story] = storiesOf(
    history,
    [reports[0]!, madeReport({ id: 'c', blocks, parts, problems: [{ ...madeItem('p3', text), block: 'c1' }] }), reports[1]!],
    comparisons,
    [],
    words,
    {},
  )
  expect(story!.beside.map((words) => words.text)).toEqual(quoted)
})
