import { expect, test } from 'vitest'
import type { DirectoryFile } from '../../../src/core/compact/index.ts'
import { builtPair, filterSeries, pickerSeries } from '../../../src/view/any-two/directory.ts'

const directory: DirectoryFile = {
  format: 1,
  series: [
    { slug: 'water', name: '某市水务 Group', reports: ['2019', '2021', '2021-m10'], repeats: { '2021-m10': 2 } },
    { slug: 'culture', name: '某市文化馆', reports: ['2020'] },
  ],
  unassigned: [['leaflet', '宣传册']],
}

test('reports stand newest first, those without a series last', () => {
  const series = pickerSeries(directory, '未归类')
  expect(series.map(({ name }) => name)).toEqual(['某市水务 Group', '某市文化馆', '未归类'])
  expect(series[0]!.reports.map(({ address }) => address)).toEqual(['water/2021-m10', 'water/2021', 'water/2019'])
  expect(series[0]!.reports.map(({ name }) => name)).toEqual(['2021②', '2021', '2019'])
  expect(series[2]!.reports).toEqual([{ address: 'unassigned/leaflet', name: '宣传册' }])
  expect(pickerSeries({ ...directory, unassigned: [] }, '未归类')).toHaveLength(2)
})

test('a filter looks for all its words, in any case and width', () => {
  const names = (filter: string) => filterSeries(pickerSeries(directory, '未归类'), filter).map(({ slug }) => slug)
  expect(names('')).toEqual(['water', 'culture', 'unassigned'])
  expect(names('ｇｒｏｕｐ 水务')).toEqual(['water'])
  expect(names('市')).toEqual(['water', 'culture'])
  expect(names('医院')).toEqual([])
})

test('only neighbours of one series have a built page', () => {
  expect(builtPair(directory, 'water/2019', 'water/2021')).toBe('water/2019-2021')
  expect(builtPair(directory, 'water/2021', 'water/2021-m10')).toBe('water/2021-2021-m10')
  expect(builtPair(directory, 'water/2019', 'water/2021-m10')).toBeNull()
  expect(builtPair(directory, 'water/2021', 'water/2019')).toBeNull()
  expect(builtPair(directory, 'water/2019', 'culture/2020')).toBeNull()
  expect(builtPair(directory, 'culture/2020', 'culture/')).toBeNull()
})
