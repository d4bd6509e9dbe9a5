import { expect, test } from 'vitest'
import { thresholdsBy, verdictBy, type LeftOut } from '../../scripts/fit/follow-through/verdict-limits.ts'

type Status = 'matched' | 'partial' | 'not-found'

/** A plan of a judged verdict as models see it that never saw its organisation. */
function judged(status: Status, matched: number, best: number, isRightlyShown: boolean, counts = 1): LeftOut {
  const plan = { source: 'judged', status, counts, isOfAll: false, isSought: false }
  return { plan, matched, answered: 0.95, kinship: 1, best, isRightlyShown, isUnfinished: false, silence: null } as unknown as LeftOut
}

const many = (count: number, one: LeftOut): LeftOut[] => Array.from({ length: count }, () => one)
const answered = many(40, judged('matched', 0.9, 0.9, true))

test('a plan is called partly answered only where the passage beside it is likely enough to be the right one', () => {
  const shown = many(20, judged('partial', 0.3, 0.35, true))
  const wrong = judged('partial', 0.3, 0.12, false)
  const limits = thresholdsBy([...answered, ...shown, ...many(8, wrong)])
  expect(verdictBy(shown[0]!, limits)).toBe('partial')
  expect(verdictBy(wrong, limits)).toBeNull()
  const sure = thresholdsBy([...answered, ...shown, ...many(8, { ...wrong, isRightlyShown: true })])
  expect(verdictBy(wrong, sure)).toBe('partial')
})

test('a verdict that can be given as well as the reader’s own counts half against its limit', () => {
  const doubted = (counts: number): LeftOut[] => many(6, judged('partial', 0.7, 0.9, true, counts))
  expect(verdictBy(doubted(0.5)[0]!, thresholdsBy([...answered, ...doubted(0.5)]))).toBe('matched')
  expect(verdictBy(doubted(1)[0]!, thresholdsBy([...answered, ...doubted(1)]))).not.toBe('matched')
})

test('a plan is called answered only where the word is right in each tenth of the likelihood of the passage beside it', () => {
  const weak = many(6, judged('matched', 0.9, 0.35, true))
  const from = (others: readonly LeftOut[]): number => thresholdsBy([...answered, ...weak, ...others]).beside
  expect(from([])).toBeLessThanOrEqual(0.3)
  // All together they are right often enough, with that tenth or without it.
  const limit = from(many(3, judged('partial', 0.9, 0.35, true)))
  expect(limit).toBeGreaterThan(0.3)
  expect(limit).toBeLessThanOrEqual(0.9)
})

test('a review of somebody else that is as near as the own one answers no plan', () => {
  const plan = { source: 'foreign', status: 'not-found', counts: 1 }
  const foreign = many(30, { ...judged('not-found', 0.8, 0.9, false), kinship: 0.42, plan } as unknown as LeftOut)
  const limits = thresholdsBy([...answered, ...foreign])
  expect(verdictBy(foreign[0]!, limits)).not.toBe('matched')
  expect(verdictBy(answered[0]!, limits)).toBe('matched')
})
