import { expect, test } from 'vitest'
import { locales } from '../../src/i18n/locale.ts'
import { addressOfFile, linksFrom, linksOf, pageFile, pagePath } from '../../src/view/address.ts'

test('the default language has no prefix, the other has', () => {
  expect(linksOf('/', 'zh')('songling/2017/')).toBe('/songling/2017/')
  expect(linksOf('/', 'en')('songling/2017/')).toBe('/en/songling/2017/')
})

test('a base path is kept, with or without a slash at its end', () => {
  expect(linksOf('/archive', 'en')('')).toBe('/archive/en/')
  expect(linksOf('/archive/', 'zh')('search/')).toBe('/archive/search/')
})

test('letters of every script stand as they are, anchors and queries keep their meaning, all else is encoded', () => {
  expect(linksOf('/', 'zh')('松岭/2017/#p1')).toBe('/松岭/2017/#p1')
  expect(linksOf('/', 'zh')('松 岭"\u202E<𠮷>/%/?q=é')).toBe('/松%20岭%22%E2%80%AE%3C𠮷%3E/%25/?q=é')
})

test('browsers read an address as they read it encoded', () => {
  const path = '松岭 𠮷é"<\u202E>%/2017/?a=松岭#p1'
  expect(new URL(linksOf('/', 'zh')(path), 'https://example.org').href).toBe(new URL(encodeURI(`/${path}`), 'https://example.org').href)
})

test('pages end with a slash before their anchor', () => {
  expect(pagePath('songling/2017')).toBe('songling/2017/')
  expect(pagePath('songling/2017', 'p1')).toBe('songling/2017/#p1')
})

test.each([
  ['松岭/2017/#p1', '../2017/#p1'],
  ['松岭/#p1', '../#p1'],
  ['松岭/2017-2018/#p1', './#p1'],
  ['松岭/2017-2018/#a?b/c', './#a?b/c'],
  ['search/?q=a/b', '/search/?q=a/b'],
  ['', '/'],
])('from the page of a comparison the shortest way to %j is %j, and leads there', (path, way) => {
  const whole = linksOf('/', 'zh')
  expect(linksFrom('松岭/2017-2018/', whole)(path)).toBe(way)
  expect(new URL(way, new URL(whole('松岭/2017-2018/'), 'https://example.org')).href).toBe(new URL(whole(path), 'https://example.org').href)
})

test('the way between pages is the same in every language and below every base', () => {
  for (const whole of [linksOf('/archive/', 'en'), linksOf('/', 'en')]) expect(linksFrom('松岭/2017/', whole)('松岭/2018/')).toBe('../2018/')
})

test('the file of a page tells its address, in every language, and other files tell none', () => {
  for (const address of ['', 'zh', 'lumingqu', 'lumingqu/2016', 'entry/en'])
    for (const locale of locales) expect(addressOfFile(pageFile(locale, address))).toBe(address)
  expect(['404.html', 'en/404.html', 'data/index.json', 'lumingqu/2016/source.txt'].map(addressOfFile)).toEqual([null, null, null, null])
})
