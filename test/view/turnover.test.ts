import { expect, test } from 'vitest'
import { turnoverOf } from '../../src/view/numbers.ts'

const counts = (dropped: number, added: number, reworded = 0, same = 0) => ({
  same,
  reworded,
  split: 0,
  merged: 0,
  undetermined: 0,
  told: 0,
  dropped,
  added,
})

test('items without a counterpart count, reworded ones do not', () => {
  expect(turnoverOf({ doubtful: [], problems: counts(1, 1, 1), plans: counts(0, 0) })).toBe(0.5)
  expect(turnoverOf({ doubtful: [], problems: counts(0, 0, 5), plans: counts(0, 0, 0, 3) })).toBe(0)
  expect(turnoverOf({ doubtful: [], problems: counts(2, 0), plans: counts(0, 1) })).toBe(1)
})

test('what an older report told counts as an item that has its counterpart', () => {
  expect(turnoverOf({ doubtful: [], problems: { ...counts(1, 0), told: 1 }, plans: counts(0, 0, 1) })).toBe(0.25)
})

test('without items there is no share', () => {
  expect(turnoverOf({ doubtful: [], problems: counts(0, 0), plans: counts(0, 0) })).toBeNull()
})

test('a list that was read doubtfully is no part of the share', () => {
  expect(turnoverOf({ doubtful: ['plans'], problems: counts(1, 1, 1), plans: counts(9, 9) })).toBe(0.5)
  expect(turnoverOf({ doubtful: ['problems', 'plans'], problems: counts(1, 1, 1), plans: counts(9, 9) })).toBeNull()
})
