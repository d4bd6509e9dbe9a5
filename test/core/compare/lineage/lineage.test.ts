import { describe, expect, it } from 'vitest'
import { compare } from '../../../../src/core/compare/index.ts'
import { traceLineages } from '../../../../src/core/compare/lineage/index.ts'
import type { Lineage, Report } from '../../../../src/core/model.ts'
import { pairwise, reportOf } from '../report-maker.ts'

const learning = '理论学习不够系统，中心组学习跟着文件走，专题之间缺少衔接'
const bridge = '农村公路桥梁年久失修，雨季车辆绕行二十公里'
const staff = '党务干部人手紧张，一名组织委员要管五个支部的台账'
const again = '党务工作力量薄弱，组织委员身兼数职，台账靠年底补写'

function traced(reports: readonly Report[]): readonly Lineage[] {
  const comparisons = reports.slice(1).map((later, index) => compare(reports[index]!, later, { segment: pairwise }))
  return traceLineages(reports, comparisons).problems
}

/** Years and statuses of the lineage that an item of a report belongs to. */
function stepsOf(lineages: readonly Lineage[], item: string): (readonly [number | null, string])[] | undefined {
  return lineages.find(({ steps }) => steps.some((step) => step.items.includes(item)))?.steps.map((step) => [step.year, step.status] as const)
}

