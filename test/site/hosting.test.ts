import { expect, test } from 'vitest'
import { hostingOf } from '../../src/site/addresses.ts'

test.each([
  [{}, { site: undefined, base: '/' }],
  [
    { SITE: '', BASE: '' },
    { site: undefined, base: '/' },
  ],
  [
    { SITE: 'https://example.org', BASE: '/reports' },
    { site: 'https://example.org', base: '/reports' },
  ],
  [
    { SITE: 'http://localhost:8080/', BASE: 'a/b/' },
    { site: 'http://localhost:8080/', base: 'a/b/' },
  ],
])('%j is where a site is hosted', (given, expected) => {
  expect(hostingOf(given)).toEqual(expected)
})

test.each([
  [{ SITE: 'javascript:alert(1)' }, /SITE is no address/],
  [{ SITE: 'example.org' }, /SITE is no address/],
  [{ BASE: '../../out' }, /BASE is no path/],
  [{ BASE: '/a/./b' }, /BASE is no path/],
  [{ BASE: '//example.org/' }, /BASE is no path/],
  [{ BASE: '/a?b' }, /BASE is no path/],
  [{ BASE: 'https://example.org/' }, /BASE is no path/],
  [{ BASE: '/"><script>' }, /BASE is no path/],
])('%j is refused in words', (given, expected) => {
  expect(() => hostingOf(given)).toThrow(expected)
})
