import { describe, expect, it } from 'vitest'
import { compare } from '../../../src/core/compare/index.ts'
import { doubtedByRectifications, withFates } from '../../../src/core/compare/corrections.ts'
import type { Link } from '../../../src/core/model.ts'
import { quantityHistories } from '../../../src/core/compare/quantities/index.ts'
import { pairwise, quantityOf, reportOf } from './report-maker.ts'

describe('coverage', () => {
  it('names the plans that answer a problem, and leaves the others uncovered', () => {
    const later = reportOf({
      year: 2021,
      problems: ['流动党员管理跟不上，外出务工党员长期失联', '老城区停车难，医院周边天天堵车'],
      plans: ['加强流动党员教育管理，建立外出务工党员联络站', '举办三期读书班，党组成员带头领学'],
    })
    expect(compare(reportOf({ year: 2020 }), later, { segment: pairwise }).coverage).toEqual([
      { problem: 'problem-2021-0', plans: ['plan-2021-0'], unanswered: null },
      { problem: 'problem-2021-1', plans: [], unanswered: null },
    ])
  })
})

describe('rectifications', () => {
  it('links what was dealt with to the earlier problem and to the later one that names it again', () => {
    const rectification = { problem: '党员活动室设施陈旧', action: '更换桌椅和投影仪', from: 10, to: 40 }
    const earlier = reportOf({ year: 2020, problems: ['活动阵地老化，党员活动室设施陈旧、没有投影仪', '学习形式单一'] })
    const told = { ...rectification, raisedBefore: false }
    const later = reportOf({ year: 2021, problems: ['部分党员活动室设施仍然陈旧，阵地不足', '财政收支矛盾突出'], rectifications: [told] })
    expect(compare(earlier, later, { segment: pairwise }).rectifications).toMatchObject([
      { ...rectification, answers: ['problem-2020-0'], namedAgain: ['problem-2021-0'], again: 'named-again' },
    ])
  })

  it('and the links of problems are one account: where they contradict one another, neither is sure', () => {
    const rectified = (problem: string, namedAgain: string[], answers = ['a']) => ({
      ...{ problem, action: '', answers },
      ...{ namedAgain, similarity: 1, from: 0, to: 1 },
    })
    const link = (earlier: string[], later: string[], rule = 'assignment'): Link => ({
      ...{ earlier, later, status: 'reworded', similarity: 0.6, by: 'rule', rule, runnerUp: null },
      ...{ changes: [], replaced: false, exact: true },
    })
    const judged = (own: ReturnType<typeof rectified>, ...links: Link[]): string[] => {
      const doubted = doubtedByRectifications(links, [own])
      return [...doubted.map(({ status }) => status), withFates([own], doubted)[0]!.again]
    }
    expect(judged(rectified('座位少', []), link(['a'], ['b']))).toEqual(['undetermined', 'undetermined'])
    expect(judged(rectified('座位少', ['b']), link(['a'], ['b']))).toEqual(['reworded', 'named-again'])
    expect(judged(rectified('座位少', []), link(['a'], ['b'], 'equal-text'))).toEqual(['reworded', 'undetermined'])
    expect(judged(rectified('座位少', []), link(['a', 'c'], ['b']))).toEqual(['reworded', 'undetermined'])
    expect(judged(rectified('座位少', []))).toEqual(['not-named-again'])
    expect(judged(rectified('座位少', ['b']))).toEqual(['undetermined'])
    expect(judged(rectified('座位少', ['b'], []))).toEqual(['named-again'])
    expect(judged(rectified('座位少', [], []))).toEqual(['not-named-again'])
  })

  it('tells of what no earlier report raised only where the report says that it was raised', () => {
    const handled = { problem: '石料价格上涨', action: '统一采购', from: 10, to: 40 }
    const earlier = reportOf({ year: 2020, problems: ['活动阵地老化', '学习形式单一'] })
    const found = (raisedBefore: boolean) =>
      compare(earlier, reportOf({ year: 2021, problems: ['财政收支矛盾突出'], rectifications: [{ ...handled, raisedBefore }] }), {
        segment: pairwise,
      })
    expect(found(false).rectifications).toEqual([])
    expect(found(true).rectifications).toMatchObject([{ ...handled, answers: [] }])
  })
})

