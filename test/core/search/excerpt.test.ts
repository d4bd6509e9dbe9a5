import { expect, test } from 'vitest'
import { excerptOf, parseQuery } from '../../../src/core/search/query.ts'

/** The excerpt with brackets around what is marked. */
function excerpt(text: string, query: string): string {
  return excerptOf(text, parseQuery(query).all)
    .map(({ text: piece, marked }) => (marked ? `[${piece}]` : piece))
    .join('')
}

test('shows the sentence of the first match, with every match in it marked', () => {
  expect(excerpt('先修路。水厂扩建，水价不变。水质达标。', '水')).toBe('[水]厂扩建，[水]价不变。')
})

test('marks all words of a query, and joins marks that touch', () => {
  expect(excerpt('修渠引水到田头。', '引水 田头')).toBe('修渠[引水]到[田头]。')
  expect(excerpt('修渠引水到田头。', '修渠 引水')).toBe('[修渠引水]到田头。')
})

test('cuts a long sentence on both sides of the match', () => {
  const long = `${'甲'.repeat(300)}水渠${'乙'.repeat(300)}`
  expect(excerpt(long, '水渠')).toMatch(/^…甲+\[水渠\]乙+…$/)
  expect(excerpt(long, '水渠').length).toBeLessThan(200)
})

test('shows the original, however the query was written', () => {
  expect(excerpt('興修 水利。', '兴修水利')).toBe('[興修 水利]。')
})

test('a text without a match has no excerpt', () => {
  expect(excerptOf('修渠。', parseQuery('水').all)).toEqual([])
})
