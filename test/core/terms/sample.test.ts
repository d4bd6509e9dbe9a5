import { expect, test } from 'vitest'
import { isSampled, sampleShare, termLimits } from '../../../src/core/terms/records.ts'

test('a small archive is looked through whole, a larger one by halves that leave at least half of the limit', () => {
  expect(sampleShare(0)).toBe(1)
  expect(sampleShare(termLimits.sampled)).toBe(1)
  for (const reports of [termLimits.sampled + 1, 2 * termLimits.sampled, 5000, 10_000]) {
    expect(sampleShare(reports) * reports).toBeLessThanOrEqual(termLimits.sampled)
    expect(sampleShare(reports) * reports).toBeGreaterThanOrEqual(termLimits.sampled / 2)
  }
})

test('the sample is of the size it should be, and the smaller one lies in the larger', () => {
  const ids = Array.from({ length: 4000 }, (_, number) => `r${number.toString(36)}x`)
  const quarter = ids.filter((id) => isSampled(id, 1 / 4))
  expect(quarter.length / ids.length).toBeCloseTo(1 / 4, 1)
  expect(ids.every((id) => isSampled(id, 1))).toBe(true)
  expect(ids.filter((id) => isSampled(id, 1 / 8)).every((id) => quarter.includes(id))).toBe(true)
})