describe('quantities', () => {
  const of = (year: number, value: number | null, name: string, from: number, unit = '次') => ({
    year,
    quantity: quantityOf(name, value, unit, from),
  })
  const report = ({ year, quantities }: { year: number; quantities: ReturnType<typeof of>[] }) =>
    reportOf({ year, work: ['全年工作。'], quantities: quantities.map(({ quantity }) => quantity) })

  it('pairs what is counted by its name and unit, not by its number', () => {
    const earlier = report({ year: 2020, quantities: [of(2020, 12, '专题学习', 3), of(2020, 4, '讲党课', 30)] })
    const later = report({ year: 2021, quantities: [of(2021, 12, '讲党课', 3), of(2021, 9, '专题学习', 30), of(2021, 9, '专题学习', 60, '人')] })
    expect(
      compare(earlier, later, { segment: pairwise }).quantities.map(({ of: name, unit, earlier: a, later: b }) => [name, unit, a?.value, b?.value]),
    ).toEqual([
      ['讲党课', '次', 4, 12],
      ['专题学习', '次', 12, 9],
    ])
  })

  it.each([
    ['新增上市企业', '上市企业'],
    ['上市企业', '上市企业增长'],
    ['五年新增学位', '新增学位'],
    ['产值占全市', '产值占全省'],
    ['出口总额', '进出口总额'],
    ['总投资', '投资'],
    ['学前教育学位', '义务教育学位'],
    ['企业', '企业'],
    ['', ''],
  ])('does not hold %j against %j', (one, two) => {
    const earlier = report({ year: 2020, quantities: [of(2020, 18, one, 3, '家')] })
    const later = report({ year: 2021, quantities: [of(2021, 191, two, 3, '家')] })
    expect(compare(earlier, later, { segment: pairwise }).quantities).toEqual([])
  })

  it.each([
    ['新增上市企业', '新登记上市企业'],
    ['上市企业', '上市企业总数'],
    ['固定资产投资', '固定资产投资总额'],
    ['老旧电梯更新改造', '更新改造老旧电梯'],
  ])('holds %j against %j', (one, two) => {
    const earlier = report({ year: 2020, quantities: [of(2020, 18, one, 3, '家')] })
    const later = report({ year: 2021, quantities: [of(2021, 191, two, 3, '家')] })
    expect(compare(earlier, later, { segment: pairwise }).quantities).toMatchObject([{ of: two, earlier: { value: 18 }, later: { value: 191 } }])
  })

  it('follows a fact from the review to the problems, but holds no plan against a fact', () => {
    const earlier = report({ year: 2020, quantities: [of(2020, 6, '空壳村', 3, '个')] })
    const later = report({ year: 2021, quantities: [of(2021, 4, '空壳村', 1200, '个')] })
    const inPart = (part: 'problems' | 'plans') => {
      const elsewhere = { part, from: 1100, to: 1300, found: true, by: 'heading', evidence: '' } as const
      return compare(earlier, { ...later, parts: [...later.parts, elsewhere] }, { segment: pairwise }).quantities
    }
    expect(inPart('problems')).toMatchObject([{ earlier: { value: 6 }, later: { value: 4 } }])
    expect(inPart('plans')).toEqual([])
  })

  it('keeps a masked value masked', () => {
    const earlier = report({ year: 2020, quantities: [of(2020, null, '专题学习', 3)] })
    const later = report({ year: 2021, quantities: [of(2021, 9, '专题学习', 3)] })
    expect(compare(earlier, later, { segment: pairwise }).quantities[0]!.earlier).toMatchObject({ value: null, masked: true })
  })

  it('follows a count over the years and past a year that leaves it out', () => {
    const reports = [
      report({ year: 2019, quantities: [of(2019, 12, '专题学习', 3)] }),
      report({ year: 2020, quantities: [of(2020, 3, '讲党课', 3)] }),
      report({ year: 2021, quantities: [of(2021, 9, '专题学习', 3), of(2021, 5, '讲党课', 30)] }),
    ]
    expect(quantityHistories(reports).map(({ of: name, points }) => [name, points.map((point) => [point.year, point.quantity.value])])).toEqual([
      [
        '专题学习',
        [
          [2019, 12],
          [2021, 9],
        ],
      ],
      [
        '讲党课',
        [
          [2020, 3],
          [2021, 5],
        ],
      ],
    ])
  })

  it('tells aims from what has been, which never make one line', () => {
    const plans = { part: 'plans', from: 1100, to: 1300, found: true, by: 'heading', evidence: '' } as const
    const reports = [2020, 2021].map((year) => {
      const made = report({ year, quantities: [of(year, 12, '专题学习', 3), of(year, 20, '专题学习', 1200)] })
      return { ...made, parts: [...made.parts, plans] }
    })
    expect(quantityHistories(reports).map(({ planned, points }) => [planned, points.map(({ quantity }) => quantity.value)])).toEqual([
      [false, [12, 12]],
      [true, [20, 20]],
    ])
  })
})
