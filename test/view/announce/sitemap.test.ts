import { expect, test } from 'vitest'
import { findablePaths, sitemapFiles } from '../../../src/view/announce.ts'

const locations = (xml: string): string[] => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!)

test('pages are listed in one order, whatever the order in which they were built', () => {
  const addresses = ['https://a.example/b/', 'https://a.example/', 'https://a.example/a&b/']
  const [file, ...others] = sitemapFiles(addresses, 'https://a.example/')
  expect(others).toEqual([])
  expect(file?.[0]).toBe('sitemap.xml')
  expect(locations(file![1])).toEqual(['https://a.example/', 'https://a.example/a&amp;b/', 'https://a.example/b/'])
})

test('more pages than one file may name make several, and a list of them', () => {
  const addresses = ['1', '2', '3', '4', '5'].map((name) => `https://a.example/${name}/`)
  const files = sitemapFiles(addresses, 'https://a.example/', 2)
  expect(files.map(([name]) => name)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml'])
  expect(locations(files[0]![1])).toEqual([1, 2, 3].map((part) => `https://a.example/sitemap-${part}.xml`))
  expect(files.slice(1).flatMap(([, content]) => locations(content))).toEqual(addresses)
})

test('pages that ask not to be found are left out, in both languages', () => {
  const reports = [
    { publish: 'withheld', address: 'office/2031' },
    { publish: 'full', address: 'office/2032' },
  ] as const
  const paths = ['', 'office/', 'office/2031/', 'office/2032/', 'review/', 'review/2/', '404/']
  const found = ['', 'office/', 'office/2032/']
  const english = (path: string) => `en/${path}`
  expect(findablePaths([...paths, ...paths.map(english)], reports)).toEqual([...found, ...found.map(english)])
})

test('where all pages are English, the home page is listed once', () => {
  expect(findablePaths(['', 'en/', 'en/office/', '404/'], [])).toEqual(['en/', 'en/office/'])
})
