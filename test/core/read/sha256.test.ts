import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256, sha256InSteps } from '../../../src/core/text/sha256.ts'

test('gives the examples of the standard', async () => {
  const expected = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  expect(sha256InSteps(new TextEncoder().encode('abc'))).toBe(expected)
  expect(await sha256(new TextEncoder().encode('abc'))).toBe(expected)
})

test('is the same step by step, for bytes of any length around the size of a block', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(sha256InSteps(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
    }),
  )
})
