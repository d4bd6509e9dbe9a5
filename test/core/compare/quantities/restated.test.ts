import { expect, test } from 'vitest'
import { restatedQuantities } from '../../../../src/core/compare/quantities/index.ts'
import type { PartName, Quantity, Report } from '../../../../src/core/model.ts'
import { madePart, madeReport } from '../../../view/made.ts'

const figure = (of: string, value: number, more: Partial<Quantity> = {}): Quantity => ({
  ...{ text: `${value}家`, value, unit: '家', of, qualifier: '', masked: false, from: 0, to: 3 },
  ...more,
})
const report = (id: string, reviewedYear: number | null, quantities: readonly Quantity[], part: PartName = 'work'): Report =>
  madeReport({ id, year: reviewedYear, reviewedYear, quantities, parts: [madePart(part, 0, 100)] })
const base = (of: string, value: number, year: number | null, more: Partial<Quantity> = {}): Quantity =>
  figure('', value, { base: { of, year }, ...more })
const restated = (...reports: readonly Report[]) =>
  restatedQuantities(reports).map(({ of, year, first, restated: anew }) => [
    of,
    year,
    first.report,
    first.quantity.value,
    anew.report,
    anew.quantity.value,
  ])

test('a later report that tells a year’s figure otherwise is found over several years', () => {
  const older = report('r1', 2018, [figure('粮食加工企业', 118)])
  const between = report('r2', 2019, [figure('粮食加工企业', 130)])
  expect(restated(older, between, report('r3', 2020, [base('粮食加工企业', 112, 2018)]))).toEqual([['粮食加工企业', 2018, 'r1', 118, 'r3', 112]])
  expect(restated(older, report('r2', 2019, [base('粮食加工企业', 112, null)]))).toEqual([['粮食加工企业', 2018, 'r1', 118, 'r2', 112]])
})

test.each([
  ['the same value', figure('粮食加工企业', 118), base('粮食加工企业', 118, 2018)],
  ['a value that only rounding parts from it', figure('粮食加工企业', 1180), base('粮食加工企业', 1175, 2018)],
  ['a value told roughly', figure('粮食加工企业', 118), base('粮食加工企业', 110, 2018, { qualifier: '约' })],
  ['another thing', figure('粮食加工企业', 118), base('粮油质检机构', 112, 2018)],
  ['another unit', figure('粮食加工企业', 118, { unit: '个' }), base('粮食加工企业', 112, 2018)],
  ['a value many times as great', figure('粮食加工企业', 118), base('粮食加工企业', 900, 2018)],
  ['another year', figure('粮食加工企业', 118), base('粮食加工企业', 112, 2017)],
  ['a masked value', figure('粮食加工企业', 118), base('粮食加工企业', 0, 2018, { value: null, masked: true })],
])('%s restates nothing', (_, first, later) => {
  expect(restated(report('r1', 2018, [first]), report('r2', 2019, [later]))).toEqual([])
})

test('an aim is no figure of its year, and a report of no known year tells of none', () => {
  const later = report('r2', 2019, [base('粮食加工企业', 112, 2018)])
  expect(restated(report('r1', 2018, [figure('粮食加工企业', 118)], 'plans'), later)).toEqual([])
  expect(restated(report('r1', null, [figure('粮食加工企业', 118)]), later)).toEqual([])
})
