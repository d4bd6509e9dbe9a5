import { describe, expect, it } from 'vitest'
import { compare } from '../../../src/core/compare/index.ts'
import type { Item, Link } from '../../../src/core/model.ts'
import { pairwise, reportOf } from './report-maker.ts'

/** Links of the problems of two lists, as numbers in the lists. */
function linked(earlier: readonly string[], later: readonly string[]): { from: number[]; to: number[]; status: Link['status']; rule: string }[] {
  const { problems } = compare(reportOf({ year: 2020, problems: earlier }), reportOf({ year: 2021, problems: later }), { segment: pairwise })
  const numbers = (ids: readonly string[]): number[] => ids.map((id) => Number(id.split('-').at(-1)))
  return problems.links.map(({ earlier: from, later: to, status, rule }) => ({ from: numbers(from), to: numbers(to), status, rule }))
}

const teaching = '学习教育不够深入，集中学习多是念文件，党员听不进、记不住'
const members = '流动党员管理跟不上，外出务工的党员半年没有联系'
const station = '个别村活动阵地面积小，设施陈旧，冬天没有取暖'
const clean = '物资采购廉洁风险防控不严，比价和验收由一个人说了算'

describe('alignment of problems', () => {
  it('links equal problems first, wherever they stand', () => {
    expect(linked([teaching, members], [members, teaching])).toEqual([
      { from: [0], to: [1], status: 'same', rule: 'equal-text' },
      { from: [1], to: [0], status: 'same', rule: 'equal-text' },
    ])
  })

  it('takes the renewal of a year or congress for the same', () => {
    expect(linked(['2019年学习党的十八大精神不系统', members], ['2020年学习党的十九大精神不系统', station])[0]).toMatchObject({ status: 'same' })
  })

  it('recognises a problem in other words and leaves the others alone', () => {
    const later = ['理论学习方式枯燥，支部习惯于照本宣科，青年党员入脑入心的不多', clean]
    expect(linked([teaching, station], later)).toEqual([{ from: [0], to: [0], status: 'reworded', rule: 'assignment' }])
  })

  it('links nothing where nothing is alike', () => {
    expect(linked([station], [clean])).toEqual([])
  })

  it('finds a problem that was split in two', () => {
    const earlier = ['教育和医疗服务供给不足，学校大班额和卫生院缺医生的问题突出', clean]
    const later = ['学校学位紧张，大班额没有消除', '卫生院医生不足，群众看病不方便', clean]
    expect(linked(earlier, later)).toContainEqual({ from: [0], to: [0, 1], status: 'split', rule: 'assignment' })
  })

  it('finds two problems that were merged', () => {
    const earlier = ['学校学位紧张，大班额没有消除', clean, '卫生院医生不足，群众看病不方便']
    const later = ['教育和医疗服务供给不足，学校大班额和卫生院缺医生的问题突出', clean]
    expect(linked(earlier, later)).toContainEqual({ from: [0, 2], to: [0], status: 'merged', rule: 'assignment' })
  })

  it('takes a problem with its own sub-problem for one, not for two that were merged', () => {
    const before = reportOf({ year: 2020, problems: ['学校和卫生院服务不足，学位紧张、缺少医生', '卫生院缺少医生，群众看病不方便'] })
    const [above, below] = before.problems as [Item, Item]
    const nested = { ...before, problems: [above, { ...below, parent: above.id }] }
    const later = reportOf({ year: 2021, problems: ['学校学位紧张，卫生院缺少医生、群众看病不方便'] })
    const statuses = [before, nested].map((earlier) => compare(earlier, later, { segment: pairwise }).problems.links.map(({ status }) => status))
    expect(statuses).toEqual([['merged'], ['reworded']])
  })

  it('names the next best pairing', () => {
    const { problems } = compare(
      reportOf({ year: 2020, problems: [teaching] }),
      reportOf({ year: 2021, problems: [teaching, '党员学习教育形式单一'] }),
      { segment: pairwise },
    )
    expect(problems.links[0]!.runnerUp).toMatchObject({ earlier: 'problem-2020-0', later: 'problem-2021-1' })
  })

  it('survives empty lists', () => {
    expect(linked([], [teaching])).toEqual([])
    expect(linked([teaching], [])).toEqual([])
  })

  it('does not depend on what else is in the reports', () => {
    const first = linked([teaching, station], [teaching, station])
    expect(linked([teaching, station], [teaching, station])).toEqual(first)
  })
})

describe('moves between parts', () => {
  it('finds a problem of one year that is a plan of the next', () => {
    const text = '完善流动党员联系制度，每月与外出务工党员通一次电话'
    const comparison = compare(reportOf({ year: 2020, problems: [text, clean] }), reportOf({ year: 2021, plans: [text], problems: [clean] }), {
      segment: pairwise,
    })
    expect(comparison.moved).toEqual([{ from: { list: 'problems', id: 'problem-2020-0' }, to: { list: 'plans', id: 'plan-2021-0' }, similarity: 1 }])
  })
})
