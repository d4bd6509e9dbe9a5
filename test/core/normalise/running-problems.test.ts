import { describe, expect, it } from 'vitest'
import type { Report } from '../../../src/core/model.ts'
import { itemText } from '../../../src/core/normalise/items/draft-item.ts'
import { runningProblems } from '../../../src/core/normalise/items/running-problems.ts'
import type { ChainModel } from '../../../src/core/normalise/models/chain.ts'
import { normalised } from './normalised.ts'

function source(passage: string): string {
  return `云溪县人民政府工作报告\n\n一、2031年工作回顾\n\n全年完成投资12亿元，新修公路80公里。\n\n${passage}\n\n二、2032年工作安排\n\n新修公路90公里，改造泵站十座。`
}

function report(passage: string): Report {
  return normalised(source(passage), '2032年云溪县政府工作报告.txt')
}

function problems(passage: string): string[] {
  return report(passage).problems.map((item) => item.text)
}

describe('problems of running text', () => {
  it('parts short complaints of different subjects at each comma', () => {
    const passage =
      '同时，我们也清醒看到，发展中还存在不少困难和问题：有效需求不足，外贸订单下降，部分企业经营困难；科技创新能力不强，新兴产业占比不高；县域经济偏弱，城乡差距较大；公共服务还有短板，生态环境压力加大。对这些问题，我们将认真解决。'
    expect(problems(passage)).toEqual([
      '有效需求不足',
      '外贸订单下降',
      '部分企业经营困难',
      '科技创新能力不强',
      '新兴产业占比不高',
      '县域经济偏弱',
      '城乡差距较大',
      '公共服务还有短板',
      '生态环境压力加大',
    ])
  })

  it('leaves symptoms with the counted statement that they belong to, and introduction and promise out', () => {
    const passage =
      '在肯定成绩的同时，我们也清醒认识到还有一些问题和不足。一是产业层次有待提升，链条短、附加值低的状况没有改变，龙头企业带动作用还不够明显。二是城区管理精细化水平还需提高，一些背街小巷卫生还不够好。三是个别干部作风不够扎实，服务企业的意识还需增强。对此，我们将采取有力措施加以解决。'
    expect(problems(passage)).toHaveLength(3)
    expect(problems(passage)[2]).toBe('个别干部作风不够扎实，服务企业的意识还需增强')
  })

  it('joins a clause that only names a field, or says that something follows, to the problem behind it, though weights would part them', () => {
    const everywhere: ChainModel = {
      labels: 3,
      modes: 1,
      weights: { any: [0, 9, 0] },
      follows: [
        [0, 0, null],
        [0, 0, 0],
        [0, 0, 0],
      ],
    }
    const text =
      '在水渠管护方面，闸门损坏较多，部分渠段淤塞严重。在夜校教学领域，师资不足。在船闸检修中，备件常常缺货。更让人着急的是，渡口仍有超载。'
    const items = runningProblems(text, [{ from: 0, to: text.length }], 0, everywhere)
    expect(items.map((item) => itemText(text, item))).toEqual([
      '在水渠管护方面，闸门损坏较多',
      '部分渠段淤塞严重',
      '在夜校教学领域，师资不足',
      '在船闸检修中，备件常常缺货',
      '更让人着急的是，渡口仍有超载',
    ])
  })

  it('parts a counted statement where it turns to another subject, and names each problem by its first complaint', () => {
    const text =
      '在看到成绩的同时，我们也清醒认识到还有一些问题：一是产业层次有待提升，龙头企业带动作用还不够明显，城区管理精细化水平还需提高，城区环境卫生还不够好。二是河道治理任务艰巨，部分断面水质不稳定。对这些问题，我们将认真加以解决。'
    expect(problems(text)).toEqual([
      '产业层次有待提升，龙头企业带动作用还不够明显',
      '城区管理精细化水平还需提高，城区环境卫生还不够好',
      '河道治理任务艰巨，部分断面水质不稳定',
    ])
    expect(report(text).problems.map(({ lead }) => lead)).toEqual(['产业层次有待提升', '城区管理精细化水平还需提高', '河道治理任务艰巨'])
  })

  it('reads on in a counted statement where a year opens a sentence of it', () => {
    const text =
      '同时也要看到，我县发展中还存在一些突出问题：一是产业层次不高。二是城镇化水平偏低。2031年，我县城镇人口比重比全市低9个百分点，县城基础设施欠账较多。三是少数干部作风不实。对此，我们将认真加以解决。'
    expect(problems(text)).toEqual([
      '产业层次不高',
      '城镇化水平偏低。2031年，我县城镇人口比重比全市低9个百分点，县城基础设施欠账较多',
      '少数干部作风不实',
    ])
  })

  it('leaves what the speaker turns to the hearers with out of the last counted problem', () => {
    const text =
      '在肯定成绩的同时，我们也清醒地认识到，当前发展还面临不少困难和问题：一是产业结构不优；二是项目储备不足；三是少数干部服务意识不强。各位代表，差距就是潜力，困难孕育希望。我们将迎难而上。'
    expect(problems(text).at(-1)).toBe('少数干部服务意识不强')
  })

  it('makes a clause one again that an empty line breaks', () => {
    const text =
      '我们也清醒地认识到，发展中还存在一些问题，主要是：村容整治同群众期盼不尽适应，引进项目的精准性和落地\n\n转化率还有待进一步提高；乡村道路狭窄，部分桥梁年久失修；公共服务供给不足。对此，我们将认真加以解决。'
    expect(problems(text)).toContain('引进项目的精准性和落地转化率还有待进一步提高')
  })

  it('has the sentence that turns to the problems in their part, and outside its core; the promise behind them is in neither', () => {
    const told = '我们也清醒看到，发展中还存在不少困难和问题：财政收支矛盾突出，民生保障存在短板。'
    const text = `${told}对这些问题，我们将认真解决。`
    const part = report(text).parts.find((one) => one.part === 'problems')
    expect(part && source(text).slice(part.from, part.to)).toBe(told)
    expect(part?.core && source(text).slice(part.core.from, part.core.to)).toBe('财政收支矛盾突出，民生保障存在短板。')
    expect(part?.evidence).toContain('我们也清醒看到')
  })

  it('takes general remarks, results and thanks for no problems', () => {
    const passage =
      '我们也清醒认识到，前进中还有不少困难和问题，主要是：财政收支矛盾突出，民生保障存在短板，重点领域风险隐患较多。这些都是发展中的问题，我们一定高度重视，采取有效措施加以解决。'
    expect(problems(passage)).toEqual(['财政收支矛盾突出', '民生保障存在短板', '重点领域风险隐患较多'])
  })

  it('never joins two sentences that each complain for themselves', () => {
    const passage = '我们也清醒认识到，工作中还存在一些问题。粮仓容量不足，旧仓漏雨。村道狭窄，班车绕行。我们将认真解决。'
    for (const problem of problems(passage)) expect(problem).not.toContain('。')
  })

  it('counts a clause by the counting word before its comma', () => {
    const passage = '对照群众期盼，我们还有不少地方没做好。第一，灌区渠道太老，没有一条不漏水。第二，抄表员队伍不稳，说走就走。'
    expect(problems(passage)).toEqual(['灌区渠道太老，没有一条不漏水', '抄表员队伍不稳，说走就走'])
  })

  it('takes problem and remedy that stand in one paragraph under labels apart', () => {
    const text = `某公交公司支部2030年述职报告

一、主要工作
开行夜班线路三条，更换车辆二十台。

二、存在问题及整改措施
（一）存在问题：夜班学习难组织。司机凑不到一起，补学流于形式。整改措施：把学习拆成十分钟的微课，发车间隙学。
（二）存在问题：服务投诉压不下来。态度生硬的老问题反复出现。整改措施：支部认领每一张工单，每周回访。`
    const report = normalised(text)
    expect(report.problems.map((item) => item.text)).toEqual([
      '夜班学习难组织。司机凑不到一起，补学流于形式',
      '服务投诉压不下来。态度生硬的老问题反复出现',
    ])
  })
})
