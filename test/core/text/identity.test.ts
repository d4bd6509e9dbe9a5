import { expect, test } from 'vitest'
import { beginningsOf, IdGiver, nameOnDisk, namesApart, sha256, sha256InSteps, shortHash } from '../../../src/core/text/identity.ts'
import { createHash } from 'node:crypto'
import fc from 'fast-check'

test('ids are made of the words, whatever their punctuation', () => {
  const [ids, others] = [new IdGiver(), new IdGiver()]
  expect(ids.give('b', 'work', '抓好河道清淤，三个月完成。')).toBe(others.give('b', 'work', '抓好河道清淤 三个月完成'))
})

test('texts that have one hash have ids of their own', () => {
  const narrow = new IdGiver((text) => shortHash(text).slice(-1))
  const given = Array.from({ length: 500 }, (_, i) => narrow.give(i % 2 === 0 ? 'b' : 'p', 'work', `第${i}项工作`))
  expect(new Set(given).size).toBe(500)
})

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

test('gives the examples of the standard', async () => {
  const expected = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  expect(sha256InSteps(new TextEncoder().encode('abc'))).toBe(expected)
  expect(await sha256(new TextEncoder().encode('abc'))).toBe(expected)
})

test('is the same step by step, for bytes of any length around the size of a block', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(sha256InSteps(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
    }),
  )
})
