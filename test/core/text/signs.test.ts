import { describe, expect, test } from 'vitest'
import { isBlankCode, isLetterCode, isSpaceCode, lettersOf, withoutSpaces } from '../../../src/core/text/signs.ts'

const everyCode = Array.from({ length: 0x10000 }, (_, code) => code)
const isHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdfff

describe('every code unit is what the patterns take it for', () => {
  test.each([
    ['white space', isSpaceCode, /\s/],
    ['blanks', isBlankCode, /[\s\u200b\ufeff]/],
    ['letters and digits', isLetterCode, /[\p{L}\p{N}]/u],
  ] as const)('%s', (_, is, pattern) => {
    expect(everyCode.filter((code) => !isHalf(code) && is(code) !== pattern.test(String.fromCharCode(code)))).toEqual([])
  })

  test('nothing stands behind the end of a text', () => {
    expect([isSpaceCode, isBlankCode].map((is) => is(''.charCodeAt(0)))).toEqual([false, false])
  })
})

describe('what is left of a text', () => {
  test.each(['', '一、工作，12 次。', '「县」', '  \n\u3000', '𠮷野家，3店', '\ud800半', 'é ｱﾞ…', '无标点'])('%j', (text) => {
    expect(lettersOf(text)).toBe(text.replace(/[^\p{L}\p{N}]/gu, ''))
    expect(withoutSpaces(text)).toBe(text.replace(/\s/g, ''))
  })
})
