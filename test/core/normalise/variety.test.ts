import { describe, expect, it } from 'vitest'
import { normalised } from './normalised.ts'

const partsOf = (text: string, path = 'a.txt'): string[] =>
  normalised(text, path)
    .parts.filter(({ found }) => found)
    .map(({ part }) => part)

describe('reports of other shapes', () => {
  it('reads problems and plan that a joint heading and labels open', () => {
    const text = `柳林街道党工委书记2020年度抓基层党建工作述职报告
根据会议安排，我就2020年度抓基层党建工作情况作述职。
一、履职情况
1.聚焦基层。投入资金120万元，新建党群服务中心3个。
二、存在问题和下一步打算
存在的主要问题：一是引领社区治理的办法不多；二是党务干部队伍年龄偏大。
下一步，我将重点抓好以下工作：一是建强队伍，选优配强社区书记；二是扩大覆盖，推进商圈党建。`
    const report = normalised(text)
    expect(report).toMatchObject({ organisation: '柳林街道', role: '党工委书记', year: 2020 })
    expect(partsOf(text)).toEqual(['preface', 'work', 'problems', 'plans'])
    expect(report.problems.map(({ text: words }) => words)).toEqual(['引领社区治理的办法不多', '党务干部队伍年龄偏大'])
    expect(report.plans.map(({ lead }) => lead)).toEqual(['建强队伍，选优配强社区书记', '扩大覆盖，推进商圈党建'])
  })

  it('reads parts with chapters, causes under a heading, and numbered entries', () => {
    const text = `述职述廉报告
我叫王某，现任平川县教育局党组书记、局长。2019年以来，我认真履行职责，现述职述廉如下：
第一部分 主要工作
一、抓学习。坚持每周学习，撰写心得12篇。
第二部分 存在的问题及原因分析
（一）存在的问题
1、理论学习不够系统。满足于一知半解，学用结合不紧。
2、下基层时间少，掌握一手情况不多。
（二）原因分析
一是思想认识有偏差。二是作风不够扎实。
第三部分 努力方向
1、加强学习，提高政治素养。
2、改进作风，深入基层调研。`
    const report = normalised(text)
    expect(report).toMatchObject({ organisation: '平川县教育局', role: '党组书记、局长' })
    expect(report.blocks.filter(({ kind }) => kind === 'heading').map(({ level, marker }) => level + marker)).toEqual([
      '1第一部分',
      '2一、',
      '1第二部分',
      '2（一）',
      '31、',
      '2（二）',
      '1第三部分',
    ])
    expect(report.problems.map(({ lead }) => lead)).toEqual(['理论学习不够系统', '下基层时间少，掌握一手情况不多'])
    expect(report.causes.map(({ text: words }) => words)).toEqual(['思想认识有偏差', '作风不够扎实'])
    expect(report.plans).toHaveLength(2)
  })

  it('reads lists after sentences that end in a colon', () => {
    const text = `公司党委书记抓党建工作述职
在集团党委领导下，2023年公司党委扎实推进党建工作，全年召开党委会18次，人人参加。
在肯定成绩的同时，我也清醒地认识到还存在不足：
（1）党建与生产经营融合还不够深；
（2）支部书记能力参差不齐；
（3）抓落实的力度层层递减。
针对以上问题，明年将从以下方面改进：
（1）推动融合。建立双考核机制。
（2）强化培训。举办支部书记培训班2期。`
    const report = normalised(text, '2023年绿源公司党委书记述职.txt')
    expect(report).toMatchObject({ organisation: '绿源公司', year: 2023 })
    expect(report.problems).toHaveLength(3)
    expect(report.plans.map(({ lead }) => lead)).toEqual(['推动融合', '强化培训'])
  })

  it('keeps glossaries and tables apart from the text', () => {
    const text = `各位代表：
现在，我代表县人民政府向大会报告工作。
一、2021年工作回顾
过去一年，全县修好了十座桥，通了二十条路，家家户户都说好。
二、2022年工作安排
（一）修路。再修十条路，通到每个村口。
各位代表！让我们团结起来，为建设美好家园而努力奋斗！
名词解释
1.村村通：指每个村都通公路。
2.户户用：指每户都用上自来水。`
    expect(partsOf(text, '平川县2022年政府工作报告.txt').at(-1)).toBe('attachment')
    expect(normalised(text).blocks.filter(({ kind }) => kind === 'note')).toHaveLength(3)
  })

  it('says of a page without its article that the text is missing', () => {
    const menu = [
      '无障碍',
      '我的收藏',
      '高级搜索',
      '按时间',
      '按相关度',
      '搜索位置',
      '标题',
      '全文',
      '政策',
      '通知公告',
      '机构职能',
      '网站地图',
      '联系我们',
      '登录',
      '注册',
    ].join('\n')
    const report = normalised(menu, '2021年平川县政府工作报告.txt')
    expect(report).toMatchObject({ year: 2021, organisation: '平川县人民政府', blocks: [] })
    expect(report.messages.map(({ id }) => id)).toContain('report-text-missing')
  })
})
