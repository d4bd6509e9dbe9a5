import { expect, test } from 'vitest'
import { occurrencesOf, parseQuery, phraseOf } from '../../../src/core/search/query.ts'

/** `all | none`, each phrase as typed. */
const read = (text: string): string => {
  const { all, none } = parseQuery(text)
  return [all, none].map((phrases) => phrases.map((phrase) => `[${phrase.text}]`).join('')).join(' | ')
}

test.each([
  ['产业　扶贫', '[产业][扶贫] | '],
  ['产业 -扶贫', '[产业] | [扶贫]'],
  ['"一岗双责"', '[一岗双责] | '],
  ['“一岗双责”', '[一岗双责] | '],
  ['「一岗双责」', '[一岗双责] | '],
  ['产业 -“乡村 振兴”', '[产业] | [乡村 振兴]'],
  ['他说“好', '[他说“好] | '],
  ['"state of the union" 2017', '[state of the union][2017] | '],
  ['产业 -"乡村 振兴"', '[产业] | [乡村 振兴]'],
  ['增长-5%', '[增长-5%] | '],
  ['-5%', '[-5%] | '],
  ['他说"好', '[他说"好] | '],
  ['  ', ' | '],
  ['\u200b', ' | '],
])('the query %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test('a year finds its other writings', () => {
  const text = '2009年、二〇〇九年、二零零九年、二○○九年和２００９年'
  for (const query of ['2009年', '二〇〇九年', '二零零九年']) expect(occurrencesOf(phraseOf(query), text)).toHaveLength(5)
})

test('digits that are no year keep their writing', () => {
  for (const text of ['2009', '12009年', '9009年', '二〇〇九', '一二〇〇九年']) expect(phraseOf(text).ways).toHaveLength(1)
})

test('a part of a year finds what it is a part of', () => {
  expect(occurrencesOf(phraseOf('〇一七年以'), '二〇一七年以来')).toEqual([{ from: 1, to: 6 }])
})

test('several years of one query are all rewritten, up to a limit', () => {
  expect(phraseOf('1998年至1999年').ways).toHaveLength(4)
  expect(phraseOf('2017年2018年2019年').ways.every((way) => way.slice(-5).join('') === '2019年')).toBe(true)
})

test('occurrences are stretches of the original, white space inside included', () => {
  const text = '推 进改革，推進改革'
  expect(occurrencesOf(phraseOf('推进改革'), text).map(({ from, to }) => text.slice(from, to))).toEqual(['推 进改革', '推進改革'])
})

test('punctuation must stand in the text, and without it nothing matches across', () => {
  expect(occurrencesOf(phraseOf('创新，驱动'), '创新驱动，创新，驱动')).toHaveLength(1)
  expect(occurrencesOf(phraseOf('创新驱动'), '创新，驱动')).toHaveLength(0)
})

test('a word is found and marked whole, with marks of its own or without', () => {
  const text = 'Son re\u0301sume\u0301 annuel'
  for (const query of ['résumé', 're\u0301sume\u0301'])
    expect(occurrencesOf(phraseOf(query), text).map(({ from, to }) => text.slice(from, to))).toEqual(['re\u0301sume\u0301'])
})
