import { expect, test } from 'vitest'
import type { FollowThrough } from '../../../src/core/model.ts'
import { messages } from '../../../src/i18n/index.ts'
import { acrossToHtml, comparisonToRows, summaryToHtml } from '../../../src/view/comparison/body-html.ts'
import { openPlansNote } from '../../../src/view/comparison/follow-through-html.ts'
import { madeComparison, madeItem, madeLink, madeList } from '../made.ts'

const { comparison: t } = messages('zh')
const plans = madeList([madeItem('q1', '修缮码头'), madeItem('q2', '清理航道'), madeItem('q3', '添置灯标')], [], [])
const told = (statuses: readonly FollowThrough['status'][]): FollowThrough[] =>
  statuses.map((status, at) => ({
    ...{ plan: `q${at + 1}`, status, reason: null, probability: null, evidence: [], clauses: [], targets: [] },
  }))
const overviewOf = (made: Parameters<typeof madeComparison>[0]): string => {
  const comparison = madeComparison(made)
  return summaryToHtml(comparison, comparisonToRows(comparison), { t, locale: 'zh', linked: true }).markup
}

test('of which most has no verdict, head and overview say so with the number; where half has one, neither does', () => {
  const most = { plans, followThrough: told(['matched', 'undetermined', 'undetermined']) }
  expect(overviewOf(most)).toContain('<span class="label">3项中2项无法判断，不等于没有</span>')
  expect(openPlansNote(madeComparison(most), t).markup).toMatch(/href="#follow-through">前后呼应<\/a>：3项计划中，有2项无法判断/)
  const half = { plans, followThrough: told(['matched', 'undetermined']) }
  expect(overviewOf(half)).not.toContain('不等于没有')
  expect(openPlansNote(madeComparison(half), t).markup).toBe('')
})

test('a list of which nothing is called new or gone for lack of grounds says so above its rows and in the overview, wherever it is compared', () => {
  const thin = { ...madeLink([], ['b1'], { status: 'undetermined', rule: 'thin' }), earlier: [], later: ['b1'] }
  const sides = { earlierLanguage: 'zh-Hans', laterLanguage: 'zh-Hans', earlierPage: null, laterPage: null, earlierName: '2016', laterName: '草稿' }
  const { added, dropped } = t.status
  for (const [problems, isUnsaid] of [
    [madeList([madeItem('a1', '甲')], [madeItem('a2', '甲'), madeItem('b1', '乙')], [madeLink(['a1'], ['a2']), thin]), true],
    [madeList([madeItem('a1', '甲')], [madeItem('b1', '乙')], []), false],
  ] as const) {
    const comparison = madeComparison({ problems })
    expect(overviewOf({ problems }).includes(t.unsaidShort(added, dropped))).toBe(isUnsaid)
    expect(acrossToHtml(comparisonToRows(comparison), { ...sides, t }).markup.includes(t.unsaid(added, dropped))).toBe(isUnsaid)
  }
})

test('where most answers are sums of several years, the head says so with the number; where half are, it does not', () => {
  const passage = (isOfYears: boolean) => ({ id: 'b', text: '五年来修缮码头四座', similarity: 0.9, ...(isOfYears && { years: 'several' as const }) })
  const answered = (...years: boolean[]) =>
    madeComparison({ plans, followThrough: years.map((of, at) => ({ ...told(['matched', 'partial', 'matched'])[at]!, evidence: [passage(of)] })) })
  expect(openPlansNote(answered(true, true, false), t).markup).toContain(t.answersOfYears(2, 3))
  expect(openPlansNote(answered(true, false), t).markup).toBe('')
})

test('of a list of which most is undetermined the overview says that once', () => {
  const thin = (id: string) => ({ ...madeLink([], [id], { status: 'undetermined', rule: 'thin' }), earlier: [], later: [id] })
  const drawn = overviewOf({ problems: madeList([], [madeItem('b1', '乙'), madeItem('b2', '丙')], [thin('b1'), thin('b2')]) })
  expect(drawn.match(/class="label">[^<]*/gu)).toEqual([`class="label">${t.mostOpen(2, 2)}`])
})
