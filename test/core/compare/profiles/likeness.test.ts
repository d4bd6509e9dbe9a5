import { expect, test } from 'vitest'
import { builtInLikeness, language, likenessOf } from '../../../../src/core/compare/profiles/language.ts'

test('the upper triangle of a matrix is mirrored', () => {
  const triangle = Buffer.from(Int8Array.from([2, -4, 6]).buffer).toString('base64')
  expect([...likenessOf({ step: 0.5, triangle })]).toEqual([1, -2, -2, 3])
})

test('the built-in matrix stands between the word vectors, and says something', () => {
  expect(builtInLikeness.length).toBe(language.dimensions ** 2)
  expect(builtInLikeness.some((value) => value !== 0)).toBe(true)
})
