import { expect, test } from 'vitest'
import { namesSubject } from '../../../src/core/terms/subject-terms.ts'

test('nouns, and verbs used as nouns, name a subject; verbs, adjectives and names of persons do not', () => {
  const single = (tag: string): boolean => namesSubject([tag])
  expect(['n', 'ns', 'nt', 'nz', 'vn', 'an', 'j', 'eng'].filter((tag) => !single(tag))).toEqual([])
  expect(['v', 'vd', 'a', 'ad', 'd', 'r', 't', 'i', 'l', 'nr', 'nrt', 'x'].filter(single)).toEqual([])
})

test('a phrase names a subject where it has a noun and nothing that only joins', () => {
  expect(namesSubject(['n', 'v'])).toBe(true)
  expect(namesSubject(['v', 'n'])).toBe(true)
  expect(namesSubject(['x', 'l'])).toBe(true)
  expect(namesSubject(['v', 'x'])).toBe(false)
  expect(namesSubject(['n', 'd', 'v'])).toBe(false)
})
