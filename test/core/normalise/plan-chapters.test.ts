import { expect, test } from 'vitest'
import { normalised, normalisedBytes } from './normalised.ts'

const pier = '先修南岸旧码头，再接通下游三个渡口，沿岸仓库逐一登记，能用的交给合作社，不能用的年内拆除，腾出来的地用于停放农机和晾晒谷物。'
const lamp = '在背街小巷装上两千盏路灯，坏一盏换一盏，每月由街坊自己点检，点检表贴在巷口，谁都可以补写一笔，年底按点检表结算电费。'
const well = '打深井四十眼，旧井全部化验一遍，水质不好的一律封存，封存的井立牌说明，附近人家改用管网供水，水价由县里补足差额。'
const tree = '荒坡上先种耐旱的杂木，三年后间种果树，苗木从邻县苗圃调运，成活率不到八成的由苗圃补种，补种的苗木照样验收。'

const head = '石溪县人民政府工作报告\n'
const review = `一、2022年工作回顾
过去一年，全县地区生产总值86.5亿元，粮食产量11万吨，新修渠道23公里，渡口已通到下游。`

test.each<[string, string, string[]]>([
  [
    'a chapter that is called after its aims holds no task, though the chapters behind it are not called tasks',
    `二、2023年工作目标要求
（一）更加注重清廉为民。${pier}
（二）更加注重稳扎稳打。${lamp}
三、让水路更畅通
重建南岸码头。${pier}
绿化沿河荒坡。${tree}
四、让街巷更明亮
安装背街路灯。${lamp}
整修老街水井。${well}
五、让夜校更热闹
翻修老街祠堂。${pier}
添置课桌板凳。${lamp}`,
    ['重建南岸码头', '绿化沿河荒坡', '安装背街路灯', '整修老街水井', '翻修老街祠堂', '添置课桌板凳'],
  ],
  [
    'a plan that breaks off behind its aims has no task',
    `二、2023年工作总体要求
2023年是县城建成三十周年，做好今年工作十分重要，要把水路和街巷两件大事办好。
今年政府工作的总体要求是：以水兴县，以灯暖人，加快建设人人愿来的石溪。
今年经济社会发展的主要预期目标是：地区生产总值增长6%，粮食产量稳定在11万吨，推进城乡居民增收。`,
    [],
  ],
  [
    'chapters that are counted behind the heading of the plan stand below it; what comes before them introduces them',
    `对2023年政府工作的建议
加快疏通水路，让货物进出方便。${pier}
推进街巷照明，让夜归的人放心。${lamp}
建议重点抓好两个方面的工作：
一、疏通水路
重建南岸码头。${pier}
绿化沿河荒坡。${tree}
二、照亮街巷
安装背街路灯。${lamp}
整修老街水井。${well}`,
    ['重建南岸码头', '绿化沿河荒坡', '安装背街路灯', '整修老街水井'],
  ],
  [
    'a long paragraph of many steps before those with leads is a task; a short one, and one that tells no steps, introduce them',
    `二、2023年工作安排
（一）疏通水路
加快建设南岸码头和它的三条引道，让下游来的船不论水大水小都能靠得上岸、卸得下货。${pier}推进北岸石阶重修，石料就近开采。${lamp}完善上游航标，夜里也看得清。${tree}
绿化沿河荒坡。${tree}
清理河道沉船。${well}
（二）照亮街巷
建设夜里也放心的县城，让街坊出门有灯，落实好上面的要求。
安装背街路灯。${lamp}
整修老街水井。${well}
（三）热闹夜校
夜校是县里办了三十年的事，识字班最早设在祠堂里，后来搬到粮站。${pier}${lamp}${tree}
翻修老街祠堂。${pier}
添置课桌板凳。${lamp}`,
    ['加快建设南岸码头和它的三条引道', '绿化沿河荒坡', '清理河道沉船', '安装背街路灯', '整修老街水井', '翻修老街祠堂', '添置课桌板凳'],
  ],
  [
    'the last chapter is a task like those before it, though a heading without a number stands below it; a short one only introduces that',
    `二、2023年工作安排
一、疏通南岸水路，让下游来的船靠得了岸
${pier}${tree}
二、照亮背街小巷，让夜归的街坊走得放心
${lamp}${well}
三、热闹老街夜校，让识字的人教会不识字的人
${pier.repeat(2)}${lamp.repeat(2)}${tree.repeat(2)}${well}
加强自身建设
${lamp}${pier}`,
    ['疏通南岸水路，让下游来的船靠得了岸', '照亮背街小巷，让夜归的街坊走得放心', '热闹老街夜校，让识字的人教会不识字的人', '加强自身建设'],
  ],
  [
    'behind a new call on the hearers only what is led task by task is planned: its own work, not the matters of the nation',
    `二、2023年工作安排
（一）疏通水路
重建南岸码头。${pier}
绿化沿河荒坡。${tree}
（二）照亮街巷
安装背街路灯。${lamp}
整修老街水井。${well}
各位代表！
面对新的任务，政府必须把自身建设摆在更加突出的位置，做到说到办到、办就办好。
坚持依法行政。${pier}
改进工作作风。${lamp}
各位代表！
我们要认真贯彻民族政策，促进各族群众和睦相处、共同富裕，把民族村寨的路和灯一起修好。`,
    ['重建南岸码头', '绿化沿河荒坡', '安装背街路灯', '整修老街水井', '坚持依法行政', '改进工作作风'],
  ],
  [
    'where a plan gives every task a paragraph, one that opens with a saying or a fact is a task as well; introductions and calls on everybody are none',
    `二、2023年工作安排
（一）疏通水路。水路通，县城就活。
重建南岸码头。${pier}
绿化沿河荒坡。${tree}
整治下游渡口。${well}
疏浚上游支渠。${tree}
（二）照亮街巷。夜里有灯，回家的人心里才亮堂。
安装背街路灯。${lamp}
整修老街水井。${well}
清理巷口摊位。${pier}
修缮街角凉亭。${tree}
（三）办好夜校。识字的人多一个，受骗的人就少一个，今年要把夜校办进每一条街。
老人最怕手机上的小字，要加快开设二十个放大字班，请中学生周末来教，学会一样发一张卡片。
木匠的手艺不能断在这一代，要加强传帮带，请三位老师傅带徒，带出一个徒弟补助一千元，年底当众考一次。
（四）守住平安。平安是最好的收成。
加固病险塘坝。${tree}
更换老旧灶具。${lamp}
开展消防演练。${well}
街上的冷暖，办事的人心里要有一本账，白天走得到，夜里叫得应，逢年过节也不让老人孩子空等。全县上下要说到做到，加强检查，谁误事谁负责。`,
    [
      '重建南岸码头',
      '绿化沿河荒坡',
      '整治下游渡口',
      '疏浚上游支渠',
      '安装背街路灯',
      '整修老街水井',
      '清理巷口摊位',
      '修缮街角凉亭',
      '老人最怕手机上的小字',
      '木匠的手艺不能断在这一代',
      '加固病险塘坝',
      '更换老旧灶具',
      '开展消防演练',
    ],
  ],
  [
    'below chapters and headed tasks, what is counted inside the paragraph of a task are its steps',
    `二、2023年工作安排
一、疏通水路
（一）重建南岸码头。一要推进清淤。${pier}二要加强护岸。${tree}三要整治渡口。${well}
（二）绿化沿河荒坡。一要选好苗木。${tree}二要管好水源。${well}三要护好幼林。${lamp}
二、照亮街巷
（一）安装背街路灯。一要更换灯杆。${lamp}二要整理线路。${pier}三要加强点检。${tree}
（二）整修老街水井。一要化验水质。${well}二要加固井壁。${pier}三要推进管网。${lamp}`,
    ['重建南岸码头', '绿化沿河荒坡', '安装背街路灯', '整修老街水井'],
  ],
  [
    'counted sentences in lines of their own lead what follows, also by 一是; plain ones behind the last of them stand beside them',
    `二、2023年工作安排
（一）疏通水路
水路通，县城就活，今年要抓住枯水期，把欠账一件一件补上。
一是重建南岸码头。
${pier}
二是绿化沿河荒坡。
${tree}
三是整治下游渡口。
${well}
疏浚上游支渠。
${tree}
加固病险塘坝。
${lamp}
更换老旧闸门。
${well}`,
    ['重建南岸码头', '绿化沿河荒坡', '整治下游渡口', '疏浚上游支渠', '加固病险塘坝', '更换老旧闸门'],
  ],
  [
    'plain sentences in lines of their own below each that is counted are its tasks',
    `二、2023年工作安排
今年要重点抓好以下两个方面工作：
一是坚定不移疏通水路。
重建南岸码头。
${pier}
绿化沿河荒坡。
${tree}
二是坚定不移照亮街巷。
安装背街路灯。
${lamp}
整修老街水井。
${well}`,
    ['重建南岸码头', '绿化沿河荒坡', '安装背街路灯', '整修老街水井'],
  ],
  [
    'problems inside a plan do not make two plans of it',
    `二、2023年主要任务
从全县看，当前面临着难得的机遇：下游大港扩建，货源一年多过一年；外地客商看好石溪，开店的人多起来；水路通航里程增加，船闸改造列入规划。
但是，我们也清醒地看到，前进中还存在不少困难和问题，主要是码头老化严重，航道淤积加重，船工年龄偏大，治理难度增大。
我们要抓住机遇，迎难而上，重点做好两个方面工作：
（一）疏通水路
重建南岸码头。${pier}
绿化沿河荒坡。${tree}
（二）照亮街巷
安装背街路灯。${lamp}
整修老街水井。${well}`,
    ['重建南岸码头', '绿化沿河荒坡', '安装背街路灯', '整修老街水井'],
  ],
  [
    'a heading of a year’s work alone opens the plan where it speaks of what is to come',
    `一、“十三五”回顾
五年来新修渠道一百里，渡口已通到下游，夜校已办到村里，各项工作已走上正轨。
二、2023年的工作
（一）疏通水路
今年要先修旧码头。要接通三个渡口。要登记沿岸仓库。
（二）照亮街巷
今年要装上两千盏路灯。要把点检表贴在巷口。`,
    ['疏通水路', '照亮街巷'],
  ],
])('%s', (_, plan, expected) => {
  expect(
    normalised(`${head}${plan.startsWith('一、') ? '' : review}\n${plan}`, '石溪县2023年政府工作报告_2023.txt').plans.map(({ lead }) => lead),
  ).toEqual(expected)
})

