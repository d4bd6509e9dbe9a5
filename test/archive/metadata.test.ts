import { expect, test } from 'vitest'
import { metadataTemplate, parseMetadata } from '../../src/archive/corpus/metadata.ts'

test('reads rows by file, with columns in English or Chinese and in any order', () => {
  const rows = parseMetadata('\uFEFF年份,file,单位\n2019,a/报告.txt,岚川县教育局\n,b.txt,\n')
  expect(rows).toEqual([
    { line: 2, row: { file: 'a/报告.txt', year: 2019, organisation: '岚川县教育局' } },
    { line: 3, row: { file: 'b.txt' } },
  ])
})

test.each([
  ['file,year\na.txt,二〇一九\n', /line 2, column year/],
  ['file,date\na.txt,2021-13\n', /line 2, column date: is no day of the calendar/],
  ['file,date\na.txt,2021-02-30\n', /line 2, column date: is no day of the calendar/],
  ['file,yaer\na.txt,2019\n', /column “yaer” that is not known/],
  ['file,year\na.txt,2019\na.txt,2020\n', /a\.txt has a row already/],
  ['file,publish\na.txt,secret\n', /line 2, column publish/],
  ['file,publish\na.txt,Withheld\n', /line 2, column publish/],
  ['file,publish\na.txt,withheld　;\n', /line 2, column publish/],
  ['file,publish\n,withheld\n', /line 2, column file/],
  ['file,publish,publish\na.txt,withheld,full\n', /“publish” \(公开\) twice/],
  ['file,publish,公开\na.txt,withheld,\n', /“publish” \(公开\) twice/],
  ['文件,file,publish\na.txt,b.txt,withheld\n', /“file” \(文件\) twice/],
  ['file,pub lish\na.txt,withheld\n', /not known/],
  ['file;publish\na.txt;withheld\n', /is separated by semicolons, not by commas.*Save it .*with commas\.$/],
  ['\uFEFF文件\t公开\r\na.txt\twithheld\r\n', /is separated by tabs/],
  ['"file";"title"\n"a.txt";"b"\n', /is separated by semicolons/],
  ['文件，公开\na.txt，withheld\n', /is separated by full-width commas/],
  ['文件；年份\na.txt；2019\n', /is separated by full-width semicolons/],
  ['file,year;title\na.txt,2019;甲\n', /is separated by semicolons/],
  ['file|yaer\na.txt|2019\n', /is separated by vertical bars/],
  ['file,a;b\na.txt,c\n', /column “a;b” that is not known/],
  ['file,publish,title\na.txt,full,"x\nb.txt,withheld,y"\n', /line 3, column title: the cell goes over several lines/],
  ['file,publish\na.txt,withheld\nA\u0301.txt,full\n\u00c1.txt,withheld\n', /line 4: \u00c1\.txt has a row already, on line 3/],
  ['file,address\na.txt,javascript:alert(1)\n', /column address: expected an address that begins with https/],
  ['file,language\na.txt,zh_CN\n', /column language: expected a BCP 47 tag/],
  ['file,year\n"a.txt,2019\n', /not a table/],
])('says where %j is wrong', (csv, message) => {
  expect(() => parseMetadata(csv)).toThrow(message)
})

test.each(['甲,乙 “丙”.txt', '=甲.txt', "'=甲.txt", "''+甲.txt", "'甲.txt", '＠甲.txt', '-1.txt'])(
  'the line to paste for %j can be read back, and is run by no spreadsheet',
  (file) => {
    const template = metadataTemplate(file, ['year', 'organisation'])
    expect(parseMetadata(template).map(({ row }) => row.file)).toEqual([file])
    expect(template.split('\n')[1]).not.toMatch(/^"?[=+\-@＝＋－＠]/)
  },
)
