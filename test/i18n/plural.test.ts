import { expect, test } from 'vitest'
import * as en from '../../src/i18n/en.ts'

/** What every function of the words says where everything that it counts is one; functions that want other things are left out. */
function saidOfOne(words: unknown, path: string): { path: string; said: string }[] {
  if (typeof words === 'function')
    return ['1', 1, oneOfAll].flatMap((one) => saidBy(words as (...values: unknown[]) => unknown, one).map((said) => ({ path, said })))
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([key, inner]) => saidOfOne(inner, `${path}.${key}`))
}

/** One of whatever is asked for, however it is named. */
const oneOfAll: unknown = new Proxy({}, { get: (_, key) => (key === Symbol.toPrimitive ? () => '1' : key === 'toString' ? () => '1' : oneOfAll) })

function saidBy(words: (...values: unknown[]) => unknown, one: unknown): string[] {
  try {
    const said = words(...Array.from({ length: words.length }, () => one))
    return typeof said === 'string' ? [said] : []
  } catch {
    return []
  }
}

/** One of what is named in the plural, or of which a verb speaks in the plural. One series is a series, and verbs of one thing end as plurals do. */
const oneOfMany =
  /(?<![\d.,])\b1 (?:(?:other|more|further|such) )?(?!is\b|was\b|has\b|series\b)[a-z]+s\b|(?<![\d.,])\b1 (?:[a-z]+ )?(?:that )?(?:are|were|have|stand)\b|\b[Cc]ompared are 1\b/u

test('nothing is counted as “1 reports”', () => {
  const all = saidOfOne(en, 'en')
  expect(all.length).toBeGreaterThan(100)
  expect(all.filter(({ said }) => oneOfMany.test(said))).toEqual([])
})

test.each([
  ['1 reports', true],
  ['of 1 series’ 1 problems', true],
  ['1 seriess', true],
  ['1 report', false],
  ['the reports of 1 series', false],
  ['1 is new', false],
  ['11 reports', false],
  ['of 1 further themes', true],
  ['1 other problem', false],
  ['1 term that stand apart', true],
  ['in series; 1 are compared', true],
  ['Compared are 1 series', true],
  ['they are 11 of 21 are', false],
])('“%s” counts one thing as several: %s', (said, isWrong) => {
  expect(oneOfMany.test(said)).toBe(isWrong)
})
