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

test('a name with the city and one without it are of one organisation: their kinds are said where they differ', () => {
  const series = [
    { slug: 'a', name: '望澜区人民政府', kind: 'government' },
    { slug: 'b', name: '青禾市望澜区人民政府', kind: 'rule-of-law' },
    { slug: 'c', name: '青禾市人民政府', kind: 'government' },
    { slug: 'd', name: '岚川市松岭区人民政府', kind: 'government' },
    { slug: 'e', name: '松岭区人民政府', kind: 'government' },
  ] as const
  expect([...namedKinds(series)]).toEqual([
    ['a', 'government'],
    ['b', 'rule-of-law'],
  ])
})
