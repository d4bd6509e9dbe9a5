import { expect, test } from 'vitest'
import { CountedNames, differInForm, noTerms, TermIndex } from '../../../../src/core/compare/profiles/index.ts'

const names = new CountedNames(new TermIndex({ known: noTerms, weight: () => 1 }))

/** Whether two names count one thing, as far as their form tells. */
function areOne(one: string, other: string): boolean {
  return differInForm(names.nameOf(one)!, names.nameOf(other)!)
}

test.each([
  ['全县渡船总数', '渡船'],
  ['更新老旧水泵', '老旧水泵更新改造'],
  ['茶叶零售额增长', '茶叶零售总额同比增长'],
  ['规模以上茶厂', '规上茶厂'],
  ['整治山塘', '山塘治理'],
  ['县政协委员提案', '认真办理县政协委员提案'],
  ['渡口吞吐量', '渡口吞吐量保持'],
  ['筹集人才住房和保障性住房', '筹集保障房和人才房'],
  ['每万人渡船保有量', '每万人口渡船'],
])('%s and %s are one: they differ in words that leave the thing the same', (one, other) => {
  expect(areOne(one, other)).toBe(true)
})

test.each([
  ['茶叶出口总额', '茶叶进出口总额'],
  ['基础研究支出', '支出总额度'],
  ['重点高校上线率', '高校上线率'],
  ['水渠开工项目', '水渠建成项目'],
  ['粗茶产能', '粗茶产量'],
  ['渔业增加值', '林业增加值'],
  ['县渡口', '省渡口'],
])('%s and %s are two, or it cannot be told', (one, other) => {
  expect(areOne(one, other)).toBe(false)
})
