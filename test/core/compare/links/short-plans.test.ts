import { expect, test } from 'vitest'
import { chineseProfiler, compare } from '../../../../src/core/compare/index.ts'
import { answeredAlike, answeredApart, areShort } from '../../../../src/core/compare/links/similarity-model.ts'
import type { Report } from '../../../../src/core/model.ts'
import { normalised } from '../../normalise/normalised.ts'
import { pairwise } from '../report-maker.ts'

const table = (rows: readonly (readonly number[])[]): Float64Array[] => rows.map((row) => Float64Array.from(row))

test('two tasks are alike in the problem that they answer as far as each answers its own and the two are the same', () => {
  const ofEarlier = table([
    [0.9, 0],
    [0, 0.8],
  ])
  const ofLater = table([
    [0, 0.5],
    [1, 0],
  ])
  const problems = table([
    [0.1, 0.9],
    [0.6, 0],
  ])
  const alike = answeredAlike(ofEarlier, problems, ofLater)
  expect([...alike.values].map((value) => Math.round(value * 1000) / 1000)).toEqual([0.81, 0.045, 0, 0.24])
})

test('two tasks are apart as far as each answers a problem and the two are not the same; of a task that answers none nothing follows', () => {
  const [ofEarlier, ofLater, problems] = [table([[0.9, 0]]), table([[0.5, 0]]), table([[0.2]])]
  const apart = answeredApart(ofEarlier, ofLater, answeredAlike(ofEarlier, problems, ofLater))
  expect([...apart.values].map((value) => Math.round(value * 1000) / 1000)).toEqual([0.36, 0, 0, 0])
})

const list = (items: readonly string[]): string => items.map((item, at) => `${String(at + 1)}. ${item}`).join('\n')

const report = (year: number, problems: readonly string[], plans: readonly string[]): Report =>
  normalised(`青石桥林场党支部书记${String(year)}年度抓基层党建工作述职报告
一、履职情况
这一年，全场党员轮训两遍，护林站和苗圃各建了活动室，义务植树三百亩，防火巡山没有断过一天。
二、存在的问题
${list(problems)}
三、下一步打算
${list(plans)}`)

const tasks = {
  earlier: [
    '破解护林员学习难，每座瞭望塔配一台收音机，轮休时补课。',
    '从技校招六名青年职工，逐个谈心，早做入党培养。',
    '请县委组织部来教党务知识，一季一考。',
  ],
  later: ['组织护林员听十分钟微课，随到随听。', '实行双人验收，职工代表到场监督签字。', '党费按月收缴，名单上墙。'],
}
const learning = ['护林员党员集中学习难。巡山分散，一年下来只有一半人学满。', '护林员党员集中学习仍然难。参学率只有六成。'] as const
const young = '年轻人不愿入党。老工人退休后，后备力量接不上。'
const buying = '苗木采购验收还是由两三个人说了算。'

test.each<[string, string, string, string[][]]>([
  ['both tell the problem that the tasks answer', ...learning, [['破解护林', '组织护林']]],
  ['one of them tells another', learning[0], '防火隔离带荒了两处。', []],
])('tasks in other words are linked where %s, and those that share common words alone are not', (_, before, after, expected) => {
  const earlier = report(2021, [before, young, '党务干部业务不熟。换届材料退回三次。'], tasks.earlier)
  const later = report(2022, [after, buying, '党费收缴不及时。有人一年才交一次。'], tasks.later)
  const leads = (own: Report, ids: readonly string[]): string[] => ids.map((id) => own.plans.find((item) => item.id === id)!.text.slice(0, 4))
  const { plans } = compare(earlier, later, { segment: pairwise })
  const linked = plans.links.filter(({ status }) => status !== 'undetermined')
  expect(linked.map((link) => [...leads(earlier, link.earlier), ...leads(later, link.later)])).toEqual(expected)
})

test('plans are short where most of their tasks are told in a sentence', () => {
  const profiler = chineseProfiler()
  const { plans } = report(2021, [young, buying], tasks.earlier)
  const long = plans.map((item) => ({ ...item, text: Array.from({ length: 8 }, () => item.text).join('') }))
  expect(areShort(profiler.items(plans), profiler.items(plans))).toBe(true)
  expect(areShort(profiler.items(long), profiler.items(long))).toBe(false)
})
