import { expect, test } from 'vitest'
import { escapeCsv } from '../../../src/view/downloads/csv-line.ts'

test('fields with commas, quotes and line breaks are quoted', () => {
  expect(escapeCsv('甲,乙')).toBe('"甲,乙"')
  expect(escapeCsv('称"好"')).toBe('"称""好"""')
  expect(escapeCsv('一\n二')).toBe('"一\n二"')
  expect(escapeCsv('平常')).toBe('平常')
})

test('a field that a spreadsheet would run as a formula stays a text', () => {
  expect(escapeCsv('=1+1')).toBe("'=1+1")
  expect(escapeCsv('@a,b')).toBe('"\'@a,b"')
})
