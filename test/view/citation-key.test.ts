import { expect, test } from 'vitest'
import { citationKey } from '../../src/view/pinyin.ts'

test('a key is made of letters, digits and hyphens, whatever the address is written in', () => {
  expect(citationKey('qinghe-shuiwu/2016-2017')).toBe('qinghe-shuiwu-2016-2017')
  expect(citationKey('青河区水务局/2016')).toBe('qhqswj-2016')
  expect(citationKey('Ærø/2016')).toBe('r-2016')
})
