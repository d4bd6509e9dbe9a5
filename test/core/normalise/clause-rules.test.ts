import { expect, it } from 'vitest'
import { clausePlaces } from '../../../src/core/normalise/items/clause-places.ts'
import { clauseRules } from '../../../src/core/normalise/items/running-problems.ts'
import { clauseLabels } from '../../../src/core/normalise/items/clause-signals.ts'

it.each([
  ['behind a full stop where nothing is counted', '渔货订单起伏不定。水产仍靠一家冷库撑着。', false],
  ['behind a semicolon where nothing is counted', '渔货订单起伏不定；水产仍靠一家冷库撑着。', false],
  ['behind a comma', '渔货订单起伏不定，水产仍靠一家冷库撑着。', true],
  ['behind a full stop of a counted statement', '一是渔货订单起伏不定。水产仍靠一家冷库撑着。二是码头失修。', true],
])('a clause that complains in no known words may belong to the problem before it or not: %s', (_, text, may) => {
  const places = clausePlaces(text, [{ from: 0, to: text.length }])
  expect(clauseRules(places)(1, clauseLabels.belongs)).toBe(may)
})

it.each([
  ['the work of all', '政府工作还存在不少不足，河埠头的栏杆无人修补。', false],
  ['the speaker’s work', '我们的工作中还有一些问题，河埠头的栏杆无人修补。', false],
  ['work of a field', '防汛工作还存在不少不足，河埠头的栏杆无人修补。', true],
  ['a shortcoming that is named', '政府工作存在拖沓现象，河埠头的栏杆无人修补。', true],
])('what only says that there are shortcomings is no problem, that of a field or of a kind may be: %s', (_, text, may) => {
  const places = clausePlaces(text, [{ from: 0, to: text.length }])
  expect(clauseRules(places)(0, clauseLabels.opens)).toBe(may)
})

it.each([
  ['behind the last counted entry', '一是渔货订单起伏不定。二是码头失修。此外，水产仍靠一家冷库撑着。', [2, 3], false],
  ['in a paragraph of its own', '一是渔货订单起伏不定。二是码头失修。\n与此同时，水产仍靠一家冷库撑着。', [2, 3], false],
  ['within an entry', '一是渔货订单起伏不定。此外，水产仍靠一家冷库撑着。二是码头失修。', [1, 2], true],
  ['behind a comma', '一是渔货订单起伏不定。二是码头失修，同时，水产仍靠一家冷库撑着。', [2, 3], true],
])('what is added %s is a problem of its own or goes on with the entry', (_, text, added, may) => {
  const rules = clauseRules(clausePlaces(text, [{ from: 0, to: text.length }]))
  expect(added.map((at) => rules(at, clauseLabels.belongs))).toEqual(added.map(() => may))
})

it('a clause that adds to the subject or the words of the one before it opens no problem', () => {
  const text = '一些偏远的渡口，以及上游的村庄，或者没有路灯，水产仍靠一家冷库撑着。'
  const rules = clauseRules(clausePlaces(text, [{ from: 0, to: text.length }]))
  expect([1, 2, 3].map((at) => rules(at, clauseLabels.opens))).toEqual([false, false, true])
})
