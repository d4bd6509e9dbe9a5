import { expect, test } from 'vitest'
import { metadataTemplate, parseMetadata } from '../../src/archive/corpus/metadata.ts'

test('reads rows by file, with columns in English or Chinese and in any order', () => {
  const rows = parseMetadata('\uFEFF年份,file,单位\n2019,a/报告.txt,岚川县教育局\n,b.txt,\n')
  expect(rows.get('a/报告.txt')).toEqual({ file: 'a/报告.txt', year: 2019, organisation: '岚川县教育局' })
  expect(rows.get('b.txt')).toEqual({ file: 'b.txt' })
})

test.each([
  ['file,year\na.txt,二〇一九\n', /line 2, column year/],
  ['file,yaer\na.txt,2019\n', /column “yaer” that is not known/],
  ['file,year\na.txt,2019\na.txt,2020\n', /a\.txt has a row already/],
  ['file,publish\na.txt,secret\n', /column publish/],
  ['file,address\na.txt,javascript:alert(1)\n', /column address: expected an address that begins with https/],
  ['file,language\na.txt,zh_CN\n', /column language: expected a BCP 47 tag/],
  ['file,year\n"a.txt,2019\n', /not a table/],
])('says where %j is wrong', (csv, message) => {
  expect(() => parseMetadata(csv)).toThrow(message)
})

test('the line to paste can be read back', () => {
  const rows = parseMetadata(metadataTemplate('甲,乙 “丙”.txt', ['year', 'organisation']))
  expect([...rows.keys()]).toEqual(['甲,乙 “丙”.txt'])
})
