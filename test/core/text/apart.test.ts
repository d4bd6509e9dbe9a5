import { expect, test } from 'vitest'
import { beginningsOf, nameOnDisk, namesApart } from '../../../src/core/text/apart.ts'

test.each([
  ['letters of another case', 'Ludang-Zhen', 'ludang-zhen'],
  ['composed and decomposed letters', 'caf\u00e9', 'cafe\u0301'],
  ['full width and half width', 'ＡＢ', 'ab'],
  ['ß and its capitals', 'straße', 'STRASSE'],
  ['both forms of the small sigma', 'λόγος', 'λόγοσ'],
])('%s are one name on some disk', (_, name, other) => {
  expect(nameOnDisk(name)).toBe(nameOnDisk(other))
})

test('each takes its first wish that is free, and a number where none is', () => {
  expect(namesApart([['a'], ['A', 'b'], ['a', 'B', 'c'], ['a'], ['a', 'b']])).toEqual(['a', 'b', 'c', 'a-2', 'b-2'])
  expect(namesApart([['a-2'], ['a'], ['a']])).toEqual(['a-2', 'a', 'a-3'])
})

test('a fingerprint is as long as it must be', () => {
  expect(beginningsOf('0123456789', 4)).toEqual(['0123', '01234567', '0123456789'])
  expect(beginningsOf('01', 4)).toEqual(['01'])
})
