import { describe, expect, it } from 'vitest'
import { normalised } from './normalised.ts'

const body = '\n一、主要工作\n全年召开会议12次，新建活动室3间，走访群众200余户。\n二、存在问题\n一是学习不够深入。二是联系群众不够紧密。\n'
const speech = '各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。\n一、2016年工作回顾\n全年修路30公里，新建学校2所，植树900亩。\n'

describe('an organisation is a name that stands in one place', () => {
  it.each([
    ['政府工作报告\n——2017年2月8日在澜江县第九届人民代表大会第二次会议上澜江县人民政府县长何山\n' + speech, '澜江县人民政府', '县长'],
    ['政府工作报告——2017年2月8日在澜江县第九届人民代表大会第二次会议上 澜江县人民政府县长 何山\n' + speech, '澜江县人民政府', '县长'],
    ['二O一七年澜江县政府工作报告\n' + speech, '澜江县人民政府', null],
    [`实干笃行 勇毅争先\n——在全县乡镇党委书记述职评议会上的发言\n槐荫镇党委书记　何某${body}`, '槐荫镇', '党委书记'],
    [`2017年度院级党组织书记抓基层党建工作述职报告\n机电学院党委书记  何山${body}`, '机电学院', '党委书记'],
    [`述职报告\n（第二客运分公司党总支书记　何XX）${body}`, '第二客运分公司', '党总支书记'],
    [`述职报告\n县水务局党组书记、局长 何XX${body}`, '县水务局', '党组书记、局长'],
    [`２０１７年度北坪街道党工委书记抓基层党建工作述职报告${body}`, '北坪街道', '党工委书记'],
    [`2016—2017学年度河东中学校长述职报告${body}`, '河东中学', '校长'],
  ])('%s', (text, organisation, role) => {
    expect(normalised(text)).toMatchObject({ organisation, role })
  })

  it.each([
    ['2017年度述职-水务局何山.txt', '水务局'],
    ['县水利局-何山-述职.txt', '县水利局'],
    ['述职报告（北坪街道）2017.txt', '北坪街道'],
  ])('of the file name %s', (name, organisation) => {
    expect(normalised(`述职报告\n2017年，我认真履行职责，现述职如下。${body}`, name).organisation).toBe(organisation)
  })

  it('says where a government is named by a general name alone', () => {
    const report = normalised(speech, '报告.txt')
    expect(report.organisation).toBe('县人民政府')
    expect(report.messages.map(({ id }) => id)).toContain('field-organisation-general')
  })
})

describe('titles', () => {
  it.each([
    [
      `实干笃行 勇毅争先\n——在全县乡镇党委书记述职评议会上的发言\n槐荫镇党委书记　何某${body}`,
      '实干笃行勇毅争先——在全县乡镇党委书记述职评议会上的发言',
    ],
    [`机电学院党委书记述职报告\n（2017年度抓基层党建工作）${body}`, '机电学院党委书记述职报告（2017年度抓基层党建工作）'],
    [`机电学院党委书记述职报告\n（2018年1月12日）${body}`, '机电学院党委书记述职报告'],
    [`澜江县人民政府\n工　作　报　告\n——2017年2月8日在澜江县第九届\n人民代表大会第二次会议上\n县长　何山\n${speech}`, '澜江县人民政府工作报告'],
    [
      `2017年度槐荫镇党委书记抓基层党建工作述职报告2017年，镇党委认真履行职责，推动各项工作取得新的成效。${'走访群众，听取意见，办好实事。'.repeat(12)}`,
      '2017年度槐荫镇党委书记抓基层党建工作述职报告',
    ],
  ])('%s', (text, title) => {
    expect(normalised(text).title).toBe(title)
  })
})

describe('the kind of a document', () => {
  it.each([
    ['澜江县第九届人民代表大会第二次会议关于政府工作报告的决议', 'other'],
    ['关于2017年政府工作报告的说明', 'other'],
    ['县九届人大二次会议开幕 何山作政府工作报告', 'other'],
    ['澜江县2017年政府工作报告', 'government'],
  ])('%s', (title, kind) => {
    expect(normalised(`${title}\n${speech}`).kind).toBe(kind)
  })
})

it('an event that only the plan names dates no report', () => {
  const text = `述职报告\n槐荫镇党委书记　何某\n一、主要工作\n疫情防控期间，党员轮流值守卡口，走访群众200余户。\n二、存在问题\n一是学习不够深入。二是联系群众不够紧密。\n三、下一步打算\n一是筹备党史学习教育。二是办好实事。\n`
  expect(normalised(text).year).toBe(2020)
})
