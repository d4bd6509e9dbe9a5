import { expect, test } from 'vitest'
import { printable, printableLines } from '../../../src/core/text/printable.ts'

test('signs that would steer a terminal stand as their codes, all others as they are', () => {
  expect(printable('甲\u001b[31m\n\u009b2J\u007f\u202e乙\u2028é.txt')).toBe('甲\\u001b[31m\\u000a\\u009b2J\\u007f\\u202e乙\\u2028é.txt')
})

test('of a text of several lines line breaks and tabs stay; what was JSON means the same', () => {
  expect(printableLines('甲\n\t乙\r')).toBe('甲\n\t乙\\u000d')
  const value = { path: '\u009b\u202e\u007f\u001b"\n' }
  expect(JSON.parse(printableLines(JSON.stringify(value)))).toEqual(value)
})
