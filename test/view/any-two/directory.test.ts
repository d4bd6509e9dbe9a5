import { expect, test } from 'vitest'
import type { DirectoryFile } from '../../../src/core/compact/index.ts'
import { messages } from '../../../src/i18n/index.ts'
import { builtPair, filterSeries, pickerSeries } from '../../../src/client/any-two/choices.ts'

const { kinds } = messages('zh').genres
const words = { ...messages('zh').anyTwo, unassigned: '未归类' }

const directory: DirectoryFile = {
  format: 4,
  series: [
    { slug: 'water', name: '某市水务 Group', kind: 'accountability', reports: ['2019', '2021', '2021-m10'], repeats: { '2021-m10': 2 } },
    { slug: 'culture', name: '某市文化馆', kind: 'other', reports: ['2020'] },
  ],
  unassigned: [['leaflet', '宣传册']],
}

test('reports stand newest first, those without a series last', () => {
  const series = pickerSeries(directory, words, kinds)
  expect(series.map(({ name }) => name)).toEqual(['某市水务 Group', '某市文化馆', '未归类'])
  expect(series[0]!.reports.map(({ address }) => address)).toEqual(['water/2021-m10', 'water/2021', 'water/2019'])
  expect(series[0]!.reports.map(({ name }) => name)).toEqual(['2021②', '2021', '2019'])
  expect(series[2]!.reports).toEqual([{ address: 'unassigned/leaflet', name: '宣传册' }])
  expect(pickerSeries({ ...directory, unassigned: [] }, words, kinds)).toHaveLength(2)
})

test('two series of one name are told apart by their kind', () => {
  const twice = { ...directory.series[1]!, slug: 'culture-reports', kind: 'government' } as const
  const names = pickerSeries({ ...directory, series: [...directory.series, twice] }, words, kinds).map(({ name }) => name)
  expect(names.slice(0, 3)).toEqual(['某市水务 Group', '某市文化馆（其他报告）', '某市文化馆（政府工作报告）'])
})

test('a filter looks for all its words, in any case and width', () => {
  const names = (filter: string) => filterSeries(pickerSeries(directory, words, kinds), filter).map(({ slug }) => slug)
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
