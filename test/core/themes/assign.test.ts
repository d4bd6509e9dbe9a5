import { expect, test } from 'vitest'
import { themeFinder } from '../../../src/core/compare/themes/index.ts'
import type { ReportKind } from '../../../src/core/model.ts'
import { subjectsOf } from '../../../src/core/themes/assign.ts'

const ofProblem = (text: string, kind: ReportKind, lead = text) => subjectsOf({ lead, text, names: text }, kind)

test('a government report is about party building only where it names the Party', () => {
  const pressure = '收支平衡的压力层层传导，主体责任难落实'
  expect(ofProblem(pressure, 'accountability')).toContain('责任传导')
  expect(ofProblem(pressure, 'government')).not.toContain('责任传导')
  expect(ofProblem('管党治党的压力层层传导不够，党委主体责任未压实', 'government')).toContain('责任传导')
})

test('an item belongs to every subject that its lead names as much as its foremost one', () => {
  expect(ofProblem('教育、医疗、养老供给不足', 'government')).toEqual(expect.arrayContaining(['教育', '医疗卫生']))
})

test('a problem belongs to a subject whose own name stands in it, however much it names others', () => {
  const lead = '停车难、停车乱，老城区停车泊位不足，交通拥堵'
  const text = `${lead}，教育配套也未跟上`
  expect(ofProblem(text, 'government', lead)).toContain('教育')
  expect(ofProblem(text, 'government', lead)[0]).not.toBe('教育')
})

test('the paragraph of a plan does not make it belong to all that it touches on', () => {
  const lead = '新建公共停车泊位，缓解停车难'
  const text = `${lead}，增加停车泊位，治理乱停车，兼顾周边教育设施`
  expect(subjectsOf({ lead, text, names: lead }, 'government')).not.toContain('教育')
})

test('what names no subject of the field belongs to none', () => {
  expect(ofProblem('Nothing of the kind', 'accountability')).toEqual([])
})

test('subjects are those of the field', () => {
  expect(ofProblem('停车难、停车乱', 'government').filter((name) => !themeFinder.names.includes(name))).toEqual([])
})
