import { expect, test } from 'vitest'
import { keyness } from '../../../src/core/terms/keyness.ts'

const background = { count: 20, size: 100_000 }

test('is nothing where both bodies use a term alike, and turns its sign with them', () => {
  const often = { count: 12, size: 10_000 }
  const seldom = { count: 2, size: 10_000 }
  expect(keyness(often, often, background, 5_000)).toBeCloseTo(0)
  expect(keyness(seldom, often, background, 5_000)).toBeCloseTo(-keyness(often, seldom, background, 5_000))
  expect(keyness(seldom, often, background, 5_000)).toBeGreaterThan(1.96)
})

test('asks for more evidence of a term that comes once', () => {
  const none = { count: 0, size: 10_000 }
  expect(keyness(none, { count: 1, size: 10_000 }, background, 5_000)).toBeLessThan(1.645)
  expect(keyness(none, { count: 12, size: 10_000 }, background, 5_000)).toBeGreaterThan(1.645)
})

test('takes the sizes of the bodies into account', () => {
  expect(keyness({ count: 5, size: 5_000 }, { count: 10, size: 10_000 }, background, 1_000)).toBeCloseTo(0, 0)
})
