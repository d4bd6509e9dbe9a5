import { expect, it } from 'vitest'
import { passageText, termsOf } from '../../../../src/core/compare/answers/statements.ts'
import { chineseProfiler } from '../../../../src/core/compare/index.ts'

function shown(statement: string, plan: string): string {
  const profiler = chineseProfiler()
  return passageText(statement, termsOf(profiler.text(plan), profiler), profiler)
}

const plan = '修复柏林古渡石阶和缆桩，恢复渡船夜航。'

it('shows of a long statement the clauses that have to do with the plan, and at least half of it', () => {
  const answer = '柏林古渡石阶和缆桩修复完毕，渡船夜航恢复，全年载客三万六千人次，'
  const before = '面对少见的汛情和接连的高温，全镇上下没有松劲，'
  const after = '芦花湖岸线栽下垂柳，沿湖人家开起茶座，'
  const passage = shown(`${before}${answer}${after}游人一天比一天多。`, plan)
  expect(passage).toContain('柏林古渡石阶和缆桩修复完毕，渡船夜航恢复')
  expect(passage).not.toContain('面对少见的汛情')
  expect(passage.length).toBeGreaterThan(0.5 * `${before}${answer}${after}`.length)
  expect(passage).not.toMatch(/，$/)
})

it('shows a short statement whole, less the clause that names the occasion', () => {
  expect(shown('渡口设施一新，柏林古渡石阶和缆桩修复，渡船夜航恢复。', plan)).toBe('渡口设施一新，柏林古渡石阶和缆桩修复，渡船夜航恢复。')
  expect(shown('针对渡口年久失修的问题，柏林古渡石阶和缆桩修复。', plan)).toBe('柏林古渡石阶和缆桩修复。')
})

it('goes on to the figure that was reached, where the clauses that have to do with the plan tell none', () => {
  const done = '柏林古渡的石阶逐级修复，柏林古渡的缆桩逐根修复，渡船恢复夜航，夜航渡船全部修复，'
  expect(shown(`${done}平均到岗由六成多提到了78%，沿湖人家开起茶座。`, plan)).toBe(`${done}平均到岗由六成多提到了78%`)
  expect(shown(`${done}大家都说值得，沿湖人家开起茶座。`, plan)).toBe(done.slice(0, -1))
})
