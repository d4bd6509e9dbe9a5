import { describe, expect, it } from 'vitest'
import { government, normalised } from './normalised.ts'

const report = normalised(government, '石溪县2023年政府工作报告_2023.txt')

describe('a government work report', () => {
  it('has its fields from the file name and the words of the speaker', () => {
    expect(report).toMatchObject({
      kind: 'government',
      title: '石溪县2023年政府工作报告',
      year: 2023,
      reviewedYear: 2022,
      planYear: 2023,
      organisation: '石溪县人民政府',
      place: '石溪县',
    })
  })

  it('takes a sentence that only says that there are difficulties for no problem', () => {
    const text = government.replace(
      /我们也清醒[^\n]*/u,
      '我们也清醒认识到，石溪县地处山区，产业基础薄弱。当前发展面临不少困难挑战。粮食仓容不足，旧仓漏雨。通村公路狭窄，班车绕行。',
    )
    const problems = normalised(text, '石溪县2023年政府工作报告_2023.txt').problems.map((item) => item.text)
    expect(problems).toContain('粮食仓容不足，旧仓漏雨')
    expect(problems.filter((problem) => problem.includes('不少困难挑战'))).toEqual([])
  })

  it('takes neither results won against difficulties nor thanks in the same paragraph for problems', () => {
    const text = government.replace(
      /我们也清醒[^\n]*/u,
      '这一年，面对少有的困难和挑战，石溪的收成比预计的还好。这些成绩来自全县人民的辛劳。我代表县人民政府，向大家表示衷心的感谢！同时，我们也清醒认识到，发展中还存在不少问题：粮食仓容不足，旧仓年久失修；通村公路狭窄，群众出行不便；少数干部作风不够扎实。',
    )
    const problems = normalised(text, '石溪县2023年政府工作报告_2023.txt').problems.map((item) => item.text)
    expect(problems.join('；')).toMatch(/^粮食仓容不足/)
    expect(problems.filter((problem) => /收成|感谢|成绩/.test(problem))).toEqual([])
  })

  it('finds the problems by their lead-in sentence and the plan by its heading', () => {
    const problems = report.parts.find(({ part }) => part === 'problems')
    expect(problems?.by).toBe('lead-in')
    expect(government.slice(problems?.from, problems?.to)).toMatch(/^在看到成绩的同时[\s\S]*三是少数干部担当不足。$/)
    const plans = report.parts.find(({ part }) => part === 'plans')
    expect(government.slice(plans?.from)).toMatch(/^二、2023年工作安排/)
  })

  it('takes each counted statement with its symptoms for a problem, and leaves introduction and promise out', () => {
    expect(report.problems.map(({ text }) => text)).toEqual([
      '工业基础薄弱，龙头企业偏少，产业链条短，教育、医疗等公共服务还不能满足群众需要',
      '河道治理任务艰巨，部分断面水质不稳定',
      '少数干部担当不足',
    ])
  })

  it('hears the turn to the problems in 问题更需正视, and the promise in 破解上述问题', () => {
    const text = government.replace(
      /在看到成绩[^\n]*/u,
      '各位代表，成绩来之不易，问题更需正视。当前工业底子单薄，龙头企业偏少；改革深层次矛盾错综复杂，改革攻坚任务十分繁重；河道淤积严重，雨季常有漫溢。破解上述问题需要下一番苦功，必须采取有效措施认真加以解决。',
    )
    expect(normalised(text, '石溪县2023年政府工作报告_2023.txt').problems.map((item) => item.text)).toEqual([
      '当前工业底子单薄，龙头企业偏少',
      '改革深层次矛盾错综复杂，改革攻坚任务十分繁重',
      '河道淤积严重，雨季常有漫溢',
    ])
  })

  it('takes the paragraphs with a lead of their own for tasks, not the headings above them', () => {
    expect(report.plans.map(({ lead }) => lead)).toEqual(['加快园区建设', '推进水库除险', '新建公办幼儿园', '改善基层医疗'])
  })

  it('takes paragraphs that open like their siblings for tasks, but neither what says what all are good for nor principles before the headings', () => {
    const plans = normalised(
      [
        '一、2022年工作回顾',
        '全年修路十公里，架桥三座，建仓库两处。',
        '二、2023年工作安排',
        '今年要把握好两条：',
        '——坚持稳字当头。稳住农业，稳住工业，稳住人心，一步一步向前走。',
        '——坚持实字为要。少说多做，说一件做一件，做一件成一件。',
        '（一）打好土地整备攻坚战',
        '土地是石溪发展的命脉所系。要算细账，把每一亩地都用在刀刃上，不让一寸闲着。',
        '推进老厂搬迁。完成造纸厂、农机厂搬迁，腾出土地三百亩。',
        '高效率清退闲地。收回闲置地块六宗，改作停车场和菜市场。',
        '整治河滩乱占。清除违章棚屋，恢复滩地二百亩，补种柳树。',
      ].join('\n'),
      '石溪县2023年政府工作报告_2023.txt',
    ).plans.map(({ lead }) => lead)
    expect(plans).toEqual(['推进老厂搬迁', '高效率清退闲地', '整治河滩乱占'])
  })

  it('takes a matter of the nation behind a new call on the hearers for no task', () => {
    const plans = normalised(
      [
        '一、2022年工作回顾',
        '全年修路十公里，架桥三座，建仓库两处。',
        '二、2023年工作安排',
        '（一）修路架桥。新修通村道路二十公里，改造危桥五座。',
        '（二）加强自身建设',
        '坚持依法办事。规范执法程序，公开办事结果，接受群众监督。',
        '改进工作作风。少开会，多下乡，每季度走遍所有村庄一次。',
        '各位代表！',
        '我们要支持国防建设，做好退役军人安置，完善民兵训练基地，落实优抚政策。',
        '各位代表！让我们团结奋斗，为建设美好石溪而努力！',
      ].join('\n'),
      '石溪县2023年政府工作报告_2023.txt',
    ).plans.map(({ lead }) => lead)
    expect(plans.slice(1)).toEqual(['坚持依法办事', '改进工作作风'])
  })

  it('keeps the last words apart', () => {
    expect(report.parts.at(-1)).toMatchObject({ part: 'closing', found: true })
  })

  it('passes a plan of five years over for the plan of the year', () => {
    const one = normalised(
      '一、过去五年工作回顾\n我们修了路，架了桥，人人都说好。\n二、今后五年的目标任务\n今后五年，全县要大变样，处处是新貌。\n三、2024年工作安排\n（一）修路。全年修路十公里，通到每个村。',
      '石溪县政府工作报告_2024年.txt',
    )
    expect(one.parts.find(({ part }) => part === 'plans')?.evidence).toBe('三、2024年工作安排')
  })
})

