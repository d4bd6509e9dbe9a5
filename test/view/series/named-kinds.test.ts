import { expect, test } from 'vitest'
import { namedKinds } from '../../../src/view/address.ts'

test('two series of one name are told apart by their kinds, others need none', () => {
  const series = [
    { slug: 'a', name: '松岭县人民政府', kind: 'government' },
    { slug: 'b', name: '松岭县人民政府', kind: 'rule-of-law' },
    { slug: 'c', name: '柳塘县人民政府', kind: 'rule-of-law' },
  ] as const
  expect([...namedKinds(series)]).toEqual([
    ['a', 'government'],
    ['b', 'rule-of-law'],
  ])
})
