import { expect, test } from 'vitest'
import { fateOf, hasFate, type JudgedSection } from '../../../src/view/comparison/sections.ts'

const sections: readonly JudgedSection[] = ['problems', 'plans', 'work', 'followThrough', 'coverage', 'rectifications', 'quantities']

test('problems can be asked for alone, whatever its fate', () => {
  expect(fateOf('?view=inline&only=problems')).toBe('problems')
  expect(sections.filter((section) => hasFate('problems', section, 'reworded'))).toEqual(['problems'])
})

test('of plans, what is not mentioned is in the section on follow-through', () => {
  expect(sections.filter((section) => hasFate('not-found', section, 'not-found'))).toEqual(['followThrough'])
})

test('an address that asks for something else asks for nothing', () => {
  expect(fateOf('?only=everything')).toBeNull()
})

test('of what is gone, work of its year is left out; of what is new, it is not', () => {
  expect(hasFate('dropped', 'problems', 'dropped') && hasFate('dropped', 'plans', 'dropped')).toBe(true)
  expect(hasFate('dropped', 'work', 'dropped')).toBe(false)
  expect(hasFate('added', 'work', 'added')).toBe(true)
})

test('figures can be asked for alone, and so can what is reworded and what older reports told', () => {
  expect(sections.filter((section) => hasFate('figures', section, 'level'))).toEqual(['quantities'])
  expect(hasFate('reworded', 'plans', 'reworded') && hasFate('told', 'problems', 'told')).toBe(true)
  expect(fateOf('?only=figures')).toBe('figures')
})
