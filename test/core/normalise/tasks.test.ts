import { expect, test } from 'vitest'
import { normalised, withPlan } from './normalised.ts'

/** Leads of the plan of a government report whose plan, below its heading, is `plan`. */
function leads(plan: string): string[] {
  return withPlan(plan).plans.map(({ lead }) => lead)
}

const pier = '先修南岸旧码头，再接通下游三个渡口，沿岸仓库逐一登记，能用的交给合作社，不能用的年内拆除，腾出来的地用于停放农机和晾晒谷物。'
const lamp = '在背街小巷装上两千盏路灯，坏一盏换一盏，每月由街坊自己点检，点检表贴在巷口，谁都可以补写一笔，年底按点检表结算电费。'
const well = '打深井四十眼，旧井全部化验一遍，水质不好的一律封存，封存的井立牌说明，附近人家改用管网供水，水价由县里补足差额。'
const tree = '荒坡上先种耐旱的杂木，三年后间种果树，苗木从邻县苗圃调运，成活率不到八成的由苗圃补种，补种的苗木照样验收。'

test.each<[string, string, string[]]>([
  [
    'counted sentences in lines of their own are the chapters of the tasks below them',
    `今年重点抓好两个方面工作：
一是坚定不移疏通水路，让货物出得去进得来。
把水路当作全县的头等大事来办。
重建南岸码头。${pier}
加固沿河大堤。${tree}
二是坚定不移照亮街巷，让夜归的人看得清路。
把街巷当作全县的脸面来收拾。
安装背街路灯。${lamp}
整修老街水井。${well}`,
    ['重建南岸码头', '加固沿河大堤', '安装背街路灯', '整修老街水井'],
  ],
  [
    'sentences in lines of their own name the paragraphs below them',
    `（一）疏通水路
重建南岸码头。
${pier}
绿化沿河荒坡。
${tree}
（二）照亮街巷
安装背街路灯。
${lamp}
整修老街水井。
${well}`,
    ['重建南岸码头', '绿化沿河荒坡', '安装背街路灯', '整修老街水井'],
  ],
  [
    'leads inside one long paragraph a chapter are its tasks',
    `（一）疏通水路
以水兴县，以路活县。加强南岸码头建设。${pier}推进沿河荒坡绿化。${tree}
（二）照亮街巷
以灯暖人，以水润城。加快背街路灯安装。${lamp}强化老街水井治理。${well}`,
    ['加强南岸码头建设', '推进沿河荒坡绿化', '加快背街路灯安装', '强化老街水井治理'],
  ],
  [
    'long lists that are counted inside long chapters are their tasks',
    `（一）疏通水路
一是重建南岸码头，${pier}二是绿化沿河荒坡，${tree}三是清理中段河滩，${lamp}四是加宽上游船闸，${well}五是更换渡口趸船，${pier}
（二）照亮街巷
一是装上背街路灯，${lamp}二是整修老街水井，${well}三是翻新巷口牌坊，${pier}四是补种沿街行道树，${tree}五是改造夜市摊位，${lamp}`,
    [
      '重建南岸码头',
      '绿化沿河荒坡',
      '清理中段河滩',
      '加宽上游船闸',
      '更换渡口趸船',
      '装上背街路灯',
      '整修老街水井',
      '翻新巷口牌坊',
      '补种沿街行道树',
      '改造夜市摊位',
    ].map((lead) => expect.stringMatching(`^${lead}`) as string),
  ],
  [
    'short lists that are counted inside short chapters are steps of one task',
    `（一）疏通水路
一是重建南岸码头，二是绿化沿河荒坡，三是清理中段河滩。
（二）照亮街巷
一是装上背街路灯，二是整修老街水井，三是翻新巷口牌坊。`,
    ['疏通水路', '照亮街巷'],
  ],
  [
    'a last paragraph may name one more task, but not call to those that were named',
    `（一）疏通水路
重建南岸码头。${pier}
绿化沿河荒坡。${tree}
水路通了百业就兴。我们要把水路当作命脉，一段一段修，一年一年管，让船家笑起来。
（二）照亮街巷
安装背街路灯。${lamp}
整修老街水井。${well}
今年，我们将办好八件民生实事，件件公示、件件评议。`,
    ['重建南岸码头', '绿化沿河荒坡', '安装背街路灯', '整修老街水井', '今年，我们将办好八件民生实事'],
  ],
  [
    'a heading that only says how many tasks follow is none',
    `抓好两个方面的工作
（一）疏通水路
${pier}
（二）照亮街巷
${lamp}`,
    ['疏通水路', '照亮街巷'],
  ],
  [
    'what is counted in paragraphs of their own, among paragraphs that are led, are steps',
    `（一）疏通水路
重建南岸码头。${pier}
绿化沿河荒坡。今年分三步走：
一是先把坡面整平，该砌坎的砌坎，该挖沟的挖沟。
二是按坡向选好树种，阴坡种杉，阳坡种柏。
加固沿河大堤。${tree}
（二）照亮街巷
安装背街路灯。${lamp}
完善老街水井。一是把旧井全部化验一遍，水质不好的一律封存。
封存的井立牌说明，附近人家改用管网供水。
二是打深井四十眼，由街坊自己看管，水价由县里补足差额。`,
    ['重建南岸码头', '绿化沿河荒坡', '加固沿河大堤', '安装背街路灯', '完善老街水井'],
  ],
  [
    'a chapter without led paragraphs is one task where most chapters have them',
    `（一）疏通水路
重建南岸码头。${pier}
绿化沿河荒坡。${tree}
加固沿河大堤。${well}
（二）照亮街巷
安装背街路灯。${lamp}
整修老街水井。${well}
（三）办好夜校
夜校办在老祠堂，逢单日上课。一是翻修教室，${pier}二是添置桌椅，${tree}三是请好老师，${lamp}四是编好课本，${well}`,
    ['重建南岸码头', '绿化沿河荒坡', '加固沿河大堤', '安装背街路灯', '整修老街水井', '办好夜校'],
  ],
  [
    'of paragraphs that mostly go on with the task before them, those with short leads are the tasks',
    `（一）疏通水路
重建南岸码头。${pier}
${well.replace('打深井', '另外打深井')}加强沿岸仓库建设。${tree}
绿化沿河荒坡。${tree}
${lamp.replace('在背街小巷', '船只也在背街小巷')}推进渡口亭子改造。${well}
${pier.replace('先修', '然后再修')}
加固沿河大堤。${tree}
${well.replace('打深井', '沿线还打深井')}
${lamp.replace('在背街小巷', '码头也在背街小巷')}
${pier.replace('先修', '随后再修')}
（二）照亮街巷
安装背街路灯。${lamp}
整修老街水井。${well}`,
    ['重建南岸码头', '绿化沿河荒坡', '加固沿河大堤', '安装背街路灯', '整修老街水井'],
  ],
])('%s', (_, plan, expected) => {
  expect(leads(plan)).toEqual(expected)
})

