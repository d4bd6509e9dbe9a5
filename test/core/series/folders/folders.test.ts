import { describe, expect, test } from 'vitest'
import { awkwardFolders } from './awkward.ts'
import { grouped } from './grouped.ts'
import { inventedFolders } from './invented.ts'

describe('a folder as it is becomes series, without any configuration', () => {
  test.each([...inventedFolders, ...awkwardFolders])('$name', ({ files, series }) => {
    const found = Object.values(grouped(files).series).map((lines) => lines.map((line) => line.replace(/ \S+$/, '')))
    const byFirst = (a: readonly string[], b: readonly string[]): number => (a[0]! < b[0]! ? -1 : 1)
    expect(found.toSorted(byFirst)).toEqual(series.toSorted(byFirst))
  })
})

test('a general name opens with the place that its folder names', () => {
  const { series } = grouped(inventedFolders.find(({ name }) => name.startsWith('general names'))!.files)
  expect(Object.keys(series).map((each) => each.split('|')[0])).toEqual(['华宁县人民政府', '易门县人民政府', '澄江县人民政府'])
})

test('what was joined on weak evidence is noted, and so is what might belong together', () => {
  const { joins } = grouped(inventedFolders.find(({ name }) => name === 'hospitals')!.files)
  expect(joins.map(({ reason, joined }) => `${reason} ${joined}`).toSorted()).toContain('folder true')
  const flat = grouped({
    'a.txt': '澜江县卫生局党组书记2012年度述职报告\n一、主要工作\n走访12次。\n',
    'b.txt': '澜江县卫生和计划生育委员会党组书记2015年度述职报告\n一、主要工作\n走访15次。\n',
    'c.txt': '澜江县财政局党组书记2012年度述职报告\n一、主要工作\n走访18次。\n',
  })
  expect(flat.joins).toMatchObject([{ reason: 'renamed', joined: false, names: ['澜江县卫生和计划生育委员会'], otherNames: ['澜江县卫生局'] }])
  expect(Object.keys(flat.series)).toHaveLength(3)
})
