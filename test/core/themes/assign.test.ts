import { expect, test } from 'vitest'
import type { ReportKind } from '../../../src/core/model.ts'
import { themesOfItem, themeWords } from '../../../src/core/themes/assign.ts'

const ofProblem = (text: string, kind: ReportKind = 'government', lead = text) => themesOfItem({ lead, text, wholeText: true }, kind)

test('a government report is about party building only where it names the Party', () => {
  const pressure = '主体责任层层传导不够'
  expect(ofProblem(pressure, 'accountability')).toContain('责任传导')
  expect(ofProblem(pressure)).not.toContain('责任传导')
  expect(ofProblem(`党委${pressure}`)).toContain('责任传导')
})

test('words of several subjects in one clause give several themes', () => {
  expect(ofProblem('教育、医疗、养老供给不足')).toEqual(expect.arrayContaining(['教育', '医疗卫生', '养老托育']))
})

test('a problem belongs to the themes of all its clauses, and foremost to that of which most of them speak', () => {
  const lead = '停车难、停车乱，老城区停车泊位不足，交通拥堵'
  const themes = ofProblem(`${lead}，学校学位也未跟上`, 'government', lead)
  expect(themes).toContain('教育')
  expect(['交通', '停车秩序']).toContain(themes[0])
})

test('a word that goes with many subjects decides nothing beside one that names its own', () => {
  expect(ofProblem('公共资源结构性短缺，大班额未消除，养老床位和保障房都缺')).toEqual(expect.arrayContaining(['教育', '养老托育', '住房']))
  expect(ofProblem('公共资源结构性短缺，大班额未消除，养老床位和保障房都缺')).not.toContain('干部队伍')
  expect(ofProblem('青年租客住房负担重')).toEqual(['住房'])
  expect(ofProblem('房地产、金融等领域仍有风险隐患')).toEqual(expect.arrayContaining(['房地产', '金融', '风险隐患']))
  expect(ofProblem('房地产、金融等领域仍有风险隐患')).not.toContain('公共安全')
})

test('risks are found beside what is at risk, before it or behind it', () => {
  for (const wording of ['风险仍在房地产市场积累', '房地产市场仍有风险'])
    expect(ofProblem(wording)).toEqual(expect.arrayContaining(['房地产', '风险隐患']))
})

test('what belongs to a theme belongs to the wider one', () => {
  expect(ofProblem('地方债务还本付息压力大')).toEqual(expect.arrayContaining(['政府债务', '财政']))
})

test('the paragraph of a plan does not make it belong to all that it touches on', () => {
  const lead = '新建公共停车泊位，缓解停车难'
  const text = `${lead}，增加停车泊位，治理乱停车，兼顾周边教育设施`
  expect(themesOfItem({ lead, text, wholeText: false }, 'government')).not.toContain('教育')
  expect(themesOfItem({ lead: '第一件实事', text: '第一件实事，新增学位三千个', wholeText: false }, 'government')).toContain('教育')
})

test('the trade of an organisation is the setting of its party building, not its subject', () => {
  expect(ofProblem('水库管理站的支部组织生活走过场', 'accountability')[0]).toBe('组织生活')
})

test('what names no subject of the field belongs to none', () => {
  expect(ofProblem('Nothing of the kind', 'accountability')).toEqual([])
})

test('every theme has its own name among its words, and no word that says nothing', () => {
  for (const [name, words] of Object.entries(themeWords)) {
    expect(words[name]).toBeGreaterThan(0.5)
    expect(Math.min(...Object.values(words))).toBeGreaterThan(0)
  }
})

test.each([
  ['个别科室用运动式做法代替日常监管', '执法监管', '体育'],
  ['茶业产业生态还不成形', '产业升级', '生态环境'],
  ['夜市消费环境不够好', '消费', '生态环境'],
  ['国际环境多变，出口订单减少', '外贸开放', '生态环境'],
])('a word within another names no theme: %s', (wording, theme, other) => {
  expect(ofProblem(wording)).toContain(theme)
  expect(ofProblem(wording)).not.toContain(other)
})

test('words that stand for themselves name their theme still', () => {
  expect(ofProblem('社区运动场地少')).toContain('体育')
  expect(ofProblem('河边生态和环境还很差')).toContain('生态环境')
})

test('what a problem calls well ahead of its turn, and what only suffers, is not what it is about', () => {
  expect(ofProblem('经过多年努力农业连年增收，但道路仍然拥堵')).toContain('交通')
  expect(ofProblem('经过多年努力农业连年增收，但道路仍然拥堵')).not.toContain('农业农村')
  expect(ofProblem('道路拥堵，停车也难。农业连年增收，但科技成果转化太慢')).toEqual(expect.arrayContaining(['交通', '科技创新']))
  expect(ofProblem('道路拥堵，停车也难。农业连年增收，但科技成果转化太慢')).not.toContain('农业农村')
  expect(ofProblem('洪涝灾害频发，可能对道路、教育等方面造成较大影响')).not.toContain('教育')
  // Where nothing else names a theme, that is all that can be said of it.
  expect(ofProblem('形势变化对教育造成较大影响')).toContain('教育')
})

test.each([
  ['干部改革创新的锐气不足', '科技创新'],
  ['创新意识不强，办事拖拉', '科技创新'],
  ['经济稳定向好的基础还要巩固', '社会治理'],
])('a word within another names no theme: %s is not %s', (text, theme) => {
  expect(ofProblem(text)).not.toContain(theme)
})

test.each([
  ['城区治理的精细化、智能化水平不高', '数字经济'],
  ['民生保障还不充分', '区域平衡'],
  ['办事流程存在堵点', '交通'],
])('a word that goes with many subjects names none: %s is not %s', (text, theme) => {
  expect(ofProblem(text)).not.toContain(theme)
})
