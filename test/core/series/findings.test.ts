import { expect, test } from 'vitest'
import type { Comparison, FollowThrough, PlanTarget } from '../../../src/core/model.ts'
import type { Story } from '../../../src/core/series/records.ts'
import { groundsOfReturns } from '../../../src/core/series/history.ts'
import { findingsOf } from '../../../src/core/series/summary.ts'
import { madeBlock, madeComparison, madeItem, madeList, madePart, madeReport } from '../../view/made.ts'

const follow = (plan: string, status: FollowThrough['status'], targets: readonly PlanTarget[] = []): FollowThrough => {
  return { plan, status, probability: status === 'undetermined' ? null : 0.9, reason: null, evidence: [], clauses: [], targets }
}
const target = (outcome: PlanTarget['outcome'], of = '学位', more: Partial<PlanTarget> = {}): PlanTarget => ({
  ...{ of, unit: '个', planned: 300, told: 200, plannedWords: '300个', toldWords: '200个', outcome, passage: 'b1' },
  ...{ plannedIn: '新增学位300个。', toldIn: '学位新增200个。', plannedAt: 'b0' },
  ...more,
})
const between = (earlier: string, later: string, more: Partial<Comparison>): Comparison => {
  const made = madeComparison(more)
  return { ...made, earlier: { ...made.earlier, id: earlier }, later: { ...made.later, id: later } }
}

test('a plan about which nothing was found is a finding, one that is answered or otherwise undetermined is none', () => {
  const plans = madeList([madeItem('t1', '修渠'), madeItem('t2', '种树'), madeItem('t3', '办学')], [], [])
  const followThrough = [{ ...follow('t1', 'undetermined'), reason: 'silent' as const }, follow('t2', 'undetermined'), follow('t3', 'matched')]
  const { unmentioned } = findingsOf([between('a', 'b', { plans, followThrough })], null)
  expect(unmentioned).toEqual([{ report: 'a', later: 'b', item: 't1', lead: '修渠' }])
})

test('a number below the planned one is a finding, one that met or passed it is none, nor one of which less is better, nor one for several years', () => {
  const plans = madeList([madeItem('t1', '建学校'), madeItem('t2', '建医院')], [], [])
  const followThrough = [
    follow('t1', 'matched', [target('below'), target('met')]),
    follow('t2', 'matched', [target('above'), target('below', '安全事故'), target('below', '床位', { years: 'several' })]),
  ]
  const { below } = findingsOf([between('a', 'b', { plans, followThrough })], null)
  expect(below.map(({ item, target: { outcome } }) => [item, outcome])).toEqual([['t1', 'below']])
})

test('an aim of the whole year that was not reached is a finding of its own, once where a plan names it too', () => {
  const plans = madeList([madeItem('t1', '稳投资')], [], [])
  const aim = { of: '学位', unit: '个', planned: 300, plannedWords: '300个', plannedIn: '新增学位300个。', plannedAt: 'b0' }
  const told = { value: 200, words: '200个', in: '学位新增200个。', block: 'b1' }
  const goals = [
    { ...aim, told, outcome: 'below' as const },
    { ...aim, of: '床位', told: null, outcome: 'undetermined' as const },
    { ...aim, of: '火灾起数', told, outcome: 'below' as const },
  ]
  const { below } = findingsOf([between('a', 'b', { plans, goals, followThrough: [follow('t1', 'matched', [target('below')])] })], null)
  expect(below).toEqual([{ report: 'a', later: 'b', item: null, lead: '学位300个', target: target('below') }])
})

test('a miss is told once in whatever words the plan repeats it, and none is told of an amount or its growth where the other was reached in the same sentence', () => {
  const plans = madeList([madeItem('t1', '稳投资'), madeItem('t2', '促消费')], [], [])
  const rate = { unit: '%', planned: 9, told: 8, plannedWords: '9%', toldWords: '8%', plannedIn: '投资3亿元、增长9%。' }
  const aim = { of: '消费增长', unit: '%', planned: 7, plannedWords: '7%', plannedIn: '消费增长7%。', plannedAt: 'b7' }
  const goals = [{ ...aim, told: { value: 3, words: '3%', in: '消费增长3%。', block: 'b1' }, outcome: 'below' as const }]
  const ofPlan = (reached: PlanTarget['outcome'], plannedIn = rate.plannedIn): FollowThrough =>
    follow('t1', 'matched', [target(reached, '投资', { unit: '元', plannedIn }), target('below', '投资增长', rate)])
  const missedIn = (first: FollowThrough): (string | null)[] => {
    const followThrough = [first, follow('t2', 'matched', [target('below', '消费增长', { unit: '%', planned: 7, plannedWords: '7%左右' })])]
    return findingsOf([between('a', 'b', { plans, goals, followThrough })], null).below.map(({ item, target: { of } }) => `${String(item)} ${of}`)
  }
  expect(missedIn(ofPlan('above'))).toEqual(['null 消费增长'])
  expect(missedIn(ofPlan('above', '投资3亿元。'))).toEqual(['null 消费增长', 't1 投资增长'])
  expect(missedIn(ofPlan('below'))).toEqual(['null 消费增长', 't1 投资', 't1 投资增长'])
})

