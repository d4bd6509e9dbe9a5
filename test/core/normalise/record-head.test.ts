import { describe, expect, it } from 'vitest'
import { ledgerFault } from '../../../src/core/normalise/clean-text.ts'
import { normalised } from './normalised.ts'

const body =
  '各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。\n一、2016年工作回顾\n全年修路30公里，新建学校2所，植树900亩。\n二、2017年工作安排\n新修渠道8公里，改造危房60户。\n'

describe('a record that a collection sets above the text', () => {
  it('is read into fields and stands in the ledger, line by line', () => {
    const text = `标题：政府工作报告——2017年2月8日在澜江县第九届人民代表大会第二次会议上\n发文单位：澜江县人民政府\n发文时间：2017-02-20\n报告人：澜江县人民政府代县长 何山\n来源URL：http://example.org/7.html\n\n正文：\n${body}`
    const report = normalised(text, '澜江_7.txt')
    expect(report).toMatchObject({
      title: '政府工作报告',
      organisation: '澜江县人民政府',
      role: '代县长',
      year: 2017,
      date: '2017-02-08',
      session: '第九届人民代表大会第二次会议',
      kind: 'government',
    })
    expect(report.removed.map(({ rule, text: words }) => [rule, words.slice(0, 3)])).toEqual(
      ['标题：', '发文单', '发文时', '报告人', '来源U', '正文：'].map((words) => ['record-head', words]),
    )
    expect(report.evidence.role).toMatchObject({ by: 'record' })
    expect(ledgerFault(text, report)).toBeNull()
  })

  it.each([
    ['年份：2017\n地区：澜江县\n----\n', 2017, '澜江县人民政府'],
    [
      '无障碍阅读 长者模式 登录\n首页 要闻动态 政务公开\n索 引 号：0011/2017-3 主题分类：综合政务\n发文机关：县政府办公室 成文日期：2017年2月8日\n标 题：2017年澜江县政府工作报告\n发布日期：2017年2月20日 【字体：大 中 小】\n',
      2017,
      '澜江县人民政府',
    ],
    ['title: 澜江县政府工作报告\nyear: 2017\nurl: http://example.org\n\n', 2017, '澜江县人民政府'],
    ['【标题】：2017年澜江县政府工作报告\n【来源】：县政府网\n【正文】：', 2017, '澜江县人民政府'],
  ])('in other forms: %s', (head, year, organisation) => {
    const report = normalised(head + body)
    expect(report).toMatchObject({ year, organisation })
    expect(report.blocks.map(({ text }) => text).join('')).not.toMatch(/澜江县政府工作报告|example|----|正文/)
  })

  it('leaves the title that stands before it on one line', () => {
    const report = normalised(
      `网站首页 | 政务公开\n澜江县政府工作报告(2017年) 作者：佚名 文章来源：本站原创 点击数：83 更新时间：2017/2/20\n${body}`,
      '报告.txt',
    )
    expect(report).toMatchObject({ title: '澜江县政府工作报告(2017年)', year: 2017, organisation: '澜江县人民政府' })
  })

  it('is no title where it is the path to the page, and one with its year behind it is', () => {
    const report = normalised(
      `澜江地情网 > 历年政府工作报告\n首页 机构设置 信息公开 网上办事 公众参与\n澜江县政府工作报告2017年\n${body}`,
      '河西省_澜江县/2017.txt',
    )
    expect(report).toMatchObject({ title: '澜江县政府工作报告2017年', organisation: '澜江县人民政府' })
    const untitled = normalised(body, '河西省_澜江县/2017.txt')
    expect(untitled.organisation).toBe('澜江县人民政府')
  })

  it('is not what a report itself says of the one who reports', () => {
    const report = normalised(
      `述职报告\n述职人：何山\n单位：澜江县水务局\n时间：2017年12月\n2017年，我认真履行职责，现述职如下。\n一、主要工作\n新修渠道8公里。\n`,
    )
    expect(report.removed).toEqual([])
    expect(report).toMatchObject({ organisation: '澜江县水务局', year: 2017 })
  })

  it('whose values are unknown says nothing', () => {
    const report = normalised(
      `标题：述职报告\n发文单位：未知\n年份：无\n正文：\n2017年，我认真履行职责，现述职如下。\n一、主要工作\n新修渠道8公里。\n`,
    )
    expect(report).toMatchObject({ organisation: null, year: 2017 })
  })

  it('that contradicts the file name is told', () => {
    const report = normalised(`标题：2015年澜江县政府工作报告\n来源：县政府网\n正文：\n${body}`, '澜江县2016年政府工作报告.txt')
    expect(report.messages.map(({ id }) => id)).toContain('field-year-contradicted')
  })
})
