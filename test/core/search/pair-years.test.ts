import { expect, test } from 'vitest'
import { pairYears, type Catalogue } from '../../../src/core/search/catalogue.ts'

test('reports of one year are told by their number in it, whatever their address', () => {
  const report = (slug: string, year: number | null) => [0, slug, year, 'government'] as const
  const catalogue: Catalogue = {
    ...{ indexes: [], series: [{ slug: 's', name: '松岭县', kind: 'government' }] },
    reports: [report('2021-ab12cd', 2021), report('2020', 2020), report('2021', 2021), report('2022', 2022), report('undated', null)],
    comparisons: [
      [1, 2],
      [2, 0],
      [0, 3],
    ],
  }
  expect(pairYears(catalogue, [1, 2])).toEqual([
    { year: 2020, number: 1 },
    { year: 2021, number: 1 },
  ])
  expect(pairYears(catalogue, [2, 0])).toEqual([
    { year: 2021, number: 1 },
    { year: 2021, number: 2 },
  ])
  expect(pairYears(catalogue, [0, 3])).toEqual([
    { year: 2021, number: 2 },
    { year: 2022, number: 1 },
  ])
  expect(pairYears(catalogue, [4, 3])[0]).toEqual({ year: 'undated', number: 1 })
})
