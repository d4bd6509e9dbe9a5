import { describe, expect, it } from 'vitest'
import { normalised } from './normalised.ts'

const body = (seed: number): string =>
  `一、主要工作\n（一）修渠引水。全年修渠${seed + 12}公里，清淤${seed + 30}处，受益农户${seed + 800}户，群众反映较好，用水纠纷比上年少了一半。\n（二）植树造林。植树${seed + 90}亩，成活率比上年提高，封山育林两万亩，全年没有火情，护林员队伍稳定。\n二、存在的问题\n一是管护经费不足。二是技术人员偏少${seed}名。\n三、下一步打算\n（一）筹集管护经费${seed + 20}万元。\n（二）招录技术人员${seed + 2}名。\n`

describe('two reports in one file', () => {
  it.each([
    ['2017年度述职报告\n石磨村党支部书记 何山', '2018年度述职报告\n石磨村党支部书记 何山', 2017],
    ['东铺镇2019年政府工作报告\n各位代表：', '东铺镇2020年政府工作报告\n各位代表：', 2019],
    ['县文化馆工作总结\n（2015年度）', '县文化馆工作总结\n（2016年度）', 2015],
  ])('the first is read, the rest is an attachment, and both places are said: %s', (first, second, year) => {
    const text = `${first}\n${body(1)}\n\n${second}\n${body(4)}`
    const report = normalised(text)
    expect(report).toMatchObject({ year, problems: { length: 2 }, plans: { length: 2 } })
    expect(report.parts.at(-1)).toMatchObject({ part: 'attachment', from: text.indexOf(second) })
    const said = report.messages.find(({ id }) => id === 'several-reports')
    expect(said).toMatchObject({ severity: 'warning', from: text.indexOf(second) })
    expect(said!.reason).toContain('at character 0')
  })

  it.each([
    ['县文化馆2019年工作总结', `${body(1)}2020年工作安排\n（一）办好展览${body(2).slice(0, 5)}。\n`],
    ['东铺镇2019年政府工作报告', `${body(1)}附件：东铺镇2018年政府工作报告确定的实事完成情况\n修路三条。\n`],
  ])('a heading of plans and an attachment are no second report: %s', (title, rest) => {
    expect(normalised(`${title}\n${rest}`).messages.map(({ id }) => id)).not.toContain('several-reports')
  })
})

it.each([
  ['莲塘区人民法院工作报告', '区人民法院'],
  ['莲塘区人民检察院工作报告', '区人民检察院'],
  ['莲塘区人民代表大会常务委员会工作报告', '区人大常委会'],
])('the promise after the problems of an institution makes them no doubtful reading: %s', (title, name) => {
  const { problems, messages } = normalised(
    `${title}\n——2019年1月9日在莲塘区第七届人民代表大会第三次会议上\n各位代表：\n我代表${name}报告工作，请予审议。\n一、2018年工作回顾\n全年完成各项任务，办理建议十二件，走访群众八百人次。\n同时，我们清醒地认识到，工作中还存在一些问题：一是调查研究不够深入；二是监督办法不多；三是队伍建设有薄弱环节。对此，我们将采取有力措施，认真加以解决，不辜负人民的期望和重托。\n二、2019年工作安排\n（一）深入调研。每季度下基层一次。\n`,
  )
  expect(problems).toHaveLength(3)
  expect(messages.map(({ id }) => id)).not.toContain('reading-problems-thin')
})

it.each([
  ['区政府工作报告2019.12.28.txt', 2020],
  ['报告.txt', 2020],
  ['莲塘区2019年政府工作报告.txt', 2019],
])('a congress of December is no contradiction of years: %s', (path, year) => {
  const report = normalised(
    '政府工作报告\n——2019年12月28日在莲塘区第七届人民代表大会第四次会议上\n各位代表：\n现在，我代表莲塘区人民政府报告工作，请予审议。\n一、2019年工作回顾\n全年修路12公里。\n二、2020年工作安排\n（一）修桥三座。\n',
    path,
  )
  expect(report.year).toBe(year)
  expect(report.messages.map(({ id }) => id)).not.toContain('field-year-contradicted')
})
