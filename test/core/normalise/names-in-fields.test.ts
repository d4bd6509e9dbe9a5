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
    [`把心系在渡口上\n——槐荫镇党委书记2017年度抓基层党建工作述职\n何山${body}`, '槐荫镇', '党委书记'],
    [`槐荫镇党委书记述职报告——在全县党建工作述职评议会上的发言\n何山${body}`, '槐荫镇', '党委书记'],
    [`2017年度院级党组织书记抓基层党建工作述职报告\n机电学院党委书记  何山${body}`, '机电学院', '党委书记'],
    [`述职报告\n（第二客运分公司党总支书记　何XX）${body}`, '第二客运分公司', '党总支书记'],
    [`述职报告\n县水务局党组书记、局长 何XX${body}`, '县水务局', '党组书记、局长'],
    [`２０１７年度北坪街道党工委书记抓基层党建工作述职报告${body}`, '北坪街道', '党工委书记'],
    [`2016—2017学年度河东中学校长述职报告${body}`, '河东中学', '校长'],
    [`2017年度抓基层党建工作述职报告\n中共清河市中医院委员会书记  何山${body}`, '清河市中医院', '书记'],
    [`共青团澜江县委书记2017年度述职报告${body}`, '共青团澜江县委', '县委书记'],
    [`澜江县委书记2017年度抓基层党建工作述职报告${body}`, '澜江县委', '县委书记'],
    [`中共云岭区委书记2017年度抓基层党建工作述职报告${body}`, '云岭区委', '区委书记'],
    [`东河镇委书记2017年度抓基层党建工作述职报告${body}`, '东河镇委', '镇委书记'],
    [`2017年度校长述职述廉报告\n河东中学  何远山${body}`, '河东中学', '校长'],
    [`2017年度党组织书记抓党建述职报告\n清河市中医院党委${body}`, '清河市中医院党委', null],
    [`再谱新篇\n——在河东职业技术学院第三届教职工代表大会第一次会议上的报告\n院长　何山${body}`, '河东职业技术学院', '院长'],
    [`中国人民政治协商会议清河市委员会\n常务委员会工作报告\n（2017年2月1日）${body}`, '中国人民政治协商会议清河市委员会常务委员会', null],
    [`在中国共产党清河市第七届纪律检查委员会\n第三次全体会议上的工作报告\n（2017年2月1日）\n何山${body}`, '中共清河市纪律检查委员会', null],
    [`清河海事处党委2017年抓基层党建\n述职报告${body}`, '清河海事处党委', null],
    [`柳湾村党支部书记何远山2017年述职报告${body}`, '柳湾村', '党支部书记'],
    [`清河海事处党委2017年述职报告\n我们完善书记抓党建“两本账”，每月一查。${body}`, '清河海事处党委', null],
    [`清河市人民代表大会常务委员会工作报告\n市人大常委会主任　何山${body}`, '清河市人民代表大会常务委员会', '主任'],
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

describe('former names', () => {
  it.each([
    ['今年3月，县水务局更名为县水利局。', ['县水务局']],
    ['机构改革中，原县环境保护局更名组建为县生态环境局。', ['县环境保护局']],
    ['原县文化体育局与县旅游局合并，组建县文化和旅游局。', ['县文化体育局', '县旅游局']],
    ['撤销县卫生局，设立县卫生健康局。', ['县卫生局']],
    ['县应急管理局（原县安全生产监督管理局）挂牌运行。', ['县安全生产监督管理局']],
    ['组建县农业农村局，不再保留县农业局、县畜牧局。', ['县农业局', '县畜牧局']],
    ['将办公地点改为县政务中心。', []],
  ])('are those of which the text tells: %s', (sentence, former) => {
    const { names } = normalised(`2019年度述职报告\n${sentence}${body}`)
    expect(names!.flatMap((claim) => (claim.former ? [claim.name] : []))).toEqual(former)
  })
})

describe('former names with words between', () => {
  it.each([
    ['云溪县中心医院', '6月，由县人民医院牵头组建医共体，正式更名为云溪县中心医院。', ['县人民医院']],
    ['云溪水务集团有限公司', '云溪自来水公司完成改制后，整合供排水业务，组建为云溪水务集团有限公司。', ['云溪自来水公司']],
    ['云溪县林业局', '按照方案，原县园林局职责划入新组建的县林业局，班子作了调整。', ['县园林局']],
    ['云溪县林业局', '6月，由县人民医院牵头组建医共体，正式更名为云溪县中心医院。', []],
  ])('are told of the one that reports, %s: %s', (name, sentence, former) => {
    const { names } = normalised(`${name}2019年工作总结\n${sentence}${body}`)
    expect(names!.flatMap((claim) => (claim.former ? [claim.name] : []))).toEqual(former)
  })
})

describe('the year of a report that names none', () => {
  it.each([
    [`述职报告\n今年以来，我认真履行职责。${body}何山\n2017年12月20日`, 2017],
    [`述职报告\n（2018年1月9日）\n一年来，我认真履行职责。${body}`, 2017],
    [`述职报告\n一年来，我认真履行职责。${body}二〇一八年二月六日`, 2017],
    [`述职报告\n（2017年度）\n县文化馆馆长\n一年来，我认真履行职责。${body}`, 2017],
    [`工作总结\n（2016-2017学年度）\n一年来，学校工作平稳有序。${body}`, 2017],
  ])('is that of its date, or the one before where it was signed by March', (text, year) => {
    expect(normalised(text, '报告.txt').year).toBe(year)
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
    ['清河大学2017年招生简章', 'other'],
    ['在全县教育工作会议上的讲话', 'other'],
    ['澜江县人民法院工作报告', 'court'],
    ['澜江县人民检察院2017年工作报告', 'procuratorate'],
    ['澜江县人大常委会工作报告', 'congress'],
    ['政协澜江县第九届委员会常务委员会工作报告', 'consultative'],
    ['在中国共产党清河市第七届纪律检查委员会第三次全体会议上的工作报告', 'discipline'],
    ['清河水务集团2017年工作报告', 'institution'],
    ['澜江县2017年政府工作报告', 'government'],
  ])('%s', (title, kind) => {
    expect(normalised(`${title}\n${speech}`).kind).toBe(kind)
  })
})

it('an event that only the plan names dates no report', () => {
  const text = `述职报告\n槐荫镇党委书记　何某\n一、主要工作\n疫情防控期间，党员轮流值守卡口，走访群众200余户。\n二、存在问题\n一是学习不够深入。二是联系群众不够紧密。\n三、下一步打算\n一是筹备党史学习教育。二是办好实事。\n`
  expect(normalised(text).year).toBe(2020)
})
