/** Work that a review tells beside its chapters and its counted lists. */
import { expect, test } from 'vitest'
import { normalised } from './normalised.ts'

const well = '打深井四十眼，旧井全部化验一遍，水质不好的一律封存，立牌说明，附近人家改用管网供水。'
const lamp = '背街小巷装上路灯两千盏，坏一盏换一盏，点检表贴在巷口，谁都可以补写一笔。'
const pier = '重建南岸码头三座，接通下游渡口，全年运货九万吨，比上年多一万吨。'
const plan = `二、2021年工作安排
（一）修路。先修南岸旧路，再接通下游三个渡口。
（二）打井。打深井四十眼，旧井全部化验一遍。`
const leadsOf = (review: string): string[] =>
  normalised(`石溪县人民政府工作报告\n一、2020年工作回顾\n${review}\n${plan}`).work.map(({ lead }) => lead)

test.each(['五年来', '这一年', '过去四年', '在过去的五年中'])('paragraphs that open with the same time (%s) are a piece of work each', (time) => {
  const review = `2020年是石溪县很不平常的一年，全县上下同心协力。
${time}，我们把水路放在首位，逐段疏浚，逐座修桥，水上运输明显好转。${pier}
${time}，我们把街巷当作家门，逐条平整，逐户清点，夜里出门的人多了起来。${lamp}
${time}，我们把饮水看作大事，逐井化验，逐村公布，喝上好水的人家越来越多。${well}`
  expect(leadsOf(review)).toEqual([
    `${time}，我们把水路放在首位，逐段疏浚，逐座修桥，水上运输明显好转`,
    `${time}，我们把街巷当作家门，逐条平整，逐户清点，夜里出门的人多了起来`,
    `${time}，我们把饮水看作大事，逐井化验，逐村公布，喝上好水的人家越来越多`,
  ])
})

const counted = `一是疏通水路。${pier}
二是照亮街巷。${lamp}
三是改善饮水。${well}`

test('what stands before and behind the pieces of work that a review counts is its work as well', () => {
  const review = `2020年是石溪县很不平常的一年，全县上下同心协力，渡过了一个又一个难关，各项工作都有新的起色。
果园面积扩大，山货卖到外县。荒坡上先种杂木，再种果树，苗木从邻县苗圃调运。
渔业稳步发展，渔民收入增加。放养鱼苗十万尾，修好鱼塘三十口，鱼价比上年好。
手工业恢复生机，老作坊重新开张。竹编、木雕各有师傅带徒，徒弟满师后发给工具。
2020年任务很重，我们主要抓了三件事。
${counted}
对口帮扶工作扎实推进。派出医生二十名，送去良种三万斤，帮邻县修渠九公里。
这些成绩的取得，是全县上下共同努力的结果。我们向大家表示感谢。`
  expect(leadsOf(review)).toEqual([
    '果园面积扩大，山货卖到外县',
    '渔业稳步发展，渔民收入增加',
    '手工业恢复生机，老作坊重新开张',
    ...['疏通水路', '照亮街巷', '改善饮水'],
    '对口帮扶工作扎实推进',
  ])
})

test('thanks for what was reached belong to no piece of work', () => {
  const { work } = normalised(`石溪县人民政府工作报告
一、2020年工作回顾
${counted}
这些成绩的取得，是全县上下共同努力的结果。我们向大家表示感谢。
${plan}`)
  expect(work.at(-1)?.text).not.toContain('感谢')
})

const chapters = `（一）疏通水路
${pier}
（二）照亮街巷
${lamp}
（三）改善饮水
${well}
（四）照看老人
开办老人食堂十二处，每天供应三餐，行动不便的由邻居送饭上门，饭钱由镇里补足差额。`

test('the last chapter stays a piece of work where a list of several years follows it', () => {
  const review = `${chapters}
2020年是最后一年，回望这五年，石溪县走过了一段不寻常的路。
——这五年，粮食年年增产。修渠九十公里，旧渠全部清淤，水能流到最远的田头。
——这五年，人人有书可读。建成学校八所，老师从外县请来，住处由村里腾出。`
  const leads = ['疏通水路', '照亮街巷', '改善饮水', '照看老人', '这五年，粮食年年增产', '这五年，人人有书可读']
  expect(leadsOf(review)).toEqual(leads)
})

test('what a government tells of its own work behind the last chapter is a piece of its own', () => {
  const own = `一年来，我们不断加强政府自身建设，办事更快，花钱更省。办理代表建议四十件，件件上门答复；公开账目一百二十本，本本可查；清退多占的房屋九间，腾出来的给学校；会议减少三成，文件减少一半，干部下乡的日子比上年多出两个月。`
  const review = `${chapters}\n${own}\n各位代表，成绩来之不易。我们向大家表示感谢。`
  const { work } = normalised(`石溪县人民政府工作报告\n一、2020年工作回顾\n${review}\n${plan}`)
  expect(work.map(({ lead }) => lead)).toEqual([
    ...['疏通水路', '照亮街巷', '改善饮水', '照看老人'],
    '一年来，我们不断加强政府自身建设，办事更快，花钱更省',
  ])
  expect(work[3]?.text).not.toContain('自身建设')
})

test('behind a call on the hearers, credit for what was reached and the sentence that opens the passage of problems are no pieces of work', () => {
  const credit = '过去一年取得的成绩，是全县上下共同努力的结果。我们向大家表示感谢。'
  const opening = '居安还须思危。在肯定成绩的同时，我们也清醒地看到还存在不少困难和问题：山路依然狭窄；渡口设施陈旧；井水水质不稳。'
  const told = `水路更加畅通。${pier}\n街巷更加明亮。${lamp}\n饮水更加安全。${well}`
  expect(leadsOf(`${told}\n各位代表！\n${credit}\n${opening}`)).toEqual(['水路更加畅通', '街巷更加明亮', '饮水更加安全'])
})

test('a piece of work whose last line goes on in the paragraph of the problems keeps that line', () => {
  const review = `${chapters.replace('饭钱由镇里补足差额。', '饭钱由镇里')}\n补足差额。在肯定成绩的同时，我们也清醒地看到还存在不少困难和问题：山路依然狭窄；渡口设施陈旧；井水水质不稳。`
  const report = normalised(`石溪县人民政府工作报告\n一、2020年工作回顾\n${review}\n${plan}`)
  expect(report.work.at(-1)!.text).toContain('补足差额')
})
