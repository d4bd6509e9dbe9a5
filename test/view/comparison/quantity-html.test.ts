import { expect, test } from 'vitest'
import type { Quantity, ToldGrowth } from '../../../src/core/model.ts'
import { messages } from '../../../src/i18n/index.ts'
import { quantityPlaces, quantityTableToHtml } from '../../../src/view/comparison/quantities.ts'
import { madeComparison, madeItem, madeList } from '../made.ts'

const figureAt = (from: number, text = '12次'): Quantity => ({
  text,
  value: 12,
  unit: '次',
  of: '走访',
  qualifier: '',
  masked: false,
  from,
  to: from + 3,
})
const row = (earlier: number, later: number) => ({ of: '走访', unit: '次', earlier: figureAt(earlier), later: figureAt(later) })
const item = (id: string, from: number, to: number) => madeItem(id, '组织走访', { from, to })
// Both reports: work at 100–200, problems at 200–300, plans at 400–500.
const comparison = madeComparison({
  work: madeList([item('w1', 100, 200)], [item('w2', 100, 200), item('w3', 120, 160)], []),
  problems: madeList([item('p1', 200, 300)], [item('p2', 200, 300)], []),
  plans: madeList([item('q1', 400, 500)], [item('q2', 400, 500)], []),
  quantities: [row(450, 450), row(150, 150)],
})
const { placeOf, itemOf } = quantityPlaces(comparison)
const context = {
  ...{ t: messages('zh').comparison, earlierLanguage: 'zh-Hans', laterLanguage: 'zh-Hans', earlierPage: '/s/2016/', laterPage: null },
  ...{ earlierName: '2016', laterName: '2017' },
}

test('a figure stands where the item that holds it stands, on whichever side that is known', () => {
  expect(placeOf(row(150, 150))).toBe('work')
  expect(placeOf(row(450, 350))).toBe('plans')
})

test('figures in no item go by the order of the parts, if both reports agree', () => {
  expect(placeOf(row(50, 60))).toBe('work')
  expect(placeOf(row(350, 360))).toBe('plans')
  expect(placeOf(row(50, 360))).toBe('other')
  expect(placeOf(row(600, 600))).toBe('other')
})

test('a figure belongs to the innermost item', () => {
  expect(itemOf(figureAt(130), 'later')?.id).toBe('w3')
  expect(itemOf(figureAt(50), 'later')).toBe(null)
})

test('what was done and what is aimed at are told apart, and a figure leads to its item where the text may be read', () => {
  const html = quantityTableToHtml(comparison, context, 'zh').markup
  expect(html.indexOf('工作部分')).toBeGreaterThan(0)
  expect(html.indexOf('计划部分')).toBeGreaterThan(html.indexOf('工作部分'))
  expect(html).not.toContain('问题部分')
  expect(html).toContain('href="/s/2016/#q1"')
  expect(html).not.toContain('#q2')
})

test('a figure that no item holds leads to its paragraph', () => {
  const drawn = (at?: { readonly earlier: string; readonly later: string }) =>
    quantityTableToHtml(madeComparison({ ...comparison, quantities: [{ ...row(50, 60), ...(at && { at }) }] }), context, 'zh').markup
  expect(drawn({ earlier: 'b7', later: 'b9' })).toContain('<a href="/s/2016/#b7">12次</a>')
  expect(drawn({ earlier: '', later: '' })).not.toContain('<a href')
  expect(drawn()).not.toContain('<a href')
})

test('a figure of the earlier report’s own year that the later one tells otherwise is a row of its own kind', () => {
  const [first, anew] = [118, 112].map((value) => ({ ...figureAt(150), value, text: `${value}家` })) as [Quantity, Quantity]
  const restated = [
    { of: '粮食加工企业', unit: '家', year: 2015, first: { report: 'r1', quantity: first }, restated: { report: 'r2', quantity: anew } },
  ]
  const markup = quantityTableToHtml({ ...comparison, restated }, context, 'zh').markup
  expect(markup).toContain('class="is-restated"')
  expect(markup.indexOf('后一份报告另作说法')).toBeLessThan(markup.indexOf('工作部分'))
})

test('figures many times apart are not counted as a rise or a fall, but to be checked; small counts are', () => {
  const counted = (earlier: number, later: number, unit = '次') => ({
    ...{ of: '走访', unit },
    earlier: { ...figureAt(150), value: earlier },
    later: { ...figureAt(150), value: later },
  })
  const html = (change: ReturnType<typeof counted>): string => quantityTableToHtml({ ...comparison, quantities: [change] }, context, 'zh').markup
  expect(html(counted(330, 25))).toContain('相差悬殊')
  expect(html(counted(330, 25))).toContain('class="is-doubtful is-open"')
  expect(html(counted(30, 25))).toContain('class="is-down"')
  expect(html(counted(1, 5))).toContain('class="is-up"')
  expect(html(counted(2, 40, '%'))).toContain('class="is-up"')
})

test('figures that contradict the change which the later report itself tells are no rise or fall, and the row quotes it', () => {
  const change = { of: '粮油税收', unit: '亿元', earlier: { ...figureAt(150), value: 60 }, later: { ...figureAt(150), value: 62 } }
  const html = (percent?: number, manner: ToldGrowth['manner'] = ''): string =>
    quantityTableToHtml(
      { ...comparison, quantities: [{ ...change, ...(percent === undefined ? {} : { toldGrowth: { percent, manner } }) }] },
      context,
      'zh',
    ).markup
  expect(html()).toContain('class="is-up"')
  expect(html(9.3)).toContain('class="is-unknown is-open"')
  expect(html(9.3)).toContain('后一份报告自称+9.3%')
  expect(html(-5)).toContain('后一份报告自称−5%')
  expect(html(-5, '同口径')).toContain('后一份报告自称同口径−5%')
})

test('aims of the whole year stand first, each leading to its paragraph, and one of which nothing is told says so', () => {
  const aim = { unit: '%', planned: 6, plannedIn: '粮食增产6%。', plannedAt: 'b1' }
  const goals = [
    { ...aim, of: '粮食增产', plannedWords: '6%', told: { value: 4, words: '4%', in: '粮食增产4%。', block: 'b2' }, outcome: 'below' as const },
    { ...aim, of: '植树', plannedWords: '9%', told: null, outcome: 'undetermined' as const },
  ]
  const html = quantityTableToHtml({ ...comparison, goals }, { ...context, language: 'zh-Hans', laterPage: '/s/2017/' }, 'zh').markup
  expect(html.indexOf('主要预期目标')).toBeLessThan(html.indexOf('工作部分'))
  expect(html).toContain('<td><a href="/s/2016/#b1">6%</a></td><td><a href="/s/2017/#b2">4%</a></td><td>低于目标</td>')
  expect(html).toContain('<td>未找到同一指标</td><td>无法判断</td>')
})
