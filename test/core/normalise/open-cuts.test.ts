import { describe, expect, it } from 'vitest'
import { normalised } from './normalised.ts'

const report = (problems: string): ReturnType<typeof normalised> =>
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
    const { problems } = report(`一是${first}。${exposition}，群众有意见。${rest}\n二是${second}。${rest}\n三是${third}。${rest}`)
    expect(problems.map(({ marker, lead }) => marker + lead)).toEqual([`一是${first}`, `二是${second}`, `三是${third}`])
  })
})

it('problems that semicolons part within a counted paragraph are more than its exposition', () => {
  const entry = (name: string, rest: string): string => `${name}。一年来做了不少工作，成绩有目共睹。${rest}。`
  const { problems } = report(
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
    const said = (problems: string): string[] => report(problems).messages.flatMap(({ id }) => (id === 'cut-problems-open' ? [id] : []))
    expect(said('一是渠道老化严重。二是农技人员不足。三是账目公开不及时。')).toEqual([])
    const open = normalised(
      '东铺镇2021年政府工作报告\n各位代表：\n现在，我代表镇人民政府报告工作，请予审议。\n一、2020年工作回顾\n全年走访农户八百户，修渠十二公里。\n成绩来之不易。同时，我们清醒地看到，工作中还存在不少困难和问题，主要是：产业结构不够优化，新兴产业占比偏低；项目储备不足，有效投资增长乏力；渠道老化失修，闸门锈蚀漏水；少数干部担当精神不强，服务意识有待提高。对此，我们将认真加以解决。\n二、2021年工作安排\n（一）勤走访。每月走访一次。\n',
    )
    const message = open.messages.find(({ id }) => id === 'cut-problems-open')
    expect(message).toMatchObject({ severity: 'info', from: open.problems[0]!.from, to: open.problems.at(-1)!.to })
    expect(message!.values!.most).toBeGreaterThan(message!.values!.fewest!)
  })
})
