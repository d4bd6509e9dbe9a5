import { expect, test } from 'vitest'
import type { FollowThrough } from '../../../src/core/model.ts'
import { messages } from '../../../src/i18n/index.ts'
import { followThroughBanner, followThroughToHtml, targetWords } from '../../../src/view/comparison/follow-through-html.ts'
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
  ['zh', '主要原因：报告其他部分提到了同一事项'],
  ['en', 'Mostly because: Another part of the report mentions it'],
] as const)('why most plans have no verdict is told as a warning, in sentences that are parted as the language parts them: %s', (locale, words) => {
  const rows = [row('q1', { reason: 'elsewhere' }), row('q2', { reason: 'thin' })]
  const banner = followThroughBanner(comparisonOf(rows), contextIn(locale)).markup
  expect(banner).toContain('class="warning"')
  expect(banner).toContain(words)
})

test('that a plan is for several years is said above it, though most of it has a verdict', () => {
  const rows = [row('q1', { status: 'matched' }), row('q2', { reason: 'planned-years' })]
  expect(followThroughBanner(comparisonOf(rows), contextIn('zh')).markup).toContain('几年的计划')
  expect(followThroughBanner(comparisonOf([rows[0]!, row('q2', { reason: 'thin' })]), contextIn('zh')).markup).toBe('')
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

test('what the later report says of a plan among its problems stands beside it with its place, whatever the review says to the plan', () => {
  const problems = madeList([], [madeItem('p1', '码头失修', { text: '码头失修。去年的计划没有完全落地。' })], [])
  const shown = (more: Partial<FollowThrough>): string => {
    const comparison = { ...comparisonOf([row('q1', more)]), problems }
    return followThroughToHtml(comparison, { ...contextIn('zh'), laterPage: '/s/2017/' }).markup
  }
  const problem = { id: 'p1', likelihood: 0.97, confesses: false }
  expect(shown({ reason: 'thin', problem })).toMatch(
    /后一份报告所列的相关问题：<a href="\/s\/2017\/#p1"><q[^>]*>码头失修。去年的计划没有完全落地。<\/q>/,
  )
  for (const status of ['matched', 'partial', 'not-found'] as const)
    for (const confesses of [false, true])
      expect(shown({ status, problem: { ...problem, confesses } })).toContain('码头失修。去年的计划没有完全落地。')
  expect(shown({ status: 'matched' })).not.toContain('相关问题')
})

test('the sentence that tells a number stands in the row where no open passage has it, and a long plan shows the one that sets it', () => {
  const padding = '沿岸各村轮流值守，遇有大水及时转移，并请老船工讲解水情。'.repeat(4)
  const plan = madeItem('q1', '修缮码头', { text: `修缮码头。${padding}全年更换木桩600根。` })
  const target = {
    ...{ of: '木桩', unit: '根', planned: 600, told: 410, plannedWords: '600根', toldWords: '410根', outcome: 'below' as const },
    ...{ plannedIn: '全年更换木桩600根。', toldIn: '换下朽坏木桩410根。', plannedAt: 'b1', passage: 'b9' },
  }
  const other = { id: 'b8', text: '码头修缮一新。', similarity: 0.9 }
  const shownWith = (text: string, id: string): string => {
    const evidence = [{ ...other, text, id }]
    const followThrough = [row('q1', { status: 'matched', probability: 0.9, evidence, targets: [target] })]
    const comparison = madeComparison({ plans: madeList([plan], [], []), followThrough })
    return followThroughToHtml(comparison, { ...contextIn('zh'), laterPage: '/s/2017/' }).markup
  }
  expect(shownWith('码头修缮一新。', 'b8')).toMatch(/href="\/s\/2017\/#b9"><q[^>]*>换下朽坏木桩410根。<\/q>/)
  expect(shownWith('换下朽坏木桩410根。', 'b9')).not.toContain('<q')
  expect(shownWith('码头修缮一新。', 'b8')).toContain('全年更换木桩600根。')
})

test.each([
  ['学位', 'below', '低于目标'],
  ['PM2.5平均浓度', 'below', '低于目标（以低为好）'],
  ['PM2.5平均浓度', 'within', '未超过上限'],
  ['PM2.5平均浓度', 'met', '达到目标'],
] as const)('says of a thing how its number stands to the target, and where less is better: %s, %s', (of, outcome, said) => {
  const target = { of, unit: '', planned: 18, told: 16, plannedWords: '18', toldWords: '16', plannedIn: '', toldIn: '', plannedAt: '', passage: '' }
  expect(targetWords({ ...target, outcome }, messages('zh').comparison)).toBe(`${of}：计划18，所述16，${said}`)
})
