import { expect, test } from 'vitest'
import { normalised } from './normalised.ts'

const before = `石溪县人民政府工作报告
一、2022年工作回顾
过去一年，全县地区生产总值86.5亿元，粮食产量11万吨，新修渠道23公里，渡口已通到下游。
二、2023年工作安排`
const pier = '先修南岸旧码头，再接通下游三个渡口，沿岸仓库逐一登记，能用的交给合作社，不能用的年内拆除，腾出来的地用于停放农机。'
const lamp = '在背街小巷装上两千盏路灯，坏一盏换一盏，每月由街坊自己点检，点检表贴在巷口，谁都可以补写一笔，年底按表结算电费。'
const well = '打深井四十眼，旧井全部化验一遍，水质不好的一律封存，封存的井立牌说明，附近人家改用管网供水，水价由县里补足差额。'

const file = '石溪县2023年政府工作报告_2023.txt'

/** Two chapters with an introduction and seven paragraphs each, of which five have a lead; `rest` is what stands behind the leads. */
const plan = (rest: string): string =>
  [
    ...['（一）疏通水路', '水路通，县城就活。'],
    ...['重建南岸码头。', '整治沿河荒坡。', '疏浚上游支渠。', '加固病险塘坝。', '顺着枯水期的水情，分段推进渡口改造，哪一段先退水就先修哪一段，'].map(
      (lead) => lead + rest,
    ),
    ...['为了让船工有个歇脚的地方，逐步完善岸边驿站，备好热水和药箱，', '更换老旧闸门。'].map((lead) => lead + rest),
    ...['（二）照亮街巷', '夜里有灯，回家的人心里才亮堂。'],
    ...['安装背街路灯。', '整修老街水井。', '清理巷口摊位。', '修缮街角凉亭。', '开展消防演练。'].map((lead) => lead + rest),
    ...['为了让夜校的学员走得放心，逐步加强沿途值守，由街坊轮流打更，', '完善门牌路标。'].map((lead) => lead + rest),
  ].join('\n')
const found = (rest: string): string[] => normalised(`${before}\n${plan(rest)}`, file).plans.map(({ text }) => text.slice(0, 6))

test('where most paragraphs have a lead, those without one are tasks as well if all are as long as tasks are; a short one at the end of a chapter closes it', () => {
  const tasks = found(pier + lamp + well)
  expect(tasks).toHaveLength(14)
  expect(tasks).toContain('为了让船工有')
  const closed = plan(pier + lamp + well).replace('（二）', '水路是县城的命脉，加强水路的事情，要一年接着一年办下去，办到每个渡口都有人守。\n（二）')
  expect(normalised(`${before}\n${closed}`, file).plans).toHaveLength(14)
})

test('short paragraphs without a lead go on with the task before them', () => {
  expect(found(pier)).toHaveLength(11)
  expect(found(pier)).not.toContain('为了让船工有')
})
