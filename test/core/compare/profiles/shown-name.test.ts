import { expect, test } from 'vitest'
import { shownName } from '../../../../src/core/compare/profiles/index.ts'

/** The shown name of what the number in 【】 counts. */
const shown = (of: string, marked: string): string => {
  const [from, to] = [marked.indexOf('【'), marked.indexOf('】') - 1]
  return shownName(of, marked.replace(/[【】]/gu, ''), from, to)
}

test('what was done belongs to the name of what is counted', () => {
  expect(shown('鸡舍', '修好水渠。全年新改扩建【12座】鸡舍，')).toBe('新改扩建鸡舍')
  expect(shown('鸡舍', '修好水渠。全年新改扩建鸡舍【12座】，')).toBe('新改扩建鸡舍')
  expect(shown('路灯', '新建、提升【6盏】路灯，')).toBe('新建、提升路灯')
  expect(shown('路灯改造', '完成老街等【6处】路灯改造。')).toBe('完成路灯改造')
  expect(shown('村民提案', '办理村民建议40件、【9件】村民提案，')).toBe('办理村民提案')
  expect(shown('新增粮仓', '新增粮仓【3座】。')).toBe('新增粮仓')
  expect(shown('合作社', '新成立【3家】合作社，')).toBe('新成立合作社')
  expect(shown('收费项目', '取消和下放【30项】收费项目，')).toBe('取消和下放收费项目')
})

test('the verb of a list governs each of its things, but no sum and no growth', () => {
  expect(shown('粮仓', '新增鸡舍3座、粮仓【2座】。')).toBe('新增粮仓')
  expect(shown('水渠加固', '完成鸡舍改造3座、水渠加固【2公里】。')).toBe('完成水渠加固')
  expect(shown('加装护栏', '完成鸡舍改造3座、加装护栏【2公里】。')).toBe('加装护栏')
  expect(shown('总投资', '新建鸡舍3座、总投资【2万元】。')).toBe('总投资')
  expect(shown('蛋产量增长', '蛋产量9万枚、增长【2%】。')).toBe('蛋产量增长')
})

test('things that share a number are named together', () => {
  expect(shown('粮仓', '新改扩建鸡舍、粮仓【12座】，')).toBe('新改扩建鸡舍、粮仓')
  expect(shown('粮仓', '村里有粮仓【12座】，')).toBe('粮仓')
  expect(shown('粮仓', '新建【12座】粮仓和鸡舍，')).toBe('新建粮仓和鸡舍')
  expect(shown('粮仓', '新建【12座】粮仓和长达三里的水渠，')).toBe('新建粮仓')
})

test('for a name that says nothing its clause is shown', () => {
  expect(shown('实施', '路灯亮了，实施【9个】“亮村”小工程，')).toBe('实施亮村小工程')
  expect(shown('人次', '大集热闹，参观【3万人次】，')).toBe('参观')
  expect(shown('分配', '筹集鸡舍30间、分配【20间】。')).toBe('分配鸡舍')
  expect(shown('万元级', '新开工老街等【2个】万元级、3个千元级项目')).toBe('新开工老街等…万元级')
})
