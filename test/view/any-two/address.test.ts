import { expect, test } from 'vitest'
import { choicesOf, queryWith, splitAddress } from '../../../src/client/any-two/choices.ts'

test('reads reports and drafts from an address', () => {
  expect(choicesOf('?a=water/2021&b=draft')).toEqual({ a: { kind: 'archive', address: 'water/2021' }, b: { kind: 'draft' } })
  expect(choicesOf('?a=/水务集团/2021-m10/')).toEqual({ a: { kind: 'archive', address: '水务集团/2021-m10' }, b: null })
})

test('what names no report is no choice', () => {
  for (const value of ['', 'water', 'a/b/c', '../secret', 'water/..', '//']) expect(choicesOf(`?a=${value}`).a).toBeNull()
})

test('an address keeps its other parameters and stays readable', () => {
  const choices = { a: { kind: 'archive', address: '水务集团/2021' }, b: { kind: 'draft' } } as const
  expect(queryWith('?view=inline&a=water/2020', choices)).toBe('?view=inline&a=水务集团/2021&b=draft')
  expect(queryWith('?a=water/2020&b=draft', { a: null, b: null })).toBe('')
})

test('what is written into an address is read from it again', () => {
  const choices = { a: { kind: 'archive', address: '甲&乙=丙#%/2021' }, b: { kind: 'archive', address: 'unassigned/某 件' } } as const
  expect(choicesOf(queryWith('', choices))).toEqual(choices)
})

test('an address is a series and a report', () => {
  expect(splitAddress('water/2021-m10')).toEqual({ series: 'water', slug: '2021-m10' })
})
