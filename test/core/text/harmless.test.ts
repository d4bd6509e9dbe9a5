import { expect, test } from 'vitest'
import { escapeCsv, printable, printableLines, withoutDirections } from '../../../src/core/text/harmless.ts'

test('signs that would steer a terminal stand as their codes, all others as they are', () => {
  expect(printable('甲\u001b[31m\n\u009b2J\u007f\u202e乙\u2028é.txt')).toBe('甲\\u001b[31m\\u000a\\u009b2J\\u007f\\u202e乙\\u2028é.txt')
})

test('of a text of several lines line breaks and tabs stay; what was JSON means the same', () => {
  expect(printableLines('甲\n\t乙\r')).toBe('甲\n\t乙\\u000d')
  const value = { path: '\u009b\u202e\u007f\u001b"\n' }
  expect(JSON.parse(printableLines(JSON.stringify(value)))).toEqual(value)
})

test.each([...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'])('%j turns nothing', (sign) => {
  expect(withoutDirections(`甲${sign}乙${sign}`)).toBe('甲乙')
})

test('all other signs stay', () => {
  expect(withoutDirections('甲\u200b乙 é\n\u2070')).toBe('甲\u200b乙 é\n\u2070')
})

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
