import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf, stateOf, type SearchState } from '../../../src/client/search/protocol.ts'

const states: fc.Arbitrary<SearchState> = fc.record({
  query: fc.string({ unit: 'grapheme' }),
  filters: fc.record({
    series: fc.option(fc.string({ minLength: 1 })),
    fromYear: fc.option(fc.integer({ min: 1900, max: 2100 })),
    toYear: fc.option(fc.integer({ min: 1900, max: 2100 })),
    part: fc.option(fc.constantFrom('problems', 'plans', 'work')),
    kind: fc.option(fc.constantFrom('accountability', 'government', 'other')),
  }),
  order: fc.constantFrom('best', 'newest', 'oldest'),
  page: fc.integer({ min: 1, max: 500 }),
})

test('the address bar holds all of a state', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(stateOf(addressOf(state))).toEqual(state)
    }),
  )
})

test('an empty page has an empty address', () => {
  expect(addressOf(stateOf(''))).toBe('')
})

test('what is not understood counts as absent', () => {
  const { filters, order, page } = stateOf('?q=x&from=20&part=nothing&kind=&order=up&page=-3')
  expect({ ...filters, order, page }).toEqual({ series: null, fromYear: null, toYear: null, part: null, kind: null, order: 'best', page: 1 })
})
