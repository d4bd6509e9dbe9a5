import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fits, programs, provenances } from '../../scripts/fit/table.ts'
import { packModel, packWeights } from '../../scripts/fit/pack-weights.ts'
import { unpackModel, unpackWeights } from '../../src/core/normalise/models/chain.ts'
import { fitLikeness } from '../../scripts/fit/likeness/fit-likeness.ts'

const sources = { gold: '../shared/gold', corpus: '../shared/corpus' }
const present = existsSync(sources.gold) && existsSync(sources.corpus)

test.each(Object.entries(provenances))('the file of weights for %s says where they come from', (_, { file, script, command, data }) => {
  const written = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  expect(written).toEqual({ script, command, data, date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string, model: expect.any(Object) as object })
  expect(existsSync(script)).toBe(true)
})

test('every table of numbers in the code is one of these, that of the language, or measured', () => {
  const known = [...Object.values(provenances).map(({ file }) => file), 'src/core/compare/profiles/language.json', 'src/view/measured.json']
  const tables = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'))
  expect(tables.map((file) => join('src', file)).sort()).toEqual(known.map((file) => join(file)).sort())
  expect(programs.filter(({ writes }) => writes === null).map(({ name }) => name)).toEqual(['loud', 'unanswered'])
})

test.runIf(present).each(fits.map((fit) => [fit.name, fit] as const))(
  'the committed weights for %s are what the script makes',
  { timeout: 120_000 },
  async (_, { file, make }) => {
    const written = JSON.parse(readFileSync(file, 'utf8')) as { readonly model: object }
    expect(written.model).toEqual(JSON.parse(JSON.stringify(await make(sources))))
  },
)

test('what pairs that readers call the same have in common makes others liker, and what other pairs have does not', () => {
  const [east, north, up] = [Float64Array.from([1, 0, 0]), Float64Array.from([0, 1, 0]), Float64Array.from([0, 0, 1])] as const
  const pairs = [[0, 1, true] as const, [0, 0, false] as const, [1, 1, true] as const, [2, 2, false] as const].map(([a, b, isTrue]) => ({
    a,
    b,
    isTrue,
    odds: 0,
  }))
  const matrix = fitLikeness([{ organisation: '甲局', meanings: [east, north, up], pairs }])
  const cell = (row: number, column: number): number => matrix[row * 3 + column]!
  expect(cell(0, 1)).toBeGreaterThan(0)
  expect(cell(1, 0)).toBeCloseTo(cell(0, 1))
  expect(cell(0, 0)).toBeLessThan(0)
  expect(cell(1, 2)).toBeCloseTo(0)
})

test('weights come out of their file as they were put in, under the whole names of their signals', () => {
  const weights = {
    counted: [1.08, -3.29],
    'to plan 2': [0.24, 0],
    'to plan 3': [-0.5, 7],
    'ends 2%': [0.11, -0.43],
    '~both complain, alike': [0.29, 1],
  }
  expect(packWeights(weights)).toEqual({
    '': 'counted:108 -329',
    to: 'plan 2:24 0;plan 3:-50 700',
    ends: '2%:11 -43',
    '~both': 'complain, alike:29 100',
  })
  expect(unpackWeights(packWeights(weights))).toEqual(weights)
  const model = { labels: 3, modes: 1, weights, stretches: { apart: [0.1] }, follows: [[0, 1, null]] }
  expect(unpackModel(packModel(model))).toEqual(model)
})

test.each([
  ['a name with the sign that ends it', { 'ends a:b': [0.5] }],
  ['a weight that is no whole hundredth', { any: [0.125] }],
])('%s can not be packed, and is said', (_, weights) => {
  expect(() => packWeights(weights)).toThrow("can't be packed")
})