describe('remarks quoted from a meeting', () => {
  const rectifications = (sentence: string) =>
    normalised(`一、2023年工作回顾\n${sentence}\n二、2024年工作安排\n（一）修路。全年修路十公里。`, '石溪县政府工作报告_2024年.txt').rectifications
  const raised = (text: string) => rectifications(text).filter(({ raisedBefore }) => raisedBefore)

  it('are problems that were dealt with', () => {
    expect(rectifications('针对去年会上代表们反映的“学校门口停车难、行车堵”，我们划定即停即走区，增设车位200个。')).toMatchObject([
      { problem: '学校门口停车难、行车堵', action: '我们划定即停即走区，增设车位200个' },
    ])
  })

  it.each([
    ['the problems of this very report', '对以上问题，我们要正视不足，逐项加以解决。'],
    ['what was handled without having been raised', '针对石料涨价的问题，我们统一采购，全年节省开支八万元。'],
    ['what befell', '针对山洪来袭情况，我们及时转移群众六百人。'],
  ])('are none: %s', (_, sentence) => {
    expect(raised(sentence)).toEqual([])
  })

  it('are told by the heading, by an earlier sentence, or by the paragraph that opens a row of them', () => {
    const problems = (text: string) => raised(text).map(({ problem }) => problem)
    const two = '针对渡船老旧的问题，添置新船两条。\n针对码头路滑的问题，铺了防滑石。'
    expect(problems(`审计反馈问题整改情况\n${two}`)).toEqual(['渡船老旧', '码头路滑'])
    expect(problems(`去年会上代表们提出了两条意见，我们逐条办理。\n${two}`)).toEqual(['渡船老旧', '码头路滑'])
    expect(problems(`去年会上代表们提出了两条意见。针对渡船老旧的问题，添置新船两条。`)).toEqual(['渡船老旧'])
    expect(problems(`审计反馈问题整改情况\n针对渡船老旧的问题，添置新船两条。\n水上交通\n针对码头路滑的问题，铺了防滑石。`)).toEqual(['渡船老旧'])
    expect(problems('针对上年度述职查摆出的渡船老旧问题，添置新船两条。')).toEqual(['渡船老旧'])
  })

  it('are nothing that was handled where the report turns to its own problems', () => {
    expect(rectifications('对以上问题，我们要正视不足，逐项加以解决。')).toEqual([])
    expect(rectifications('对上述困难和问题，我们逐项研究。')).toEqual([])
  })

  it('are none where a slogan is quoted', () => {
    expect(rectifications('围绕中央提出的“房子是用来住的”，我们建成公租房300套。')).toEqual([])
  })
})

describe('the year of a file', () => {
  it('is also the reviewed one where the report is delivered in its second half', () => {
    const delivered = (month: number) =>
      normalised(
        `石溪县政府工作报告\n（2021年${String(month)}月19日在石溪县第十届人民代表大会第一次会议上）\n各位代表：\n一、工作回顾\n我们修了路。\n二、工作安排\n还要修路。`,
      )
    expect(delivered(10)).toMatchObject({ year: 2021, reviewedYear: 2021, planYear: 2021 })
    expect(delivered(1)).toMatchObject({ year: 2021, reviewedYear: 2020, planYear: 2021 })
  })

  it('is the one of the content where the file name names two', () => {
    const one = normalised('一、2015年工作回顾\n我们修了路。\n二、2016年工作安排\n还要修路。', '石溪新区2016年工作报告_2017.txt')
    expect(one).toMatchObject({ year: 2016, organisation: '石溪新区人民政府' })
  })

  it('is inferred from dated events where none is stated, and says so', () => {
    const one = normalised('石溪县粮库党支部书记述职报告\n今年以来，我们深入学习十九届五中全会精神，做好新冠肺炎疫情防控，储备粮食，稳定价格。')
    expect(one.year).toBe(2020)
    expect(one.evidence.year).toMatchObject({ by: 'events' })
    expect(one.evidence.year?.confidence).toBeLessThan(0.8)
    expect(one.messages.map(({ id }) => id)).toContain('field-year-inferred')
  })

  it('is null where nothing dates the text', () => {
    expect(normalised('石溪县粮库党支部书记述职报告\n我们储备粮食，稳定价格，人人满意。').year).toBeNull()
  })
})
