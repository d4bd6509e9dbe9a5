import { expect, test } from 'vitest'
import { directoryOf } from '../../../src/view/directory.ts'
import { pairsAround } from '../../../src/view/comparison/pair.ts'
import { madeEntry, madeIndex, madePair, madeSeries } from '../made.ts'

test.each([
  [0, ['2010', '2011', '2012', '… 6', '2019']],
  [3, ['2010', '2011', '2012', '2013', '2014', '2015', '… 3', '2019']],
  [5, ['2010', '… 2', '2013', '2014', '2015', '2016', '2017', '… 1', '2019']],
  [9, ['2010', '… 6', '2017', '2018', '2019']],
])('the list around comparison %i has the first and the newest, and says where some are left out', (at, told) => {
  const years = Array.from({ length: 11 }, (_, index) => 2010 + index)
  const reports = years.map((year) => madeEntry(String(year), year))
  const comparisons = years.slice(1).map((year) => madePair(String(year - 1), String(year)))
  const directory = directoryOf(madeIndex({ reports, comparisons, series: [madeSeries(years.map(String))] }))
  const around = pairsAround(comparisons[at]!, directory, 2)
  expect(around.flatMap(({ pair, leftOut }) => [...(leftOut > 0 ? [`… ${leftOut}`] : []), pair.earlier])).toEqual(told)
})
