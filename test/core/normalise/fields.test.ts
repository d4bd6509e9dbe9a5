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

  it('find the organisation of an English title', () => {
    const organisationOf = (title: string): string | null =>
      normalised(`${title}\n\nWe repaired nine bridges and opened one more library in the old town this year.\n`).organisation
    expect(organisationOf('Annual Report of Millbrook Town Council 2022')).toBe('Millbrook Town Council')
    expect(organisationOf('Eastgate College: Accountability Report 2021')).toBe('Eastgate College')
    expect(organisationOf('Harbour Trust Annual Report 2020')).toBe('Harbour Trust')
    expect(organisationOf('Annual Work Report')).toBeNull()
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