describe('traceLineages', () => {
  const reports = [
    reportOf({ year: 2017, problems: [learning, staff] }),
    reportOf({ year: 2018, problems: [learning, bridge] }),
    reportOf({ year: 2019, problems: [learning, again] }),
  ]

  it('follows a problem over all its years', () => {
    expect(stepsOf(traced(reports), 'problem-2017-0')).toEqual([
      [2017, 'first'],
      [2018, 'same'],
      [2019, 'same'],
    ])
  })

  it('says whose item its name is', () => {
    for (const { name, namedIn } of traced(reports)) {
      const items = reports.find(({ id }) => id === namedIn!.report)!.problems
      expect(items.find(({ id }) => id === namedIn!.item)!.lead).toBe(name)
    }
  })

  it('is named by the first clause of an item that has no lead', () => {
    const withoutLeads = reports.map((report) => ({ ...report, problems: report.problems.map((item) => ({ ...item, lead: '' })) }))
    const names = traced(withoutLeads).map(({ name, firstWording }) => [name, firstWording])
    expect(names.length).toBeGreaterThan(2)
    expect(
      names.flat().filter((words) => words === '' || !reports.some(({ problems }) => problems.some(({ text }) => text.includes(words!)))),
    ).toEqual([])
  })

  it('is named by a clause that finds something wanting, not by the half sentence that leads to it', () => {
    const half = '桥梁老化严重。作为山区与平原之间的农村公路桥梁，维修养护的钱年年不够'
    const named = traced([
      reportOf({ year: 2018, problems: ['农村公路桥梁年久失修', learning] }),
      reportOf({ year: 2019, problems: [half, learning] }),
    ]).find(({ count, firstWording }) => count === 2 && firstWording === '农村公路桥梁年久失修')
    expect(named?.newestWording).toBe('桥梁老化严重')
  })

  it('counts what is only perhaps the same as no year of those that come after it', () => {
    const three = [2018, 2019, 2020].map((year) => reportOf({ year, problems: [year === 2019 ? again : staff, bridge] }))
    const comparisons = three.slice(1).map((later, at) => compare(three[at]!, later, { segment: pairwise }))
    const countsBy = (sure: number) => {
      const [told] = traceLineages(three, comparisons, { 'threads.sure': sure }).problems.filter(({ name }) => name === staff)
      return told?.steps.map(({ nth, status }) => [nth, status === 'undetermined'])
    }
    expect(countsBy(0)).toEqual([
      [1, false],
      [2, false],
      [3, false],
    ])
    expect(countsBy(0.9999)).toEqual([
      [1, false],
      [null, true],
      [2, false],
    ])
  })

  it('says of what resembles the core of its thread too little that it may be the same', () => {
    const two = [reportOf({ year: 2018, problems: [staff, bridge] }), reportOf({ year: 2019, problems: [bridge, again] })]
    const comparisons = [compare(two[0]!, two[1]!, { segment: pairwise })]
    const statusesBy = (sure: number) => stepsOf(traceLineages(two, comparisons, { 'threads.sure': sure }).problems, 'problem-2019-1')
    expect([statusesBy(0)?.at(-1), statusesBy(0.9999)?.at(-1)]).toEqual([
      [2019, 'reworded'],
      [2019, 'undetermined'],
    ])
  })

  it('says of what comes after a silent report that it may be the same where it resembles no older one enough', () => {
    const comparisons = reports.slice(1).map((later, at) => compare(reports[at]!, later, { segment: pairwise }))
    const lastBy = (across: number) => stepsOf(traceLineages(reports, comparisons, { 'threads.across': across }).problems, 'problem-2019-1')?.at(-1)
    expect([lastBy(0), lastBy(0.9999)]).toEqual([
      [2019, 'returned'],
      [2019, 'undetermined'],
    ])
  })

  it('names the items of a year that are only perhaps the same, behind one that surely is', () => {
    const [first, second] = traced([reportOf({ year: 2017, problems: [staff] }), reportOf({ year: 2018, problems: [again, staff] })])[0]!.steps
    expect([first!.items.length, first!.perhaps]).toEqual([1, undefined])
    expect(second).toMatchObject({ nth: 2, status: 'same', items: ['problem-2018-1', 'problem-2018-0'], perhaps: ['problem-2018-0'] })
  })

  it('does not call a problem returned in a list that can’t be held against the one before', () => {
    const comparisons = reports.slice(1).map((later, index) => compare(reports[index]!, later, { segment: pairwise }))
    const doubted = comparisons.map((comparison) => ({ ...comparison, doubtful: ['problems' as const] }))
    const statuses = (of: typeof comparisons) => traceLineages(reports, of).problems.flatMap(({ steps }) => steps.map(({ status }) => status))
    expect(statuses(comparisons)).toContain('returned')
    expect(statuses(doubted)).not.toContain('returned')
    expect(statuses(doubted)).toContain('undetermined')
  })

  it('looks past a report without the problem and calls it returned', () => {
    const lineages = traced(reports)
    expect(stepsOf(lineages, 'problem-2019-1')).toEqual([
      [2017, 'first'],
      [2019, 'returned'],
    ])
    expect(lineages.filter((lineage) => lineage.returned)).toHaveLength(1)
  })

  it('counts label years: two reports of one year are of one', () => {
    const lineages = traced([reports[0]!, reports[1]!, { ...reports[1]!, id: 'second-of-2018' }, reports[2]!])
    const { count, steps } = lineages.find(({ steps: all }) => all.length === 4)!
    expect([count, steps.map(({ nth }) => nth)]).toEqual([3, [1, 2, 2, 3]])
  })

  it('takes a year without a report for a gap, not for an absence', () => {
    const lineages = traced([reports[0]!, reportOf({ year: 2020, problems: [again] })])
    expect(stepsOf(lineages, 'problem-2020-0')).toEqual([
      [2017, 'first'],
      [2020, 'reworded'],
    ])
  })

  it('does not call a problem returned after a report whose problems were not found', () => {
    const unread: Report = {
      ...reportOf({ year: 2018 }),
      parts: [{ part: 'problems', found: false, by: 'position', evidence: '', from: 0, to: 0 }],
    }
    expect(stepsOf(traced([reports[0]!, unread, reports[2]!]), 'problem-2019-1')).toEqual([
      [2017, 'first'],
      [2019, 'reworded'],
    ])
  })

  it('puts every item into exactly one lineage', () => {
    const items = traced(reports).flatMap((lineage) => lineage.steps.flatMap((step) => step.items))
    expect(items.toSorted()).toEqual(reports.flatMap((report) => report.problems.map((item) => item.id)).toSorted())
  })

  it('names a lineage after its newest item and keeps its id when a later year is added', () => {
    const before = traced(reports.slice(0, 2)).find((lineage) => lineage.firstYear === 2017 && lineage.count === 2)!
    const after = traced(reports).find((lineage) => lineage.count === 3)!
    expect(after.id).toBe(before.id)
    expect(after).toMatchObject({ name: reports[2]!.problems[0]!.lead, firstYear: 2017, lastYear: 2019 })
  })

  it('says where the silent report tells much the same, instead of calling it returned', () => {
    const silent = reports[1]!
    const heading = {
      ...silent.blocks[0]!,
      id: 'aside',
      kind: 'paragraph' as const,
      text: '党务干部人手紧张的状况仍没有改变。',
      from: 9000,
      to: 9020,
    }
    const aside = { ...silent, blocks: [...silent.blocks, heading] }
    const lineages = traced([reports[0]!, aside, reports[2]!])
    const step = lineages.find(({ steps }) => steps.some(({ items }) => items.includes('problem-2019-1')))!.steps.at(-1)!
    expect(step).toMatchObject({ status: 'elsewhere', elsewhere: { report: aside.id, block: 'aside' } })
  })

  it('calls it returned though the silent report complains of something else with some of the same words', () => {
    const reports = [
      reportOf({ year: 2017, problems: [staff, bridge] }),
      reportOf({ year: 2018, problems: [bridge], work: ['乡村医生人手紧张的局面没有改变。'] }),
      reportOf({ year: 2019, problems: [bridge, again] }),
    ]
    expect(stepsOf(traced(reports), 'problem-2019-1')).toEqual([
      [2017, 'first'],
      [2019, 'returned'],
    ])
  })

  it.each([
    ['党务岗位人手不宽裕', 'passage of problems', 0, false],
    ['党务岗位人手不宽裕', 'another part', 500, true],
    ['渠道清淤安排在冬天', 'passage of problems', 0, true],
  ] as const)(
    'searches the whole passage of problems of a silent report, also for what does not complain: %s in the %s',
    (words, _, from, isBack) => {
      const silent = reportOf({ year: 2018, problems: [bridge], work: [words] })
      const parts: Report['parts'] = [{ part: 'problems', from, to: from + 400, found: true, by: 'heading', evidence: '' }]
      const problems = silent.problems.map((item) => ({ ...item, from, to: from + 400 }))
      const all = [
        reportOf({ year: 2017, problems: [staff, bridge] }),
        { ...silent, parts, problems },
        reportOf({ year: 2019, problems: [bridge, again] }),
      ]
      expect(stepsOf(traced(all), 'problem-2019-1')!.at(-1)![1] === 'returned').toBe(isBack)
    },
  )

  it('says nothing loud where the silent report tells the subject among others in one item of its list', () => {
    const both = '水利站人员不足和党务干部人手紧张问题并存'
    const reports = [reportOf({ year: 2017, problems: [staff, bridge] }), reportOf({ year: 2018, problems: [bridge, both] })]
    const later = reportOf({ year: 2019, problems: [bridge, '党务干部人手紧张'] })
    const status = stepsOf(traced([...reports, later]), 'problem-2019-1')!.at(-1)![1]
    expect(status).not.toBe('returned')
  })

  it('looks through every silent report: one that is not the last and says it outside of its list is not silent, and named', () => {
    const reports = [
      reportOf({ year: 2017, problems: [staff, bridge] }),
      reportOf({ year: 2018, problems: [bridge], work: ['基层党务干部人手紧张的状况没有改变。'] }),
      reportOf({ year: 2019, problems: [bridge] }),
      reportOf({ year: 2020, problems: [bridge, again] }),
    ]
    const step = traced(reports)
      .find(({ steps }) => steps.some(({ items }) => items.includes('problem-2020-1')))!
      .steps.at(-1)!
    expect(step).toMatchObject({ status: 'returned', elsewhere: { report: reports[1]!.id } })
  })

  it('finds a problem of the first year again after several silent ones, and names the thread by what resembles all its wordings most', () => {
    const others = [2018, 2019, 2020].map((year) => reportOf({ year, problems: [bridge] }))
    const lineages = traced([reportOf({ year: 2017, problems: [staff] }), ...others, reportOf({ year: 2021, problems: [again, bridge] })])
    expect(stepsOf(lineages, 'problem-2021-0')).toEqual([
      [2017, 'first'],
      [2021, 'returned'],
    ])
    expect(lineages.find(({ count }) => count === 2)).toMatchObject({ firstWording: staff, newestWording: again })
  })

  it('names the first and the newest wording by the clause that belongs to the thread, not by the head of an item that states several things', () => {
    const ferry = '渡口渡船老旧'
    const two = '茶山道路狭窄。渡口渡船也显老旧'
    const { firstWording, newestWording } = traced([
      reportOf({ year: 2018, problems: [two] }),
      reportOf({ year: 2019, problems: [ferry] }),
      reportOf({ year: 2020, problems: [ferry] }),
    ]).find(({ count }) => count === 3)!
    expect([firstWording, newestWording]).toEqual(['渡口渡船也显老旧', ferry])
  })

  it('never calls an item first that a link of the report before leads to', () => {
    const linkedTo = traced([
      reportOf({ year: 2018, problems: ['渡口码头老旧，候船的地方漏雨', bridge] }),
      reportOf({ year: 2019, problems: ['渡口渡船老旧，船工年纪偏大', bridge] }),
    ])
    const statuses = linkedTo.flatMap(({ steps }) => steps.filter(({ year }) => year === 2019).map(({ status }) => status))
    expect(statuses).not.toContain('first')
  })

  it('calls nothing first where the report before was read doubtfully', () => {
    const unread: Report = {
      ...reportOf({ year: 2017, problems: [staff] }),
      parts: [{ part: 'problems', found: false, by: 'position', evidence: '', from: 0, to: 0 }],
    }
    expect(stepsOf(traced([unread, reports[1]!]), 'problem-2018-1')).toEqual([[2018, 'undetermined']])
  })

  it('calls nothing returned between reports of one year', () => {
    const second = { ...reports[1]!, id: 'second-of-2019', year: 2019 }
    expect(traced([reports[0]!, second, reports[2]!]).filter(({ returned }) => returned)).toEqual([])
  })
})
