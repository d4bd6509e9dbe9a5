import { expect, it } from 'vitest'
import { compare } from '../../../../src/core/compare/index.ts'
import { traceLineages } from '../../../../src/core/compare/lineage/index.ts'
import { pairwise, reportOf } from '../report-maker.ts'

const staff = '党务干部人手紧张，一名组织委员要管五个支部的台账'
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
