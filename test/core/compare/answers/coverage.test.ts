import { expect, test } from 'vitest'
import { compare } from '../../../../src/core/compare/index.ts'
import { pairwise, reportOf } from '../report-maker.ts'

test('a clause of a plan on many things answers a problem that the plan as a whole is not like', () => {
  const plan =
    '办好十件实事。翻新青石桥农贸市场，开通鹤鸣山班车，修复柏林古渡缆桩，增设云岭夜校课程，为枫岭敬老院聘请康复技师，给北坡果园铺设滴灌管网，整治芦花湖岸线护坡。'
  const problems = ['枫岭敬老院康复技师紧缺', '沙洲水厂管道锈蚀']
  const later = reportOf({ year: 2021, problems, plans: [plan] })
  const { coverage } = compare(reportOf({ year: 2020 }), later, { segment: pairwise })
  expect(coverage.map(({ plans }) => plans.length)).toEqual([1, 0])
})

test('a clause on the subject of a problem is a measure for it, whatever the problem complains of', () => {
  const plans = ['促进房地产市场平稳健康发展，因城施策。', '办好云岭夜校，开设三门课程。']
  const problems = ['房地产业处于深度调整之中', '燃气管道超期服役']
  const { coverage } = compare(reportOf({ year: 2020 }), reportOf({ year: 2021, problems, plans }), { segment: pairwise })
  expect(coverage.map((one) => one.plans.length)).toEqual([1, 0])
})
