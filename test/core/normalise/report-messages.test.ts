import { describe, expect, it, test } from 'vitest'
import { framedProblems } from '../../../src/core/doubt/index.ts'
import { mostListed } from '../../../src/core/normalise/index.ts'
import { normalised } from './normalised.ts'

const report = (problems: string, work = ''): string =>
  `石埠县航道所2031年度工作报告\n一、主要工作\n疏浚航道十二公里，拆除碍航渔网三十处。\n${work}二、存在问题\n${problems}\n三、下一步打算\n（一）更换航标电池。冬季以前全部换完。`
const many = (count: number, line: (i: number) => string): string => Array.from({ length: count }, (_, i) => line(i)).join('\n')

test.each([
  ['items', report(many(mostListed.items + 1, (i) => `${i + 1}.第${i}号渡船失修。`)), 'problems'],
  ['work', report('一是人手不足。', `${many(mostListed.items + 1, (i) => `（${i + 1}）修好第${i}号渡船。`)}\n`), 'work'],
  [
    'things that are counted',
    report('一是人手不足。', `${many(400, (i) => `修补渡船${i}艘，栈桥${i}座，航标${i}根，缆绳${i}条，浮筒${i}只。`)}\n`),
    'quantities',
  ],
] as const)('a text with %s beyond those of any report is read whole, and that they were not told apart is said', (_, text, list) => {
  const read = normalised(text)
  expect(read[list]).toEqual([])
  expect(read.messages.map(({ id }) => id)).toContain('report-lists-endless')
  const letters = (words: string): string => words.replace(/[\s。]/g, '')
  expect(letters(read.blocks.map(({ marker, text: words }) => marker + words).join('')) === letters(text)).toBe(true)
})

test('rules of lines are no items, however many', () => {
  const read = normalised(report('一是人手不足。', `${many(3_000, () => '----')}\n`))
  expect([read.work.map(({ text }) => text), read.messages.some(({ id }) => id === 'report-lists-endless')]).toEqual([
    ['疏浚航道十二公里，拆除碍航渔网三十处'],
    false,
  ])
})

test('a long list is told apart', () => {
  const read = normalised(report(many(mostListed.items - 100, (i) => `${i + 1}.第${i}号渡船失修。`)))
  expect([read.problems.length, read.messages.some(({ id }) => id === 'report-lists-endless')]).toEqual([mostListed.items - 100, false])
})

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

const admitting = (problems: string): ReturnType<typeof normalised> =>
  normalised(
    `东铺镇党委书记2021年度述职报告\n一、主要工作\n全年走访农户八百户，修渠十二公里。\n二、存在的问题\n${problems}\n三、下一步打算\n（一）勤走访。每月走访一次。\n`,
  )

describe('counted problems that each open a paragraph with a sentence of their own', () => {
  it.each([
    ['渠道老化严重', '末梢农户用不上水的情况仍然多见', '农技人员不足', '账目公开不及时'],
    ['课堂改革步子不大', '部分教师仍旧照本宣科、满堂灌输', '家校沟通不畅', '校园设施陈旧'],
    ['门诊候诊时间偏长', '部分窗口仍未开通移动支付', '护理力量不足', '病历书写不规范'],
  ])('are one problem each, however many sentences expound them: %s', (first, exposition, second, third) => {
    const rest = '各单位已按要求逐项列出清单、定出时限，由专人跟进，确保事事有回音、件件有着落。'
    const { problems } = admitting(`一是${first}。${exposition}，群众有意见。${rest}\n二是${second}。${rest}\n三是${third}。${rest}`)
    expect(problems.map(({ marker, lead }) => marker + lead)).toEqual([`一是${first}`, `二是${second}`, `三是${third}`])
  })
})

it('problems that semicolons part within a counted paragraph are more than its exposition', () => {
  const entry = (name: string, rest: string): string => `${name}。一年来做了不少工作，成绩有目共睹。${rest}。`
  const { problems } = admitting(
    [
      entry('一是群众需要与服务供给不相匹配', '托育学位不能满足需要；县医院骨干医师严重不足；乡镇文化站活动太少，器材陈旧'),
      entry('二是水利设施与生产需要不相匹配', '渠道老化失修；泵站设备落后，抗旱能力不强；末梢农户用水困难'),
      entry('三是机关作风与基层期盼不相匹配', '审批环节偏多，效率不高；少数干部担当意识不强'),
    ].join('\n'),
  )
  expect(problems.length).toBeGreaterThan(3)
})

describe('a passage that can be cut in several ways', () => {
  it('says so, and nothing where the cut is plain', () => {
    const said = (problems: string): string[] => admitting(problems).messages.flatMap(({ id }) => (id === 'cut-problems-open' ? [id] : []))
    expect(said('一是渠道老化严重。二是农技人员不足。三是账目公开不及时。')).toEqual([])
    const open = normalised(
      '东铺镇2021年政府工作报告\n各位代表：\n现在，我代表镇人民政府报告工作，请予审议。\n一、2020年工作回顾\n全年走访农户八百户，修渠十二公里。\n成绩来之不易。同时，我们清醒地看到，工作中还存在不少困难和问题，主要是：产业结构不够优化，新兴产业占比偏低；项目储备不足，有效投资增长乏力；渠道老化失修，闸门锈蚀漏水；少数干部担当精神不强，服务意识有待提高。对此，我们将认真加以解决。\n二、2021年工作安排\n（一）勤走访。每月走访一次。\n',
    )
    const message = open.messages.find(({ id }) => id === 'cut-problems-open')
    expect(message).toMatchObject({ severity: 'info', from: open.problems[0]!.from, to: open.problems.at(-1)!.to })
    expect(message!.values!.most).toBeGreaterThan(message!.values!.fewest!)
  })
})

test('a passage of which much leads to its problems says so, and is doubtful where most does; what closes it does not count', () => {
  const framed = (lead: string, close: string): string =>
    `东铺镇2021年政府工作报告\n各位代表：\n现在，我代表镇人民政府报告工作，请予审议。\n一、2020年工作回顾\n全年走访农户八百户，修渠十二公里。\n${lead}我们也清醒地看到，工作中还存在不少困难和问题：一是渠道老化严重，末梢农户用水困难。二是农技人员不足，新品种推广不快。三是账目公开不及时，群众意见较多。四是渡口管理薄弱，超载现象还有发生。五是村级债务较重，公益事业投入不足。六是少数干部作风不实，遇到难题绕着走。${close}\n二、2021年工作安排\n（一）勤走访。每月走访一次。\n`
  const said = (lead: string, close: string): string[] =>
    ((read) => [...read.messages, ...framedProblems(read)].flatMap(({ id }) => (/^(?:frame|reading)-problems/.test(id) ? [id] : [])))(
      normalised(framed(lead, close)),
    )
  const close =
    '对这些问题，我们一定高度重视，采取有力措施，认真加以解决，以更实的作风、更足的干劲把全镇各项工作做得更好，决不辜负父老乡亲的期望和重托。'
  const lead = '在肯定成绩的同时，对照全镇父老乡亲的热切期盼，对照建设美丽渡口、富裕田园的新要求，对照兄弟乡镇你追我赶、竞相发展的好势头，'
  expect(said('', '对此，我们将认真解决。')).toEqual([])
  expect(said('', close)).toEqual([])
  expect(said(lead, close)).toEqual(['frame-problems-long'])
  expect(said(lead.repeat(3), close)).toEqual(['reading-problems-thin'])
})
