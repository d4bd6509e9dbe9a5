import { expect, test } from 'vitest'
import { nameFinder } from '../../src/archive/publication/published.ts'

test.each([
  [['芦洲渡口', '渡口', '渡'], '芦洲渡口所', ['芦洲渡口', '渡口', '渡']],
  [['芦洲渡口', '芦洲渡口所'], '在芦洲渡口，不在所里', ['芦洲渡口']],
  [['甲'], '乙甲', ['甲']],
  [['甲乙'], '甲', []],
  [['', '__proto__', 'constructor'], 'a constructor', ['constructor']],
  [[], '芦洲渡口', []],
])('of %j there stand in %j %j', (names, text, found) => {
  expect([...nameFinder(names)(text)].sort()).toEqual(found.toSorted())
})

test('thousands of names are looked for in thousands of texts', () => {
  const names = Array.from({ length: 20_000 }, (_, i) => `望川县第${i}渡口所`)
  const find = nameFinder(names)
  const found = names.map((name, i) => find(`${name}与望川县第${i + 1}码头`).size)
  expect(new Set(found)).toEqual(new Set([1]))
})
