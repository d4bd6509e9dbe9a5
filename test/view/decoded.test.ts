import { expect, test } from 'vitest'
import { decoded } from '../../src/client/here.ts'

test.each([
  ['%E6%B0%B4', '水'],
  ['%E0%A4', '%E0%A4'],
  ['%', '%'],
  ['b12', 'b12'],
])('a part of an address is decoded, or left as it stands: %s', (part, words) => {
  expect(decoded(part)).toBe(words)
})
