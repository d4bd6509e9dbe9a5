import { expect, test } from 'vitest'
import { isComplaint } from '../../../src/core/normalise/parts/complaint.ts'

test.each([
  ['开会时听不进别人的话', true],
  ['大船挤不进船闸', true],
  ['我性子躁', true],
  ['逆水行舟不进则退', false],
  ['木材改由本地出产，不进口', false],
])('%s admits a weakness: %s', (words, admits) => {
  expect(isComplaint(words)).toBe(admits)
})
