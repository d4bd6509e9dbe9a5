import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spell, spellNumber, splitTable, splitter } from '../../../src/core/search/index-words.ts'

const table = splitTable(new Map([['的', 90_000], ['，', 60_000], ['党', 9_000], ['稀', 3]])) // prettier-ignore
const { word, words } = splitter(table)

test('frequent symbols are split, rare ones whole', () => {
  expect(table.ways.length).toBeGreaterThan(1)
  expect(words(['稀'], 0)).toEqual([spell('稀')])
  expect(words(['的'], 0).length).toBe(table.ways[0]! ** 2)
})

test('a query asks for every word that may stand in a text that holds it, and inside of it for one only', () => {
  const symbol = fc.constantFrom('的', '，', '党', '稀', '建', 'a')
  fc.assert(
    fc.property(
      fc.array(symbol, { maxLength: 6 }),
      fc.array(symbol, { minLength: 1, maxLength: 5 }),
      fc.array(symbol, { maxLength: 6 }),
      (before, run, after) => {
        const text = [...before, ...run, ...after]
        run.forEach((_, at) => {
          const place = before.length + at
          expect(words(run, at)).toContain(word(text[place]!, text[place - 1], text[place + 1]))
          if (at > 0 && at < run.length - 1) expect(words(run, at)).toHaveLength(1)
        })
      },
    ),
  )
})

test('beside a gap the neighbour is not known', () => {
  expect(words(['党', '的', null], 1).length).toBe(table.ways[0])
  expect(words(['党', null, '的'], 1)).toEqual([])
})

test('different symbols are spelt differently, and no spelling holds a number', () => {
  const numbers = new Set(Array.from({ length: 26 }, (_, number) => spellNumber(number)))
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (a, b) => {
      expect(spell(a) === spell(b)).toBe(a === b)
      expect([...spell(a)].some((letter) => numbers.has(letter))).toBe(false)
    }),
  )
})

test('spellings have neither case, nor accents, nor punctuation that Pagefind would drop', () => {
  for (const symbol of ['é', 'が', '。', '%', '\u{20000}', '가', '-', "'", '_']) {
    expect(spell(symbol)).toMatch(/^[\p{Lo}]+$/u)
    expect(spell(symbol).normalize('NFKD')).toBe(spell(symbol))
  }
})
