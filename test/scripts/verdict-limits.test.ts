import { expect, test } from 'vitest'
import { thresholdsBy, verdictBy, type LeftOut } from '../../scripts/fit/follow-through/verdict-limits.ts'

type Status = 'matched' | 'partial' | 'not-found'

/** A plan of a judged verdict as models see it that never saw its organisation. */
function judged(status: Status, matched: number, best: number, isRightlyShown: boolean, counts = 1): LeftOut {
  const plan = { source: 'judged', status, counts, kinship: 1, isOfAll: false, isSought: false }
  return { plan, matched, answered: 0.95, best, isRightlyShown, isUnfinished: false, silence: null } as unknown as LeftOut
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
