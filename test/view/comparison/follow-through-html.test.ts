import { expect, test } from 'vitest'
import type { FollowThrough } from '../../../src/core/model.ts'
import { messages } from '../../../src/i18n/index.ts'
import { followThroughBanner, followThroughToHtml } from '../../../src/view/comparison/follow-through-html.ts'
import { madeComparison, madeItem, madeList } from '../made.ts'

const row = (plan: string, rest: Partial<FollowThrough>): FollowThrough => ({
  ...{ plan, status: 'undetermined', reason: null, probability: null, evidence: [], clauses: [], targets: [] },
  ...rest,
})
const comparisonOf = (followThrough: readonly FollowThrough[]) =>
  madeComparison({ plans: madeList([madeItem('q1', '修缮码头'), madeItem('q2', '清理航道')], [], []), followThrough })
const contextIn = (locale: 'zh' | 'en') => ({
  ...{ t: messages(locale).comparison, earlierLanguage: 'zh-Hans', laterLanguage: 'zh-Hans', earlierPage: '/s/2016/', laterPage: null },
  ...{ earlierName: '2016', laterName: '2017' },
})

test('how sure a verdict is stands in the margin beside it, and not where the passages stand', () => {
  const html = followThroughToHtml(comparisonOf([row('q1', { status: 'matched', probability: 0.937 })]), contextIn('zh')).markup
  expect(html).toMatch(/<header>(?:(?!<\/header>).)*判断的把握约94%/s)
  expect(html.split('判断的把握')).toHaveLength(2)
})

test.each([
  ['zh', '主要原因：工作回顾未提'],
  ['en', 'Mostly because: The review does not'],
] as const)('why most plans have no verdict is told as a warning, in sentences that are parted as the language parts them: %s', (locale, words) => {
  const rows = [row('q1', { reason: 'elsewhere' }), row('q2', { reason: 'thin' })]
  const banner = followThroughBanner(comparisonOf(rows), contextIn(locale)).markup
  expect(banner).toContain('class="warning"')
  expect(banner).toContain(words)
})

test('a plan of which no more is said than that it is planned again names the later plan, with its place', () => {
  const plans = madeList([madeItem('q1', '修缮码头')], [madeItem('n1', '修缮码头二期')], [])
  const comparison = madeComparison({ plans, followThrough: [row('q1', { reason: 'renewed', renewed: ['n1'] })] })
  const html = followThroughToHtml(comparison, { ...contextIn('zh'), laterPage: '/s/2017/' }).markup
  expect(html).toContain('再次列入计划')
  expect(html).toMatch(/class="renewed".*href="\/s\/2017\/#n1".*修缮码头二期/)
  expect(
    followThroughToHtml(madeComparison({ plans, followThrough: [row('q1', { reason: 'thin', renewed: ['n1'] })] }), contextIn('zh')).markup,
  ).not.toContain('class="renewed"')
})
