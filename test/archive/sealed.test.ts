import { expect, test } from 'vitest'
import { isSealed, seal, unseal } from '../../src/archive/store/fingerprint.ts'

const value = { year: 2019, words: ['河道', '清淤', '\u{20bb7}'], none: null }
const sealed = Buffer.from(seal('a', value))

test('gives back what was sealed, and is JSON', () => {
  expect(unseal('a', sealed)).toEqual(value)
  expect((JSON.parse(sealed.toString()) as { value: unknown }).value).toEqual(value)
})

test('under another name it is not what was sealed', () => {
  expect(unseal('b', sealed)).toBeNull()
})

test('every cut and every flipped bit is found out', () => {
  for (let at = 0; at < sealed.length; at++) {
    expect(isSealed('a', sealed.subarray(0, at))).toBe(false)
    for (let bit = 0; bit < 8; bit++) {
      const flipped = Buffer.from(sealed)
      flipped[at]! ^= 1 << bit
      expect(unseal('a', flipped)).toBeNull()
    }
  }
})

test('what is longer than it was is found out', () => {
  expect(unseal('a', Buffer.concat([sealed, Buffer.from(' ')]))).toBeNull()
  expect(unseal('a', Buffer.concat([sealed, sealed]))).toBeNull()
})
