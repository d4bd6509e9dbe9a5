import { expect, test } from 'vitest'
import { compare } from '../../../../src/core/compare/index.ts'
import type { Report } from '../../../../src/core/model.ts'
import { normalised } from '../../normalise/normalised.ts'
import { pairwise } from '../report-maker.ts'

const pier = '先修南岸旧码头，再接通下游三个渡口，沿岸仓库逐一登记，能用的交给合作社，不能用的年内拆除。'
const dredge = '用挖泥船分段清理主航道，淤泥运到堤外肥田，浅滩立标示警，枯水期保证货船照常往来。'
const lamp = '在背街小巷装上两千盏路灯，坏一盏换一盏，每月由街坊自己点检，点检表贴在巷口。'
const well = '打深井四十眼，旧井全部化验一遍，水质不好的一律封存，附近人家改用管网供水。'
const school = '翻修十二所村小的校舍，给寄宿学生每天添一个鸡蛋，教师宿舍年底前全部通水通电。'
const clinic = '每个乡至少留住两名医生，药房常用药不断货，慢性病人一年上门看四次。'

const head = (year: number, tasks: string): Report =>
  normalised(`石溪县人民政府工作报告
一、${String(year - 1)}年工作回顾
过去一年，全县粮食产量11万吨，新修渠道23公里，渡口已通到下游，街巷照明和学校修缮都有进展。
二、${String(year)}年主要工作
${tasks}`)

const chapters = head(
  2022,
  `（一）疏通内河水路
整修码头，清理航道，让货船一年四季都能往来，仓库和渡口一并收拾出来。
（二）改善街巷生活
给背街小巷装路灯，打深井、化验旧井，让附近人家用上放心水。
（三）办好学校和诊所
翻修村小校舍，留住乡里医生，常用药品不断货。`,
)
const tasks = head(
  2023,
  `（一）疏通内河水路
重建南岸码头。${pier}
清理主航道。${dredge}
整修沿河仓库。先把漏雨的屋顶换掉，再分批改造货架，腾出的空地用来停放农机和晾晒谷物。
（二）改善街巷生活
加快安装路灯。${lamp}
改善老街水井。${well}
增加环卫车辆。购置十辆小型清运车，垃圾不过夜，每条巷子都有专人打扫，费用由县里承担。
（三）办好学校和诊所
改善村小校舍。${school}
培养乡村医生。${clinic}
丰富县图书馆。新购图书两万册，周末延长开放到晚上九点，乡镇分馆每月轮换一批书。`,
)
const leads = (report: Report, ids: readonly string[]): string[] => ids.map((id) => report.plans.find((item) => item.id === id)!.lead)

test.each<[string, Report, Report, string]>([
  ['the later one', chapters, tasks, 'split'],
  ['the earlier one', tasks, chapters, 'merged'],
])('where only %s sets out tasks below its chapters, chapters are set against chapters', (_, earlier, later, status) => {
  const { plans, doubtful } = compare(earlier, later, { segment: pairwise })
  expect([earlier.plans.length, later.plans.length].sort()).toEqual([3, 9])
  const told = plans.links.map((link) => [link.status, link.rule, leads(earlier, link.earlier), leads(later, link.later)])
  const sides = [
    [['疏通内河水路'], ['重建南岸码头', '清理主航道', '整修沿河仓库']],
    [['改善街巷生活'], ['加快安装路灯', '改善老街水井', '增加环卫车辆']],
    [['办好学校和诊所'], ['改善村小校舍', '培养乡村医生', '丰富县图书馆']],
  ]
  expect(told).toEqual(sides.map(([few, many]) => [status, 'chapter', ...(status === 'split' ? [few, many] : [many, few])]))
  expect(doubtful).toContain('plans')
  for (const { earlier: a, later: b, changes } of plans.links) {
    const length = (report: Report, ids: readonly string[]): number =>
      ids.map((id) => report.plans.find((item) => item.id === id)!.text).join('\n').length
    expect(Math.max(...changes.map(({ toA }) => toA))).toBeLessThanOrEqual(length(earlier, a))
    expect(Math.max(...changes.map(({ toB }) => toB))).toBeLessThanOrEqual(length(later, b))
  }
})

test('a chapter that is hardly like another is not called divided into its tasks', () => {
  const statuses = (sure?: number): Set<string> =>
    new Set(
      compare(chapters, tasks, { segment: pairwise, ...(sure ? { thresholds: { 'plans.sure': sure } } : {}) }).plans.links.map(
        ({ status }) => status,
      ),
    )
  expect(statuses()).toEqual(new Set(['split']))
  expect(statuses(2)).toEqual(new Set(['undetermined']))
})

test('a plan of which one chapter is left is no plan told by its chapters', () => {
  const cutOff = head(2022, '（一）疏通内河水路\n整修码头，清理航道，让货船一年四季都能往来，仓库和渡口一并收拾出来。')
  const { plans } = compare(cutOff, tasks, { segment: pairwise })
  expect(cutOff.plans).toHaveLength(1)
  expect(plans.links.map(({ rule }) => rule)).not.toContain('chapter')
})

test('plans of one level are compared task by task', () => {
  const { plans } = compare(tasks, tasks, { segment: pairwise })
  expect(plans.links.map(({ status }) => status)).toEqual(tasks.plans.map(() => 'same'))
})
