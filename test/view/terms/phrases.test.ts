import { expect, test } from 'vitest'
import { mostPhrases, phrasesOf } from '../../../src/view/address.ts'

test('phrases are parted by commas, semicolons, 、 and white space', () => {
  expect(phrasesOf('夜市、早市，庙会;灯会')).toEqual(['夜市', '早市', '庙会', '灯会'])
  expect(phrasesOf('  夜市  夜市 ')).toEqual(['夜市'])
  expect(phrasesOf('')).toEqual([])
})

test('quotes keep white space inside a phrase', () => {
  expect(phrasesOf('"rural market", fairs')).toEqual(['rural market', 'fairs'])
})

test('a page draws only so many', () => {
  expect(phrasesOf('一 二 三 四 五 六')).toHaveLength(mostPhrases)
})
