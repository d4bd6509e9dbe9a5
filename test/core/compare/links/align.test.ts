import { describe, expect, it } from 'vitest'
import { chineseProfiler, compare, thresholds } from '../../../../src/core/compare/index.ts'
import { alignItems } from '../../../../src/core/compare/links/index.ts'
import type { Item, Link } from '../../../../src/core/model.ts'
import { pairwise, reportOf } from '../report-maker.ts'

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
    expect(linked(['2020年学习党的十八大精神不系统', members], ['2021年学习党的十九大精神不系统', station])[0]).toMatchObject({ status: 'same' })
  })

  it('takes a deadline that was put off, and another number of works, for another wording', () => {
    for (const [before, after] of [
      ['力争2025年修好的水渠至今没有动工，沿线村民意见很大', '力争2028年修好的水渠至今没有动工，沿线村民意见很大'],
      ['十大民生工程推进缓慢，资金不到位', '十二大民生工程推进缓慢，资金不到位'],
    ] as const)
      expect(linked([before, members], [after, station])[0]).toMatchObject({ from: [0], to: [0], status: 'reworded' })
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

  it('adds a left-over problem to the link of one that it is as like as a partner, though it belongs to none', () => {
    const profiler = chineseProfiler()
    const [earlier, later] = [
      profiler.items(reportOf({ year: 2020, problems: ['教育和医疗服务供给不足，学校大班额和卫生院缺医生的问题突出，群众看病不方便'] }).problems),
      profiler.items(reportOf({ year: 2021, problems: [teaching, station] }).problems),
    ]
    const sidesBy = (second: number): number[][] => {
      const tables = { partners: [Float64Array.of(0.9, second)], belonging: [Float64Array.of(0.1, 0.1)], told: null }
      const links = alignItems(earlier, later, tables, thresholds.problems, pairwise)
      return links.map((link) => [link.earlier.length, link.later.length])
    }
    expect([sidesBy(thresholds.problems.link), sidesBy(thresholds.problems.link - 0.01)]).toEqual([[[1, 2]], [[1, 1]]])
  })

  it('adds no second problem to one that tells a single thing, however alike it is', () => {
    const later = ['渔业结构不合理，有待调整', '果业结构有待调整']
    const pairs = linked(['渔业结构有待调整', station], later).filter(({ from }) => from.length > 0)
    expect(pairs.map(({ to }) => to)).toEqual([[0]])
  })

  it('leaves a left-over problem alone that belongs to none more than to another', () => {
    const earlier = ['渔港码头淤积，大船靠不了岸', '渔港码头照明昏暗，夜里靠岸危险']
    const later = ['渔港码头淤积，大船靠不了岸', '渔港码头照明昏暗，夜里靠岸危险', '渔港码头有问题']
    const pairs = linked(earlier, later).filter(({ from }) => from.length > 0)
    expect(pairs.flatMap(({ to }) => to)).toEqual([0, 1])
  })

  it('takes a problem with its own sub-problem for one, not for two that were merged', () => {
    const before = reportOf({ year: 2020, problems: ['学校和卫生院服务不足，学位紧张、缺少医生', '卫生院缺少医生，群众看病不方便'] })
    const [above, below] = before.problems as [Item, Item]
    const nested = { ...before, problems: [above, { ...below, parent: above.id }] }
    const later = reportOf({ year: 2021, problems: ['学校学位紧张，卫生院缺少医生、群众看病不方便'] })
    const statuses = [before, nested].map((earlier) => compare(earlier, later, { segment: pairwise }).problems.links.map(({ status }) => status))
    expect(statuses).toEqual([['merged'], ['reworded']])
  })

  it('calls neither new nor dropped what resembles an item of the other list, though not enough for a link', () => {
    const strict = { 'problems.link': 0.99, 'problems.join': 0.99, 'problems.alone': 0.2 }
    const [before, after] = [
      reportOf({ year: 2020, problems: [teaching] }),
      reportOf({ year: 2021, problems: ['理论学习方式枯燥，青年党员入脑入心的不多', clean] }),
    ]
    const { links } = compare(before, after, { segment: pairwise, thresholds: strict }).problems
    expect(links.map(({ earlier, later, status, rule }) => [earlier, later, status, rule])).toEqual([
      [['problem-2020-0'], [], 'undetermined', 'thin'],
      [[], ['problem-2021-0'], 'undetermined', 'thin'],
    ])
    expect(links.map(({ runnerUp }) => [runnerUp!.earlier, runnerUp!.later])).toEqual([
      ['problem-2020-0', 'problem-2021-0'],
      ['problem-2020-0', 'problem-2021-0'],
    ])
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

describe('alignment of plans that one report gathers', () => {
  const single = [
    '修缮竹溪水闸。更换启闭机，清理闸前淤泥，汛期前完成。',
    '加固柏林水库。坝体灌浆，更换泄洪闸门。',
    '疏浚芦花河道。清淤八公里，整修护岸。',
    '开办云岭夜校。面向茶农开设修剪、制茶、电商三门课程。',
    '扩建沙洲小学。新建教室六间，翻新塑胶操场。',
  ]
  const gathered = [
    '水利兴县。竹溪水闸启闭机维护、闸前淤泥清理常年进行；柏林水库坝体再灌一次浆，泄洪闸门涂漆；芦花河道清淤向上游延伸五公里，护岸全部整修，沿岸栽柳种草，修一条步道，给孩子们写生，也给老人散步。',
    '文教立县。云岭夜校的修剪、制茶、电商课程办到各村，请茶农上台讲课；沙洲小学的新教室装上投影和暖气，塑胶操场放学后向村民开放，添置篮球架和乒乓球台，周末组织亲子比赛，寒暑假办托管班。',
  ]
  const links = compare(reportOf({ year: 2020, plans: single }), reportOf({ year: 2021, plans: gathered }), { segment: pairwise }).plans.links
  const numbers = (ids: readonly string[]): number[] => ids.map((id) => Number(id.split('-').at(-1)))

  it('brings every task to the longer one that took it in', () => {
    expect(links.map(({ earlier, later, status }) => [numbers(earlier), numbers(later), status])).toEqual([
      [[0, 1, 2], [0], 'merged'],
      [[3, 4], [1], 'merged'],
    ])
  })

  it('leaves a task alone that none of them took in', () => {
    const more = [...single, '清理陈年欠薪。逐厂核账，限期兑付。']
    const after = compare(reportOf({ year: 2020, plans: more }), reportOf({ year: 2021, plans: gathered }), { segment: pairwise }).plans.links
    expect(after.flatMap(({ earlier, later }) => (later.length > 0 ? numbers(earlier) : []))).toEqual([0, 1, 2, 3, 4])
  })
})
