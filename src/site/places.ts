import type { ArchiveIndex } from '../core/records.ts'
import { pageFile } from '../view/address.ts'

type Locale = ArchiveIndex['site']['interface'][number]

/** Pages that every site has in each language, whatever its archive holds. */
const PAGES = ['', 'collection', 'compare', 'findings', 'guide', 'method', 'problems', 'review', 'search', 'terms']
/** One file of each further place that every site has. */
const FILES = ['404.html', 'data/version.json', 'favicon.svg', 'review.json', '_astro/x', 'search-index/x']

/** Paths below the site's folder at which every build puts something. */
export function placesOfEverySite(locales: readonly Locale[]): string[] {
  return [...FILES, ...pagesAt(locales, PAGES)]
}

/** Paths of the pages of an archive's series, reports and comparisons. */
export function placesOfArchive({ series, reports, comparisons, site }: ArchiveIndex): string[] {
  return pagesAt(site.interface, [...series.map(({ slug }) => slug), ...[...reports, ...comparisons].map(({ address }) => address)])
}

function pagesAt(locales: readonly Locale[], addresses: readonly string[]): string[] {
  return locales.flatMap((locale) => addresses.map((address) => pageFile(locale, address)))
}
