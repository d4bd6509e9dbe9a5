import fc from 'fast-check'
import { expect, test } from 'vitest'
import { behind, fold } from '../../../src/core/search/document.ts'

const folded = (text: string): string => fold(text).symbols.join('')

test('traditional and simplified, full and half width, capitals and small letters fold to the same', () => {
  expect(folded('黨的建設ＡＢＣ１２３，（一）')).toBe(folded('党的建设abc123,(一)'))
  expect(folded('⼯作')).toBe('工作')
})

test('a letter and its marks are one symbol, in whichever of the two ways they are written', () => {
  expect(folded('re\u0301sume\u0301')).toBe('résumé')
  expect(fold('re\u0301sume\u0301').from).toEqual([0, 1, 3, 4, 5, 6])
  expect(folded('서비스'.normalize('NFD'))).toBe('서비스')
  expect(folded('サービスが'.normalize('NFD'))).toBe('サービスが')
  expect(folded('x\u0301')).toBe('x\u0301')
})

test('what looks different stays different: ideographic stops, quotes, circled and spelt numbers', () => {
  for (const [a, b] of [
    ['。', '.'],
    ['“', '"'],
    ['①', '1'],
    ['二', '2'],
    ['、', ','],
  ])
    expect(folded(a!)).not.toBe(folded(b!))
})

test('circles typed for the digit fold to it, the other way to write it does not', () => {
  expect(folded('二○一七')).toBe('二〇一七')
  expect(folded('二零一七')).toBe('二零一七')
})

test('white space and invisible characters vanish, except a space between two words of an alphabet', () => {
  expect(folded(' 全市　GDP\u200b 增长\n8 %')).toBe('全市gdp增长8%')
  expect(folded('state  of\nthe 2 unions')).toBe('state of the2unions')
})

test('every symbol is one code point and comes from where its character stands, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { symbols, from } = fold(text)
      symbols.forEach((symbol, at) => {
        expect([...symbol]).toHaveLength(1)
        const original = text.slice(from[at]!, behind(text, from[at]!))
        if (symbol !== ' ') expect(folded(original)).toBe(symbol)
        if (at > 0) expect(from[at]!).toBeGreaterThan(from[at - 1]!)
      })
    }),
  )
})

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(folded(folded(text))).toBe(folded(text))
    }),
  )
})
