import { describe, expect, it } from 'vitest'
import { normalised } from './normalised.ts'

const body = '\n一、主要工作\n全年召开会议12次，新建活动室3间，走访群众200余户。\n'

describe('fields of reports', () => {
  it('take the place of a government from the line of its session', () => {
    const text = `政府工作报告\n——2007年2月6日在云水县第十三届人民代表大会第五次会议上\n县长 高山\n各位代表：\n我代表县人民政府，向大会报告工作，请予审议。${body}`
    expect(normalised(text)).toMatchObject({ organisation: '云水县人民政府', place: '云水县', year: 2007 })
    const zone = `西岭经济开发区管委会2015年工作报告\n同志们：\n下面，我代表开发区管委会报告工作。${body}`
    expect(normalised(zone).organisation).toBe('西岭经济开发区管委会')
    expect(normalised(zone.replaceAll('西岭经济开发区', '海湾新城')).organisation).toBe('海湾新城管委会')
  })

  it('know that a court reports on the year before to its congress', () => {
    const text = `北川区人民法院工作报告\n——2019年1月12日在北川区第九届人民代表大会第四次会议上\n各位代表：\n现在，我向大会报告法院工作。\n2018年工作回顾\n审结案件9200件，执结标的额6亿元，司法公开继续推进。\n2019年工作安排\n推进审判改革，落实办案责任，提高执行质效，建设过硬队伍。`
    expect(normalised(text)).toMatchObject({ organisation: '北川区人民法院', kind: 'court', year: 2019, reviewedYear: 2018, planYear: 2019 })
  })

  it('see by the headings that a report plans the year of its label, and read the lines of a cover', () => {
    const text = `远洋机械公司2018年行政工作报告\n——在公司五届三次职工代表大会上\n总经理 赵刚\n一、2017年工作回顾\n全年完成产值8亿元，研制新产品6个，职工收入继续增长。\n二、2018年工作安排\n（一）抢抓订单。新建两个办事处。`
    expect(normalised(text)).toMatchObject({ kind: 'institution', role: '总经理', year: 2018, reviewedYear: 2017, planYear: 2018 })
    const cover = `南溪区第九届人民代表大会\n第一次会议文件（三）\n政府工作报告\n——2021年2月5日在南溪区第九届人民代表大会第一次会议上\n南溪区人民政府代区长 秦朗\n各位代表：\n我代表区人民政府报告工作，请予审议。${body}`
    expect(normalised(cover)).toMatchObject({ title: '政府工作报告', organisation: '南溪区人民政府', role: '代区长', year: 2021 })
  })

  it('name banks, and offices of banks and courts', () => {
    expect(normalised(`惠民银行河西支行行长2018年度述职报告${body}`)).toMatchObject({ organisation: '惠民银行河西支行', role: '行长' })
    expect(normalised(`北山县党校常务副校长2020年述职报告${body}`)).toMatchObject({ organisation: '北山县党校', role: '常务副校长' })
  })

  it('join a title in two lines, where the first says whose report it is', () => {
    expect(normalised(`北湾市粮食局党组书记、局长\n2022年度述责述廉报告${body}`)).toMatchObject({
      title: '北湾市粮食局党组书记、局长2022年度述责述廉报告',
      organisation: '北湾市粮食局',
      role: '党组书记、局长',
      kind: 'accountability',
      year: 2022,
    })
    expect(normalised(`南坪县人民政府\n政府工作报告${body}`).title).toBe('政府工作报告')
  })

  it('know reports on duties, and titles that join summary and plan', () => {
    expect(normalised(`东山镇党委2020年落实安全生产责任制情况的报告${body}`).kind).toBe('accountability')
    expect(normalised(`平湖县气象局2021年工作总结和2022年工作打算${body}`)).toMatchObject({
      title: '平湖县气象局2021年工作总结和2022年工作打算',
      organisation: '平湖县气象局',
      year: 2021,
    })
  })

  it('join the office of whoever speaks with the occasion, where there is no other title', () => {
    expect(normalised(`桔坪村党支部书记\n在全镇村级党组织书记述职会上的发言\n（何山，2017年12月8日）${body}`).title).toBe(
      '桔坪村党支部书记在全镇村级党组织书记述职会上的发言',
    )
  })

  it('take the year from a review of how a plan was carried out', () => {
    const text = `政府工作报告\n市长　何山\n各位代表：\n我受市人民政府的委托，向大会作报告，请予审议。\n一、“八五”计划执行情况和一九九五年的工作\n（一）农业和农村经济全面发展\n全年修水渠30公里，造林900亩。\n二、“九五”时期的奋斗目标\n到二〇〇〇年，粮食总产达到200万吨。\n三、一九九六年的主要工作\n（一）进一步加强农业\n要稳定面积，修好水渠。\n（二）办好学校\n要改造危房，按月发放工资。`
    const report = normalised(text)
    expect(report).toMatchObject({ year: 1996, reviewedYear: 1995, planYear: 1996 })
    expect(report.parts.map(({ part }) => part)).toEqual(['preface', 'work', 'plans', 'problems'])
  })

  it('infer the year, and say so, from the newest that a text names before its plans, where nothing else dates it', () => {
    const told = `述职发言\n我是桔坪村的何山，2021年换届当上的支部书记。2023年眼看就要过去了，我说说这一年。${body}二、明年打算\n一是种树。到2025年种满后山。二是修渠。\n`
    const report = normalised(told, '发言.txt')
    expect(report.year).toBe(2023)
    expect(report.messages.map(({ id }) => id)).toContain('field-year-inferred')
    expect(normalised(told.replace('述职发言', '关于批准政府工作报告的决议'), '发言.txt').year).toBeNull()
  })

  it('find the organisation of an English title', () => {
    const organisationOf = (title: string): string | null =>
      normalised(`${title}\n\nWe repaired nine bridges and opened one more library in the old town this year.\n`).organisation
    expect(organisationOf('Annual Report of Millbrook Town Council 2022')).toBe('Millbrook Town Council')
    expect(organisationOf('Eastgate College: Accountability Report 2021')).toBe('Eastgate College')
    expect(organisationOf('Harbour Trust Annual Report 2020')).toBe('Harbour Trust')
    expect(organisationOf('Annual Work Report')).toBeNull()
  })

  it('tell the year by the day on which a meeting heard the report, where else the file name alone would', () => {
    const text = `各位代表：\n我代表区人民政府报告工作，请予审议。\n一、过去一年工作回顾\n新修渠道23公里，新增学位1200个。\n二、今年工作安排\n（一）加快园区建设。完成土地平整。\n政府工作报告\n——2021年2月5日在南溪区第九届人民代表大会第一次会议上\n区长 秦朗`
    const { year, date, evidence } = normalised(text, '南溪区政府工作报告_2021年.txt')
    expect([year, date, evidence.year]).toEqual([2021, '2021-02-05', evidence.date])
    expect(normalised(text, '南溪区政府工作报告_2020年.txt')).toMatchObject({ year: 2020, evidence: { year: { by: 'file-name' } } })
  })

  it('of the archivist decide the years around: kind, and date of delivery', () => {
    const text = `述职报告${body}`
    const metadata = { year: 2021, kind: 'government', organisation: '云水县人民政府' } as const
    expect(normalised(text, 'a.txt', { metadata })).toMatchObject({ reviewedYear: 2020, planYear: 2021 })
    expect(normalised(text, 'a.txt', { metadata: { ...metadata, date: '2021-10-12' } })).toMatchObject({ reviewedYear: 2021, planYear: 2021 })
    const delivered = `政府工作报告\n（2021年11月3日在云水县第十五届人民代表大会第一次会议上）\n各位代表：\n我代表县人民政府报告工作。${body}`
    expect(normalised(delivered, 'a.txt', { metadata: { year: 2021 } })).toMatchObject({ reviewedYear: 2021, planYear: 2021 })
  })
})
