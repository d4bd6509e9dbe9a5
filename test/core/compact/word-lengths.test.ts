import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutStretches, lineToStretches, segmentWith, stretchesToLine } from '../../../src/core/compact/word-lengths.ts'
import { tokensOf } from '../../../src/core/compare/index.ts'
import type { Segment } from '../../../src/core/model.ts'

const text = fc.string({ unit: fc.constantFrom('党', '建', '漏', '，', '\n', '2', '0', '年', 'A', '*', ' '), maxLength: 60 })

/** Cuts at places that a number decides, so that words of all lengths occur. */
function cutBy(seed: number): Segment {
  return (stretch) => stretch.split(new RegExp(`(?<=^(?:[\\s\\S]{${1 + (seed % 40)}})+)(?=[\\s\\S])`))
}

test('words come back from their lengths, whatever the texts and the words', () => {
  fc.assert(
    fc.property(fc.array(text), fc.nat(100), (texts, seed) => {
      const segment = cutBy(seed)
      const back = lineToStretches(stretchesToLine(cutStretches(texts, segment)), texts)
      const replayed = segmentWith(back, () => ['cut anew'])
      for (const own of texts) expect(tokensOf(own, replayed)).toEqual(tokensOf(own, segment))
    }),
  )
})

test('lengths that belong to other texts are refused', () => {
  const line = stretchesToLine([['水压不稳', [2, 2]]])
  expect([...lineToStretches(line, ['水压不稳'])]).toEqual([['水压不稳', [2, 2]]])
  expect(() => lineToStretches(line, ['水压不稳定'])).toThrow()
  expect(() => lineToStretches(line, ['水压不'])).toThrow()
  expect(() => lineToStretches(line, ['水压'])).toThrow()
})

test('texts joined by line feeds are cut line by line', () => {
  const known = new Map([
    ['水压', [1, 1]],
    ['管网', [2]],
  ])
  expect(segmentWith(known, (stretch) => [stretch])('水压\n管网')).toEqual(['水', '压', '\n', '管网'])
})
