import { expect, test } from 'vitest'
import * as en from '../../src/i18n/en.ts'

/** What every function of the words says where everything that it counts is one; functions that want other things are left out. */
function saidOfOne(words: unknown, path: string): { path: string; said: string }[] {
  if (typeof words === 'function')
    return ['1', 1].flatMap((one) => saidBy(words as (...values: unknown[]) => unknown, one).map((said) => ({ path, said })))
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([key, inner]) => saidOfOne(inner, `${path}.${key}`))
}

function saidBy(words: (...values: unknown[]) => unknown, one: string | number): string[] {
  try {
    const said = words(...Array.from({ length: words.length }, () => one))
    return typeof said === 'string' ? [said] : []
  } catch {
    return []
  }
}

test('nothing is counted as “1 reports”', () => {
  const all = saidOfOne(en, 'en')
  expect(all.length).toBeGreaterThan(100)
  expect(all.filter(({ said }) => /(?<![\d.,])\b1 (?!is\b|was\b|has\b)[a-z]+s\b/u.test(said))).toEqual([])
})
