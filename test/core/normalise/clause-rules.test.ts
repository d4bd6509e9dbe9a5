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
