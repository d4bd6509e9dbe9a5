import { expect, test } from 'vitest'
import { escapeCsv } from '../../../src/core/text/csv.ts'

test('fields with commas, quotes and line breaks are quoted', () => {
  expect(escapeCsv('甲,乙')).toBe('"甲,乙"')
  expect(escapeCsv('称"好"')).toBe('"称""好"""')
  expect(escapeCsv('一\n二')).toBe('"一\n二"')
  expect(escapeCsv('平常')).toBe('平常')
  for (const plain of ['甲=乙', '2031-2032', '（-）', '—', '·甲', "'甲"]) expect(escapeCsv(plain)).toBe(plain)
})

test('a field that a spreadsheet would run as a formula stays a text', () => {
  const before = ['', ' ', '\t', '\r', '\n', '\r\n', '\u00a0', '\u3000', '\ufeff', '\u200b', '\u202e', '\u0000', ' \n\t ']
  const signs = [...'=+-@＝＋－＠﹦﹢﹣﹫']
  for (const blanks of before) {
    for (const sign of signs) {
      const cell = escapeCsv(`${blanks}${sign}1,"乙"`)
      expect([blanks, sign, cell]).toEqual([blanks, sign, `"'${blanks}${sign}1,""乙"""`])
    }
  }
  for (const blank of ['\t甲', '\r甲', '\n甲']) expect(escapeCsv(blank)).toMatch(/^"?'/)
})
