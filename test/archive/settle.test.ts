import { describe, expect, test } from 'vitest'
import { parseMetadata } from '../../src/archive/corpus/metadata.ts'
import { settlementLines, withSettledNames, withSettledRows } from '../../src/archive/review/settle.ts'

describe('archive.yaml', () => {
  test('keeps what the archivist wrote, comments and order included', () => {
    const yaml =
      '# ours\nsite:\n  name: 澜江县档案 # the county\nseries:\n  # renamed in 2019\n  - name: 澜江县水利局\n    slug: shuili\n    aliases: [澜江县水务局]\npublish: text\n'
    expect(withSettledNames(yaml, [{ name: '澜江县水利局', aliases: ['县水务局', '澜江县水务局'] }])).toBe(
      yaml.replace('[澜江县水务局]', '[ 澜江县水务局, 县水务局 ]'),
    )
  })

  test('gets a new entry where none has the name, and is made where there is none', () => {
    expect(withSettledNames(null, [{ name: '槐荫镇', aliases: ['镇党委'] }])).toBe('series:\n  - name: 槐荫镇\n    aliases:\n      - 镇党委\n')
    const yaml = 'site:\n  name: 甲\n'
    expect(withSettledNames(yaml, [{ name: '槐荫镇', aliases: ['镇党委'] }])).toBe(`${yaml}series:\n  - name: 槐荫镇\n    aliases:\n      - 镇党委\n`)
  })

  test('names of one organisation stay in one entry', () => {
    const settled = [
      { name: '澜江县水利局', aliases: ['县水务局'] },
      { name: '澜江县水利局', aliases: ['水务局', '县水务局'] },
    ]
    expect(withSettledNames('# nothing yet\n', settled)).toMatch(/name: 澜江县水利局\n {4}aliases:\n {6}- 县水务局\n {6}- 水务局\n$/)
  })
})

describe('metadata.csv', () => {
  test('gets rows and cells; filled cells and other lines stay as they are', () => {
    const csv = '\ufeff文件,年份\r\n"a, b.txt",2017\r\nc.txt,\r\n'
    const rows = [
      { file: 'c.txt', cells: { year: 2018 } },
      { file: 'a, b.txt', cells: { year: 2019, series: '槐荫镇' } },
      { file: 'd.txt', cells: { series: '槐荫镇' } },
    ]
    expect(withSettledRows(csv, rows)).toBe('\ufeff文件,年份,系列\r\n"a, b.txt",2017,槐荫镇\r\nc.txt,2018,\r\nd.txt,,槐荫镇\r\n')
  })

  test('finds the row of a file whose name spreadsheets would run, and keeps the guard of every cell', () => {
    const files = ['-2018.txt', "'=2019.txt", '@a.txt', 'b.txt']
    const once = withSettledRows(null, files.map((file) => ({ file, cells: { title: '=述职' } }))) // prettier-ignore
    const twice = withSettledRows(once, files.map((file) => ({ file, cells: { series: '-槐荫镇' } }))) // prettier-ignore
    expect(parseMetadata(twice).map(({ row }) => row)).toEqual(files.map((file) => ({ file, title: '=述职', series: '-槐荫镇' })))
  })

  test('is made where there is none', () => {
    expect(withSettledRows(null, [{ file: 'a.txt', cells: { series: '槐荫镇' } }])).toBe('file,series\na.txt,槐荫镇\n')
  })
})

test('lines to paste', () => {
  expect(settlementLines({ row: { file: 'a.txt', cells: { series: '槐荫镇' } } }).metadataLine).toBe('file,series\na.txt,槐荫镇')
  expect(settlementLines({ names: { name: '槐荫镇', aliases: ['镇党委'] } }).settingsLine).toBe(
    'series:\n  - name: 槐荫镇\n    aliases:\n      - 镇党委',
  )
})
