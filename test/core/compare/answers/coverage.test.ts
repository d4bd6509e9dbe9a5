import { expect, test } from 'vitest'
import { compare, coverageOfReport } from '../../../../src/core/compare/index.ts'
import { normalised } from '../../normalise/normalised.ts'
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

test('short plans answer the problems that stand in their order, in other words', () => {
  const plans = ['引导企业与村结对，每村办一个赚钱的项目', '把大课拆成短课，班前随到随学', '实行采购双签，邀请职工监督']
  const problems = ['村集体家底薄', '驾驶员学习坐不拢', '配件采购有漏洞']
  const { coverage } = compare(reportOf({ year: 2020 }), reportOf({ year: 2021, problems, plans }), { segment: pairwise })
  expect(coverage.map((one) => one.plans)).toEqual([['plan-2021-0'], ['plan-2021-1'], ['plan-2021-2']])
})

test('nothing is said of a problem that no plan speaks to', () => {
  const plans = ['办好云岭夜校，开设三门课程', '修复东坡果园水渠，进一步提高灌溉水平', '举办山歌节，健全志愿服务机制']
  const later = reportOf({ year: 2021, problems: ['发展不平衡不充分问题仍然突出'], plans })
  expect(compare(reportOf({ year: 2020 }), later, { segment: pairwise }).coverage[0]!.plans).toEqual([])
})

const report = (problems: string, plans: string): string =>
  `云岭县水务局党组书记抓基层党建工作述职报告\n\n2021年，我认真履行职责。现将有关情况报告如下：\n一、主要工作\n（一）抓学习。全年组织集中学习12次，讲党课3次。\n二、存在问题\n${problems}\n三、下一步打算\n${plans}\n以上报告，请批评指正。\n`
const plans =
  '（一）办好云岭夜校。开设三门课程，聘请四位教师。\n（二）修复东坡果园水渠。更换闸门六座，清淤两公里。\n（三）举办山歌节。邀请十个村的歌队参加。'
const problems = '（一）会计档案遗失较多。\n（二）夜校课程偏少。'

test.each([
  ['a problem to which nothing in the report speaks is told, with the nearest plan', problems, plans, [true, false]],
  [
    'one to which words among the plans speak is not, though no plan does',
    problems,
    plans.replace('歌队参加。', '歌队参加，会计档案由专人保管。'),
    [false, false],
  ],
  ['nor any where the report has hardly a plan', problems, '（一）办好云岭夜校。开设三门课程，聘请四位教师。', [false, false]],
])('%s', (_, own, planned, expected) => {
  const coverage = coverageOfReport(normalised(report(own, planned), '云岭县水务局2021年述职报告.txt'))
  expect(coverage.map(({ unanswered }) => unanswered !== null)).toEqual(expected)
})

test('what is planned right below a problem answers it, whatever its words; in two lists one behind the other nothing stands so', () => {
  const parted =
    '（一）存在问题：会计档案遗失较多。\n整改措施：请县里的老先生来讲三堂课。\n（二）存在问题：夜校课程偏少。\n整改措施：跑一趟省城，带回两车旧书。\n（三）存在问题：渠水到不了东坡。\n整改措施：每月开会碰一次头。'
  const head = report('', '').split('二、存在问题')[0]!
  const mixed = normalised(`${head}二、存在问题及整改措施\n${parted}\n以上报告，请批评指正。\n`)
  expect([mixed.problems.length, mixed.plans.length]).toEqual([3, 3])
  const covered = coverageOfReport(mixed)
  expect(covered.map(({ plans: [first] }) => first)).toEqual(mixed.plans.map(({ id }) => id))
  expect(covered.map(({ unanswered }) => unanswered)).toEqual([null, null, null])
  const apart = normalised(report(problems, '（一）请县里的老先生来讲三堂课。\n（二）跑一趟省城，带回两车旧书。\n（三）每月开会碰一次头。'))
  expect(coverageOfReport(apart).flatMap(({ plans: found }) => found)).toEqual([])
})
