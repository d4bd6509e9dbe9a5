import { expect, test } from 'vitest'
import { messages } from '../../src/i18n/index.ts'
import { turnoverOf } from '../../src/view/numbers.ts'
import { changeWords } from '../../src/view/series/sections.ts'
import { madePair } from './made.ts'

const counts = (dropped: number, added: number, reworded = 0, same = 0) => ({
  same,
  reworded,
  split: 0,
  merged: 0,
  undetermined: 0,
  told: 0,
  dropped,
  added,
  items: dropped + added + 2 * (reworded + same),
  unsure: 0,
})

test('items without a counterpart count, reworded ones do not', () => {
  expect(turnoverOf({ doubtful: [], problems: counts(1, 1, 1), plans: counts(0, 0) })).toBe(0.5)
  expect(turnoverOf({ doubtful: [], problems: counts(0, 0, 5), plans: counts(0, 0, 0, 3) })).toBe(0)
  expect(turnoverOf({ doubtful: [], problems: counts(2, 0), plans: counts(0, 1) })).toBe(1)
})

test('what an older report told counts as an item that has its counterpart', () => {
  expect(turnoverOf({ doubtful: [], problems: { ...counts(1, 0), told: 1, items: 2 }, plans: counts(0, 0, 1) })).toBe(0.25)
})

test('without items there is no share', () => {
  expect(turnoverOf({ doubtful: [], problems: counts(0, 0), plans: counts(0, 0) })).toBeNull()
})

test('a list that was read doubtfully is no part of the share', () => {
  expect(turnoverOf({ doubtful: ['plans'], problems: counts(1, 1, 1), plans: counts(9, 9) })).toBe(0.5)
  expect(turnoverOf({ doubtful: ['problems', 'plans'], problems: counts(1, 1, 1), plans: counts(9, 9) })).toBeNull()
})

test('what changed and what is undetermined are shares of the same items, and a pair of which nothing can be said says so', () => {
  const words = (more: Parameters<typeof madePair>[2]) => changeWords(madePair('r1', 'r2', more), messages('zh'), 'zh')
  // One item alone and a link of three.
  const unsure = { ...counts(1, 1, 2), undetermined: 2, items: 10, unsure: 4 }
  expect(words({ problems: unsure, plans: counts(0, 0, 5) })).toBe('20条中10%新增或未再提出，4条（20%）无法判断')
  expect(words({ problems: unsure, plans: counts(2, 0, 4), doubtful: ['plans'] })).toBe('20条中10%新增或未再提出，14条（70%）无法判断')
  expect(words({ problems: counts(1, 1, 4) })).toBe('10条中20%新增或未再提出')
  expect(words({ problems: unsure, plans: counts(0, 0, 5), doubtful: ['problems', 'plans'] })).toBe('读取存疑，20条都不说新增或未再提出')
  expect(words({ problems: unsure, doubtful: ['problems', 'plans'], yearsApart: 0 })).toBe('同一年的两份报告，10条都不说新增或未再提出')
})
