import { expect, test } from 'vitest'
import { keyness } from '../../../src/core/terms/keyness.ts'

test('is nothing where both bodies use a term alike, and turns its sign with them', () => {
  const often = { count: 12, size: 10_000 }
  const seldom = { count: 2, size: 10_000 }
  expect(keyness(often, often)).toBeCloseTo(0)
  expect(keyness(seldom, often)).toBeCloseTo(-keyness(often, seldom))
  expect(keyness(seldom, often)).toBeGreaterThan(1.96)
})

test('asks for more evidence of a term that comes once', () => {
  const none = { count: 0, size: 10_000 }
  expect(keyness(none, { count: 1, size: 10_000 })).toBeLessThan(1.645)
  expect(keyness(none, { count: 12, size: 10_000 })).toBeGreaterThan(1.645)
})

test('a term that one body lacks says more than one that it has less often', () => {
  const later = { count: 12, size: 10_000 }
  expect(keyness({ count: 0, size: 10_000 }, later)).toBeGreaterThan(keyness({ count: 1, size: 10_000 }, later))
  expect(keyness({ count: 1, size: 10_000 }, later)).toBeGreaterThan(keyness({ count: 4, size: 10_000 }, later))
})

test('takes the sizes of the bodies into account', () => {
  expect(keyness({ count: 5, size: 5_000 }, { count: 10, size: 10_000 })).toBeCloseTo(0)
})

test('is a number where all of a body has a term, and where nothing has', () => {
  expect(keyness({ count: 0, size: 4 }, { count: 4, size: 4 })).toBeCloseTo(Math.sqrt(16 * Math.LN2))
  expect(keyness({ count: 0, size: 4 }, { count: 0, size: 4 })).toBeCloseTo(0)
})
