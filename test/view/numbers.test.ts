import { expect, test } from 'vitest'
import { formatDate, formatNumber, formatShare, formatSimilarity, percentOf } from '../../src/view/numbers.ts'

test('numbers follow the language of the interface', () => {
  expect(formatNumber('zh', 110000)).toBe('110,000')
  expect(formatNumber('en', 0.1 + 0.2)).toBe('0.3')
  expect(formatShare('zh', 0.415)).toBe('42%')
  expect(formatSimilarity(0.5)).toBe('50%')
  expect([0, 0.004, 0.584, 0.999, 1].map(percentOf)).toEqual([1, 1, 58, 99, 100])
})

test('dates are as exact as they are known', () => {
  expect(formatDate('zh', '2018-03-05')).toBe('2018年3月5日')
  expect(formatDate('en', '2018-03')).toBe('March 2018')
  expect(formatDate('zh', '2018')).toBe('2018年')
  expect(formatDate('en', '戊戌年')).toBe('戊戌年')
})
