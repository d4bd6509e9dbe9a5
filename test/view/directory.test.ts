import { expect, test } from 'vitest'
import { directoryOf, fullTitle, originalPlace, reportTitle, titleWithYear, yearLabel } from '../../src/view/directory.ts'
import { madeEntry, madeIndex, madeSeries } from './made.ts'

const reports = [madeEntry('a', 2021), madeEntry('b', 2021, { slug: '2021-m10' }), madeEntry('c', null, { series: null })]
const directory = directoryOf(madeIndex({ series: [madeSeries(['a', 'b'])], reports }))

test('the second report of a year is told apart from the first', () => {
  expect(reports.map((entry) => yearLabel(entry, directory))).toEqual(['2021', '2021②', '—'])
})

test('a report without a title is called by what is known of it', () => {
  expect(reportTitle(madeEntry('a', 2021, { title: null }))).toBe('松岭县 2021')
  expect(reportTitle(madeEntry('a', null, { title: null, organisation: null }))).toBe('2017.txt')
})

test('a title that tells the year is not preceded by it', () => {
  expect(titleWithYear(madeEntry('a', 2021), '2021')).toBe('松岭县2021年述职报告')
  expect(titleWithYear(madeEntry('a', 2021, { title: '述职报告' }), '2021')).toBe('2021 述职报告')
})

test('a full title names organisation and year once, and tells two reports of one year apart', () => {
  const entry = madeEntry('a', 2021, { title: '政府工作报告' })
  expect(fullTitle(entry, '2021', '云桥区人民政府')).toBe('云桥区人民政府 政府工作报告 2021')
  const told = madeEntry('a', 2021, { title: '2021年云桥区人民政府工作报告' })
  expect(fullTitle(told, '2021', '云桥区人民政府')).toBe('2021年云桥区人民政府工作报告')
  expect(fullTitle(told, '2021②', '云桥区人民政府')).toBe('2021年云桥区人民政府工作报告 2021②')
})

test('an original is where the archive puts it, and nothing leads to one that is nowhere', () => {
  const there = madeEntry('a', 2021, { publish: 'full', sourceAddress: 'https://reports.example/a' })
  const places = (entry: typeof there) => (['copy', 'link', 'none'] as const).map((originals) => originalPlace(entry, { originals }).kind)
  expect(places(there)).toEqual(['file', 'address', 'elsewhere'])
  expect(places({ ...there, sourceAddress: '县档案馆二层' })).toEqual(['file', 'elsewhere', 'elsewhere'])
  expect(places({ ...there, publish: 'text' })).toEqual(['closed', 'closed', 'closed'])
})
