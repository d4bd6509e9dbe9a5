import { expect, it } from 'vitest'
import { ElsewhereSearch } from '../../../../src/core/compare/links/clauses.ts'
import { builtInStatistics, profilerFor } from '../../../../src/core/compare/profiles/index.ts'
import { reportOf } from '../report-maker.ts'

it.each([
  ['in a sentence that complains', '粮价波动，远洋运价上升，农产品出口订单不足。', true],
  ['in one that does not', '粮价波动，远洋运价上升，农产品出口订单增加。', false],
])('a clause that has the whole subject tells it %s', (_, work, isTold) => {
  const search = new ElsewhereSearch(reportOf({ year: 2020, work: [work] }), 'problems', profilerFor(builtInStatistics))
  expect(search.nearest(['远洋运价上升']).place !== null).toBe(isTold)
})

it.each([
  ['everywhere', true],
  ['outside', false],
] as const)('what stands in the list is found %s of it', (where, isTold) => {
  const both = '渡口渡船老旧和托育机构师资紧缺问题并存'
  const made = reportOf({ year: 2020, problems: [both], work: [both] })
  const { from, to } = made.blocks.find(({ text }) => text === both)!
  const report = { ...made, problems: made.problems.map((item) => ({ ...item, from, to })) }
  const search = new ElsewhereSearch(report, 'problems', profilerFor(builtInStatistics), where)
  expect(search.nearest(['托育机构师资紧缺']).place !== null).toBe(isTold)
})

it('what a glossary behind the report explains is never found', () => {
  const made = reportOf({ year: 2020, work: ['渡口渡船老旧', '船渡老化：指渡船老旧、带病运行'] })
  const [first, second] = made.blocks.filter(({ text }) => text.includes('渡船老旧'))
  const report = { ...made, blocks: [first!, { ...second!, kind: 'note' as const }] }
  const search = (blocks: typeof made.blocks): ElsewhereSearch =>
    new ElsewhereSearch({ ...report, blocks }, 'problems', profilerFor(builtInStatistics), 'everywhere')
  expect(search(report.blocks).nearest(['渡口渡船老旧']).place?.block).toBe(first!.id)
  expect(search(report.blocks.slice(1)).nearest(['渡口渡船老旧']).place).toBeNull()
})
