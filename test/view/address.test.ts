import { expect, test } from 'vitest'
import { linksOf, pagePath } from '../../src/view/address.ts'

test('the default language has no prefix, the other has', () => {
  expect(linksOf('/', 'zh')('songling/2017/')).toBe('/songling/2017/')
  expect(linksOf('/', 'en')('songling/2017/')).toBe('/en/songling/2017/')
})

test('a base path is kept, with or without a slash at its end', () => {
  expect(linksOf('/archive', 'en')('')).toBe('/archive/en/')
  expect(linksOf('/archive/', 'zh')('search/')).toBe('/archive/search/')
})

test('Han characters are encoded, anchors and queries keep their meaning', () => {
  expect(linksOf('/', 'zh')('松岭/2017/#p1')).toBe('/%E6%9D%BE%E5%B2%AD/2017/#p1')
})

test('pages end with a slash before their anchor', () => {
  expect(pagePath('songling/2017')).toBe('songling/2017/')
  expect(pagePath('songling/2017', 'p1')).toBe('songling/2017/#p1')
})
