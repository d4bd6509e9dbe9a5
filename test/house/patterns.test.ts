import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtPatterns, writtenPatterns } from './patterns/collect.ts'
import { growsOn } from './patterns/growth.ts'
import { counted } from './patterns/steps.ts'

/** Files whose patterns meet nothing but this project's own code. */
const ownCode = ['archive/store/code.ts']

describe('the steps of every pattern grow with the text and no faster', () => {
  test('those that stand in the code', () => {
    const patterns = writtenPatterns(join(process.cwd(), 'src')).filter(({ place }) => !ownCode.some((file) => place.startsWith(`${file}:`)))
    expect(patterns.length).toBeGreaterThan(1_000)
    expect(faults(patterns)).toEqual([])
  })

  test('those that are built of words', () => {
    const patterns = builtPatterns()
    expect(patterns.length).toBeGreaterThan(50)
    expect(faults(patterns)).toEqual([])
  })
})

function faults(patterns: ReturnType<typeof builtPatterns>): unknown[] {
  return patterns.flatMap(({ place, source, flags }) => {
    const growth = growsOn(source, flags)
    return growth ? [{ place, pattern: `/${source}/${flags}`, ...growth }] : []
  })
}

test.each([
  ['blanks at the end, looked for from every place', /\s+$/],
  ['a beginning that is tried again and again', /<!--[^]*?-->/g],
  ['two repetitions that share a sign', /^a\s*b?\s*:/],
  ['repetitions in repetitions', /^(?:a+)+$/],
  ['alternatives that are made of each other', /^(?:城|乡|城乡)+$/],
  ['a repetition that looks back', /(?<!甲[^。]*)乙/g],
  ['beginnings of lines', /^[^]*?;$/gm],
])('growth is seen: %s', (_, pattern) => {
  expect(growsOn(pattern.source, pattern.flags)).not.toBeNull()
})

test.each([
  ['blanks at the end, looked for from their first', /(?<!\s)\s+$/],
  ['a beginning that ends at the latest with the text', /<!--[^]*?(?:-->|$)/g],
  ['repetitions with a bound', /^a.{0,40}?b.{0,40}c/],
  ['a repetition that is never given back', /^(?:(?=(城乡|城|乡))\1)+$/],
])('no growth is seen where there is none: %s', (_, pattern) => {
  expect(growsOn(pattern.source, pattern.flags)).toBeNull()
})

test('steps are those of a search that goes back: each sign looked at counts', () => {
  expect(counted('ab', '').steps('aab', 100)).toBe(4)
  expect(counted('(a|b)\\1', 'g').steps('abb', 100)).toBeGreaterThan(4)
})