test('problems to which no plan speaks are findings, those of the first report as well, the newest first', () => {
  const open = (problem: string) => ({ problem, plans: [], unanswered: { plan: 't1', likelihood: 0.03 } })
  const lists = {
    problems: madeList([], [madeItem('p2', '路灯少'), madeItem('p3', '井盖松')], []),
    plans: madeList([], [madeItem('t1', '修渠')], []),
  }
  const coverage = [open('p2'), { problem: 'p3', plans: ['t1'], unanswered: null }]
  const first = { report: { id: 'a', problems: [madeItem('p1', '站牌旧')], plans: [madeItem('t1', '修渠')] }, coverage: [open('p1')] }
  const silent = { problem: 'p4', plans: [], unanswered: null }
  const { unanswered, undecided } = findingsOf([between('a', 'b', { ...lists, coverage: [...coverage, silent] })], first)
  // What neither has a plan nor seems to have none is counted, so that an empty list does not read as if there were none.
  expect(undecided.map(({ report, count }) => [report, count])).toEqual([
    ['b', 1],
    [first.report.id, 0],
  ])
  expect(unanswered).toEqual([
    { report: 'b', item: 'p2', lead: '路灯少', plan: 't1', planLead: '修渠', likelihood: 0.03 },
    { report: 'a', item: 'p1', lead: '站牌旧', plan: 't1', planLead: '修渠', likelihood: 0.03 },
  ])
})

test('what came back is shown by where it was raised first and last, all that silent reports say of their problems, what comes nearest there, and the return', () => {
  const silent = madeReport({
    id: 'c',
    blocks: [
      madeBlock('b5', '仍有不足。一是车少。', { from: 10, to: 20 }),
      madeBlock('b6', '照明改善。我们将多派车。', { from: 21, to: 33 }),
      madeBlock('b7', '今年多修路。', { from: 34, to: 40 }),
    ],
    parts: [madePart('problems', 10, 26)],
  })
  const reports = [madeReport({ id: 'a' }), madeReport({ id: 'b' }), silent, madeReport({ id: 'd' })]
  const telling = (report: string, status: 'first' | 'reworded' | 'returned', item: string) => ({
    step: { report, year: null, nth: 1, items: [item], status, similarity: null, elsewhere: null },
    items: [madeItem(item, `路灯${item}`)],
    against: null,
    plans: [],
  })
  const tellings = [telling('a', 'first', 'p1'), telling('b', 'reworded', 'p2'), telling('d', 'returned', 'p4')]
  const lineage = {
    ...{ id: 't', list: 'problems' as const, name: '', firstWording: '', newestWording: '', firstYear: null, lastYear: null, count: 3 },
    ...{ returned: true, steps: tellings.map(({ step }) => step) },
  }
  const story: Story = { lineage, tellings, beside: [{ report: 'c', block: 'b6', text: '照明改善' }] }
  const [grounds] = groundsOfReturns([story], reports)
  expect(grounds!.of.map(({ kind, report, place, text }) => [kind, report, place, text])).toEqual([
    ['first', 'a', 'p1', '路灯p1'],
    ['last', 'b', 'p2', '路灯p2'],
    // The promise behind the problems is none of them.
    ['silent', 'c', 'b5', '仍有不足。一是车少。\n照明改善。'],
    ['nearest', 'c', 'b6', '照明改善'],
    ['again', 'd', 'p4', '路灯p4'],
  ])
  expect(groundsOfReturns([{ ...story, lineage: { ...lineage, returned: false } }], reports)).toEqual([])
  // A report between that says it all the same is not silent, nor shown as such.
  const after = { ...tellings[2]!, step: { ...tellings[2]!.step, elsewhere: { report: 'c', block: 'b6', text: '照明改善' } } }
  const [told] = groundsOfReturns(
    [{ ...story, tellings: [...tellings.slice(0, 2), after] }],
    [...reports.slice(0, 3), { ...silent, id: 'e' }, reports[3]!],
  )
  expect(told!.of.filter(({ kind }) => kind === 'silent').map(({ report }) => report)).toEqual(['e'])
})
