import { expect, test } from 'vitest'
import { turnoverOf } from '../../src/view/turnover.ts'

const counts = (dropped: number, added: number, reworded = 0, same = 0) => ({ same, reworded, split: 0, merged: 0, undetermined: 0, dropped, added })

test('items without a counterpart count, reworded ones do not', () => {
  expect(turnoverOf({ problems: counts(1, 1, 1), plans: counts(0, 0) })).toBe(0.5)
  expect(turnoverOf({ problems: counts(0, 0, 5), plans: counts(0, 0, 0, 3) })).toBe(0)
  expect(turnoverOf({ problems: counts(2, 0), plans: counts(0, 1) })).toBe(1)
})

test('without items there is no share', () => {
  expect(turnoverOf({ problems: counts(0, 0), plans: counts(0, 0) })).toBeNull()
})
