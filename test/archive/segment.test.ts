import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partsOfSpeech, segment } from '../../src/archive/work/segment.ts'

test('joins runs of digits and Latin letters', () => {
  expect(segment('2017年GDP增长6.2%')).toEqual(['2017', '年', 'GDP', '增长', '6.2%'])
})

test('the words joined are the text, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('党', '建', '。', '1', 'A', '\ud83d', '\ude00', '\u0000', ' ') })),
      (text) => {
        expect(segment(text).join('')).toBe(text)
      },
    ),
  )
})

test('a word has the part of speech that the dictionary gives it', () => {
  expect([partsOfSpeech('政策'), partsOfSpeech('缩短'), partsOfSpeech('')]).toEqual([['n'], ['v'], []])
})
