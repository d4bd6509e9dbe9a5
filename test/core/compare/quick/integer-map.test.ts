import fc from 'fast-check'
import { expect, it } from 'vitest'
import { IntegerMap } from '../../../../src/core/compare/quick/numbers.ts'

it('keeps what a Map keeps, over its first size too', () => {
  const key = fc.oneof(fc.nat(20), fc.nat(0x7fffffff))
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.nat()), { maxLength: 60 }), (entries) => {
      const map = new IntegerMap(4)
      for (const [one, value] of entries) map.set(one, value)
      const right = new Map(entries)
      for (const [one] of entries) expect(map.get(one)).toBe(right.get(one))
      for (let one = 0; one < 40; one++) expect(map.get(one)).toBe(right.get(one) ?? -1)
    }),
  )
})
