import { expect, it } from 'vitest'
import { compare } from '../../../../src/core/compare/index.ts'
import { traceLineages } from '../../../../src/core/compare/lineage/index.ts'
import { pairwise, reportOf } from '../report-maker.ts'

const staff = '党务干部人手紧张，一名组织委员要管五个支部的台账'
const passage = '党务干部人手仍然紧张，组织委员台账太多'
const bridge = '农村公路桥梁年久失修，雨季车辆绕行二十公里'

it.each([
  ['a long report of which one problem was read', 12_000, 'undetermined'],
  ['a short report with one problem', 0, 'returned'],
])('what comes after %s', (_, length, status) => {
  const reports = [
    reportOf({ year: 2017, problems: [staff, bridge] }),
    reportOf({ year: 2018, problems: [bridge], work: ['堤防加固完工'.repeat(length / 6)] }),
    reportOf({ year: 2019, problems: [bridge, staff] }),
  ]
  const comparisons = reports.slice(1).map((later, index) => compare(reports[index]!, later, { segment: pairwise }))
  const steps = traceLineages(reports, comparisons).problems.find(({ steps: all }) =>
    all.some(({ items }) => items.includes('problem-2019-1')),
  )!.steps
  expect(steps.at(-1)!.status).toBe(status)
})

it.each([
  ['links', true, false],
  ['leaves open', false, true],
])('what the comparison of two neighbouring years %s has the same fate in the thread', (_, isLinked, isPerhaps) => {
  const reports = [2018, 2019].map((year) => reportOf({ year, problems: [year === 2018 ? staff : `${staff}和报表`, bridge] }))
  const made = compare(reports[0]!, reports[1]!, { segment: pairwise })
  const links = made.problems.links.filter(({ later }) => isLinked || !later.includes('problem-2019-0'))
  const thread = traceLineages(reports, [{ ...made, problems: { ...made.problems, links } }]).problems.find(({ name }) => name.startsWith('党务'))!
  expect(thread.steps.map(({ status }) => status === 'undetermined')).toEqual([false, isPerhaps])
})

it.each([
  ['comes near to it', '各支部台账多，组织委员人手仍然紧张', 'undetermined'],
  ['tells something else', '集市摊位收费偏高', 'first'],
])('the first year of what came back, where the passage of problems of an older report %s', (_, words, status) => {
  const parts = [{ part: 'problems', from: 0, to: words.length, found: true, by: 'heading', evidence: '' }] as const
  const reports = [
    { ...reportOf({ year: 2016, problems: [bridge], work: [words] }), parts },
    reportOf({ year: 2017, problems: [staff, bridge] }),
    reportOf({ year: 2018, problems: [bridge] }),
    reportOf({ year: 2019, problems: [bridge, staff] }),
  ]
  const comparisons = reports.slice(1).map((later, index) => compare(reports[index]!, later, { segment: pairwise }))
  const thread = traceLineages(reports, comparisons).problems.find(({ name }) => name.startsWith('党务'))!
  expect(thread.steps.map((step) => step.status)).toEqual([status, 'returned'])
})

it.each([
  ['the report before is silent, and an older one between is not', [passage, ''], 'returned', 'report-2018'],
  ['the report before has it in its passage of problems', ['', passage], 'elsewhere', 'report-2019'],
  ['both are silent', ['', ''], 'returned', null],
])('what comes back where %s', (_, [older, newer], status, report) => {
  const silent = (year: number, words: string) => {
    const parts = [{ part: 'problems', from: 0, to: words.length, found: true, by: 'heading', evidence: '' }] as const
    return { ...reportOf({ year, problems: [bridge], work: [words] }), parts }
  }
  const told = [2017, 2020].map((year) => reportOf({ year, problems: [staff, bridge] }))
  const reports = [told[0]!, silent(2018, older!), silent(2019, newer!), told[1]!]
  const comparisons = reports.slice(1).map((later, index) => compare(reports[index]!, later, { segment: pairwise }))
  const thread = traceLineages(reports, comparisons).problems.find(({ name }) => name.startsWith('党务'))!
  expect(thread.steps.map((step) => [step.status, step.elsewhere?.report ?? null])).toEqual([
    ['first', null],
    [status, report],
  ])
})

it('a plan that a year does not list goes on: that the year was silent on it is never said', () => {
  const [tea, dyke] = ['扩种高山茶园三百亩，新建两个初制车间', '加固沿江堤防十二公里，更换排涝泵站闸门']
  const reports = [[tea, dyke], [dyke], [dyke, tea]].map((plans, at) => reportOf({ year: 2017 + at, plans }))
  const comparisons = reports.slice(1).map((later, index) => compare(reports[index]!, later, { segment: pairwise }))
  const thread = traceLineages(reports, comparisons).plans.find(({ name }) => name.startsWith('扩种'))!
  expect(thread.steps.map(({ year, status }) => [year, status])).toEqual([
    [2017, 'first'],
    [2019, 'reworded'],
  ])
  expect(thread.returned).toBe(false)
})