test('a paragraph without a lead goes on with the task before it, and a call to the hearers with none', () => {
  const report = normalised(`石溪县人民政府工作报告

一、2022年工作回顾
过去一年，全县地区生产总值86.5亿元，粮食产量11万吨。
二、2023年工作安排
一是重建南岸码头。${pier}
沿岸三个渡口同时加固，船票由县里统一印制。
二是安装背街路灯。${lamp}
各位代表，新的一年任务艰巨，我们要同舟共济，把每一件事办到群众心坎上。
`)
  expect(report.plans.map(({ text }) => text.slice(-6))).toEqual(['县里统一印制', '检表结算电费'])
})

test('chapters after the review that name no part are plans where they speak of what is to come', () => {
  const { parts, plans } = normalised(`石溪县人民政府工作报告

一、2022年工作回顾
去年修好了东渠，已通水到三个村。去年办好了夜校，来了两百人。各项工作已走上正轨。
二、让老街更热闹
今年要重铺石板路。要把临街的旧仓库改成铺面。还要请匠人回来开店。
三、让田里多打粮
今年要扩种早稻。要给每个村添一台插秧机。还要把晒场修到地头。
`)
  expect(parts.map(({ part }) => part)).toEqual(expect.arrayContaining(['work', 'plans']))
  expect(plans.map(({ lead }) => lead)).toEqual(['让老街更热闹', '让田里多打粮'])
})

test('a heading without a marker stands in the place of the highest: those below it keep their level', () => {
  const { blocks } = normalised(`石溪县人民政府工作报告

一、2022年工作回顾
一年来的主要工作是
（一）修好了东渠
${pier}
（二）办好了夜校
${lamp}
二、2023年工作安排
（一）疏通水路
${well}
`)
  expect(blocks.filter(({ kind }) => kind === 'heading').map(({ level }) => level)).toEqual([1, 1, 2, 2, 1, 2])
})
