import { expect, test } from 'vitest'
import { IdGiver, shortHash } from '../../../src/core/text/identity.ts'

test('ids are made of the words, whatever their punctuation', () => {
  const [ids, others] = [new IdGiver(), new IdGiver()]
  expect(ids.give('b', 'work', '抓好河道清淤，三个月完成。')).toBe(others.give('b', 'work', '抓好河道清淤 三个月完成'))
})

test('texts that have one hash have ids of their own', () => {
  const narrow = new IdGiver((text) => shortHash(text).slice(-1))
  const given = Array.from({ length: 500 }, (_, i) => narrow.give(i % 2 === 0 ? 'b' : 'p', 'work', `第${i}项工作`))
  expect(new Set(given).size).toBe(500)
})
