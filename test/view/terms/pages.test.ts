import { expect, test } from 'vitest'
import type { TermRecord, TermStatistics, YearOfTerms } from '../../../src/core/terms/records.ts'
import { byChange, inListOrder } from '../../../src/view/terms/pages.ts'

const record = (term: string, reportsByYear: readonly number[]) => ({ term, reportsByYear }) as unknown as TermRecord
const year = (later: number, rising: readonly string[]) => ({ later, rising, falling: [] }) as unknown as YearOfTerms
const statistics = {
  years: [{ year: 2018 }, { year: 2019 }],
  changes: [year(2018, ['夜市']), year(2019, []), year(2020, ['渡口'])],
} as unknown as TermStatistics

test('terms of a year stand by the number of its reports that have them, then by pinyin', () => {
  const records = [record('夜市', [9, 1]), record('渡口', [0, 3]), record('灯会', [0, 3]), record('集市', [0, 2])]
  expect(inListOrder(records, statistics, 2019).map(({ term }) => term)).toEqual(['灯会', '渡口', '集市', '夜市'])
})

test('years in which no term rose or fell stand apart, newest first', () => {
  const { changed, unchanged } = byChange(statistics)
  expect(changed.map(({ later }) => later)).toEqual([2020, 2018])
  expect(unchanged.map(({ later }) => later)).toEqual([2019])
})