test('what is added to a report is no part of its plan, tables included', async () => {
  const table = (number: number): string => `附件${String(number)}\n\n| 序号 | 项目 |\n| --- | --- |\n| 1 | 南岸码头 |\n`
  const text = `${head}${review}
二、2023年工作安排
（一）疏通水路
重建南岸码头。${pier}
（二）照亮街巷
安装背街路灯。${lamp}
各位代表，让我们同舟共济，为建设美好石溪而努力奋斗！

${[1, 2].map(table).join('\n')}`
  const { parts } = await normalisedBytes('石溪县2023年政府工作报告_2023.md', new TextEncoder().encode(text))
  expect(parts.filter(({ found }) => found).map(({ part }) => part)).toEqual(['work', 'plans', 'closing', 'attachment'])
  expect(parts.find(({ part }) => part === 'plans')!.to).toBeLessThan(parts.find(({ part }) => part === 'attachment')!.from)
})

test('chapters behind those that tell what was done are a plan where they turn to what is to come, though no heading is called a review or a plan', () => {
  const done = '全县新修渠道二十三公里，渡口已通到下游。去年粮食增产两成，学校新增座位一千个。'
  const talks = '我县同邻县签订了渡口协议，增强了往来。'
  const chapters = (lead = ''): string =>
    `${head}各位代表：\n现在，我代表县人民政府作政府工作报告，请予审议。\n一、水路上的三年\n${done}\n${done}\n${lead}二、让水路更畅通\n要重建南岸码头。${pier}今后必须继续疏浚河道。\n三、让街巷更明亮\n要修好路灯。${lamp}必须加强巡查。\n四、关于往来工作\n${talks}`
  const planOf = (text: string): string => {
    const plans = normalised(text).parts.filter(({ part, found }) => part === 'plans' && found)
    return text.slice(plans[0]?.from, plans.at(-1)?.to)
  }
  expect(planOf(chapters())).toMatch(new RegExp(`^二、让水路更畅通[^]*${talks}$`))
  const lead = '2024年是修路的一年。要努力把渠道修到村口。必须加快进度。\n'
  expect(planOf(chapters(`我们也清醒看到，还存在不少困难和问题：水源不足，人手不够，账目不清。\n${lead}`))).toMatch(/^2024年是修路的一年/)
  expect(planOf(chapters().replace(`${done}\n${done}`, '要记住水路。必须爱惜渡口。'))).not.toMatch(/^二、/)
})
