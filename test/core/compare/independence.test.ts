import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chineseProfiler, compare } from '../../../src/core/compare/index.ts'
import { pairwise, quantityOf, reportOf } from './report-maker.ts'

const clause = fc.constantFrom('流动党员管理跟不上', '修建12公里农村公路', '医院周边停车难', '2020年举办读书班', '新建口袋公园', '党员活动室设施陈旧')
const sentence = fc.array(clause, { minLength: 1, maxLength: 4 }).map((clauses) => `${clauses.join('，')}。`)
const sentences = fc.array(sentence, { maxLength: 4 })
const content = fc.record({ problems: sentences, plans: sentences, work: sentences, counted: fc.array(clause, { maxLength: 4 }) })

it('gives the same comparison whatever was compared before, with the same profiler or another', () => {
  fc.assert(
    fc.property(
      fc.array(content, { minLength: 2, maxLength: 4 }),
      fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 2, maxLength: 6 }),
      (contents, order) => {
        const reports = contents.map(({ counted, ...texts }, at) => {
          const quantities = counted.map((of, place) => quantityOf(of, place, '个', 10 * place))
          return reportOf({ ...texts, quantities, year: 2018 + at })
        })
        const pairs = order.map(([a, b]) => [reports[a % reports.length]!, reports[b % reports.length]!] as const)
        const alone = pairs.map(([earlier, later]) => compare(earlier, later, { segment: pairwise }))
        const profiler = chineseProfiler()
        const together = pairs.toReversed().map(([earlier, later]) => compare(earlier, later, { segment: pairwise, profiler }))
        expect(together.toReversed()).toEqual(alone)
      },
    ),
  )
})
