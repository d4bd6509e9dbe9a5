import fc from 'fast-check'
import { expect, test } from 'vitest'
import { termMatcher } from '../../../src/core/terms/term-matcher.ts'

test('finds every place of every term, overlapping and nested ones too', () => {
  const terms = ['党建', '党建引领', '引领', '领']
  const found: string[] = []
  termMatcher(terms).scan('以党建引领发展，抓党建', (term) => found.push(terms[term]!))
  expect(found.sort()).toEqual(['党建', '党建', '党建引领', '引领', '领'].sort())
})

test('counts as an exhaustive search does', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 40 })
  const terms = fc.uniqueArray(fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 4 }), { maxLength: 8 })
  fc.assert(
    fc.property(text, terms, (searched, sought) => {
      const counts = sought.map(() => 0)
      termMatcher(sought).scan(searched, (term) => counts[term]!++)
      expect(counts).toEqual(sought.map((term) => placesOf(searched, term)))
    }),
  )
})

function placesOf(text: string, term: string): number {
  return Array.from(text).filter((_, at) => text.startsWith(term, at)).length
}
