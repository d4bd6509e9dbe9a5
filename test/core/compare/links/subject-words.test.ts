import { expect, it } from 'vitest'
import { sharedSubjects } from '../../../../src/core/compare/links/shared-words.ts'
import { builtInStatistics, profilerFor } from '../../../../src/core/compare/profiles/index.ts'

/** How far each of some texts shares its subject with one. */
function sharedWith(text: string, others: readonly string[]): { both: number[]; either: number[] } {
  const profiler = profilerFor(builtInStatistics)
  const { both, either } = sharedSubjects(
    [profiler.text(text)],
    others.map((other) => profiler.text(other)),
  )
  return { both: [...both.values], either: [...either.values] }
}

it('takes words of admissions for no subject', () => {
  const { both } = sharedWith('乡村医生队伍还有不足', ['乡村医生仍然有待加强', '图书馆藏书还有不足'])
  expect(both[0]).toBeGreaterThan(0.6)
  expect(both[1]).toBeLessThan(0.25)
})

it('takes near-synonyms for nearly the same word', () => {
  const { both } = sharedWith('贷款', ['融资', '河道'])
  expect(both[0]).toBeGreaterThan(both[1]!)
})

it('says how far a short text is all in a long one', () => {
  const { both, either } = sharedWith('消费乏力', ['消费乏力，农产品销路不畅，渔港设施陈旧，果园灌溉渠道年久失修'])
  expect(either[0]).toBeGreaterThan(0.9)
  expect(both[0]).toBeLessThan(0.7)
})

it('knows no subject in nothing', () => {
  expect(sharedWith('', ['']).both).toEqual([0])
})
