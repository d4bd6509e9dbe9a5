import { expect, test } from 'vitest'
import { compare } from '../../../src/core/compare/index.ts'
import { traceLineages } from '../../../src/core/compare/lineage/index.ts'
import { judgementOf, thresholdPaths, thresholds } from '../../../src/core/compare/thresholds.ts'
import { reportOf } from './report-maker.ts'

test('an archive’s own thresholds stand in the place of the built-in ones, the others stay', () => {
  const { diff, ...builtIn } = thresholds
  expect(judgementOf()).toEqual(builtIn)
  expect(judgementOf({ 'plans.link': 0.9, move: 0.1 })).toEqual({ ...builtIn, plans: { ...builtIn.plans, link: 0.9 }, move: 0.1 })
  expect(thresholdPaths()).toContain('followThrough.matched')
  expect(thresholdPaths().filter((path) => path.startsWith('diff'))).toEqual([])
})

test('a comparison and a lineage are judged by the archive’s own thresholds', () => {
  const earlier = reportOf({ year: 2019, problems: ['党员教育管理不够严格，流动党员联系不紧'] })
  const later = reportOf({ year: 2020, problems: ['党员教育管理还不严格，对流动党员联系较少'] })
  const statuses = (link: number) =>
    compare(earlier, later, {
      segment: (text) => [...text],
      thresholds: { 'problems.link': link, 'problems.join': link, 'problems.alone': 1 },
    }).problems.links.map(({ status }) => status)
  expect(statuses(0.3)).toEqual(['reworded'])
  expect(statuses(1)).toEqual([])
  const between = reportOf({ year: 2020, problems: ['会议过多，文件冗长'] })
  const last = reportOf({ year: 2021, problems: ['党员教育管理还不严格，对流动党员联系较少'] })
  const lines = (together: number) => traceLineages([earlier, between, last], [], { 'threads.together': together }).problems.length
  expect([lines(0.3), lines(1)]).toEqual([2, 3])
})
