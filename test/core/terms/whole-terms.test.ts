import { expect, test } from 'vitest'
import type { TermReport } from '../../../src/core/terms/candidates.ts'
import { wholeTerms } from '../../../src/core/terms/whole-terms.ts'

/** One report of passages whose words stand parted by bars. */
function madeReport(passages: readonly string[]): TermReport {
  const cut = passages.map((passage) => passage.split('|'))
  return { series: 'a', year: 2018, characters: 100, passages: cut.map((words) => [words.join(''), words.map((word) => word.length)]) }
}

function grown(term: string, ...passages: string[]): string[] {
  return wholeTerms([madeReport(passages)], [{ term, phrase: false }]).map((whole) => whole.term)
}

const contexts = ['办|好|', '建设|', '，|', '还有|']

test.each([
  ['of a word that the dictionary cuts', '渔港', (before: string) => `${before}岚|渔港|，`, '岚渔港'],
  ['of a longer name, on both sides', '渔港', (before: string) => `${before}深水|渔港|码头|。`, '深水渔港码头'],
  ['that begins inside a word', '港码头', (before: string) => `${before}渔港|码头|。`, '渔港码头'],
  ['beside a character that joins, where it is a single character itself', '美渔港', (before: string) => `${before}和|美|渔港|。`, '和美渔港'],
])('a fragment %s gives way to the whole', (_, term, passage, whole) => {
  expect(grown(term, ...contexts.map(passage))).toEqual([whole])
})

test.each([
  ['joins', (before: string) => `${before}的|渔港|。`],
  ['counts', (before: string) => `${before}万|渔港|。`],
  ['marks', (before: string) => `${before}“|渔港|。`],
])('a neighbour that only %s makes no fragment', (_, passage) => {
  expect(grown('渔港', ...contexts.map(passage))).toEqual(['渔港'])
})

test('a term with neighbours of many kinds is whole', () => {
  expect(grown('渔港', '岚|渔港|。', '东|渔港|。', '大|渔港|。', '渔港|。')).toEqual(['渔港'])
})

test('a whole that is a candidate itself is named once', () => {
  const report = madeReport(contexts.map((before) => `${before}深水|渔港|。`))
  const terms = ['渔港', '深水渔港'].map((term) => ({ term, phrase: false }))
  expect(wholeTerms([report], terms).map(({ term }) => term)).toEqual(['深水渔港'])
})

test('tells at how many places a clause ends behind a term', () => {
  const report = madeReport(['办|渔港|。', '建|渔港|，|好', '渔港|码头', '渔港|的|事'])
  expect(wholeTerms([report], [{ term: '渔港', phrase: false }])[0]).toMatchObject({ endsClause: 0.75 })
})

test.each([
  [
    'that opens with the end of a word and never stands free',
    '性渔港',
    contexts.map((_, at) => `${['公益', '季节', '经营', '避风'][at]}|性|渔港|。`),
  ],
  ['of a number', '强渔港', contexts.map((before) => `${before}500|强|渔港|。`)],
])('a piece %s is no term', (_, term, passages) => {
  expect(grown(term, ...passages)).toEqual([])
})

test('beside a particle that all of its places share a term is cut wrongly', () => {
  expect(grown('山渔港', ...contexts.map((before) => `${before}前|山|渔港|。`))).toEqual(['前山渔港'])
})
