import { expect, test } from 'vitest'
import { wholeNames } from '../../../src/core/names/index.ts'

const whole = (...names: string[]) => [...wholeNames(names).values()]

test('a name that leaves out its superior is the organisation of the whole name', () => {
  expect(whole('望澜区人民政府', '青禾市望澜区人民政府', '岚川县人民政府')).toEqual([
    '青禾市望澜区人民政府',
    '青禾市望澜区人民政府',
    '岚川县人民政府',
  ])
})

test('where two organisations could be meant it stays by itself', () => {
  expect(whole('城关镇人民政府', '岚川县城关镇人民政府', '石溪县城关镇人民政府')[0]).toBe('城关镇人民政府')
})
