/** The addresses of a site: where it is hosted, which paths it will have, and the sitemap and the feed that tell whole addresses. */
import { CorpusError } from '../archive/corpus/corpus.ts'
import { printable } from '../core/text/harmless.ts'
import type { ArchiveIndex } from '../core/records.ts'
import { pageFile } from '../view/address.ts'
import { fingerprint } from '../archive/store/fingerprint.ts'
import type { PutFiles } from '../archive/output/put-files.ts'
import { atomFeed, findablePaths, robotsFile, sitemapFiles } from '../view/announce.ts'
import type { OpenArchive } from '../archive/open.ts'

/** The address at which a site is hosted, where it is known, and the path below it. */
export interface Hosting {
  readonly site: string | undefined
  readonly base: string
}

/**
 * Where a site will be hosted, as the environment says.
 * @throws {CorpusError} where an address or a path is none: pages would lead elsewhere.
 */
export function hostingOf({ SITE: site, BASE: base }: { readonly SITE?: string | undefined; readonly BASE?: string | undefined }): Hosting {
  if (site && !(URL.canParse(site) && /^https?:$/.test(new URL(site).protocol)))
    throw new CorpusError(
      `SITE is no address of a site: “${printable(site)}”. Write one that begins with https://, as https://example.org, or leave it out.`,
    )
  if (
    base &&
    (base.split('/').some((segment) => segment === '.' || segment === '..') || !/^\/?(?:[\p{L}\p{N}_.~%-]+\/)*[\p{L}\p{N}_.~%-]*$/u.test(base))
  )
    throw new CorpusError(`BASE is no path below an address: “${printable(base)}”. Write one as /reports, or leave it out.`)
  return { site: site || undefined, base: base || '/' }
}

type Locale = ArchiveIndex['site']['interface'][number]

/** Pages that every site has in each language, whatever its archive holds. */
const PAGES = ['', 'collection', 'compare', 'findings', 'guide', 'method', 'problems', 'review', 'search', 'terms', 'unassigned']
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

/** The address of a site, and the path below it where it does not have a host of its own. */
interface SiteAddress {
  readonly site: string
  readonly base: string
}

/**
 * Writes what search engines read of a site whose address is known: the list of the pages that were built, and, where the site has a host of its own,
 * where that list is.
 * @param pages paths below the site's root, as Astro names them.
 */
export function putSitemap(pages: readonly string[], { reports }: ArchiveIndex, folder: PutFiles, { site, base }: SiteAddress): void {
  const root = new URL(base.endsWith('/') ? base : `${base}/`, site).href
  const paths = findablePaths(pages.map(decodeURI), reports)
  const addresses = paths.map((path) => root + encodeURI(path))
  const files = sitemapFiles(addresses, root)
  if (new URL(root).pathname === '/') files.push(['robots.txt', robotsFile(root)])
  for (const [name, content] of files) folder.put(name, fingerprint(content), () => content)
}

/** Writes the feed of reports and comparisons. Its entries keep their names from build to build, and from host to host. */
export function writeFeed(
  { index }: OpenArchive,
  folder: PutFiles,
  { site, base }: { readonly site: string | undefined; readonly base: string },
): void {
  const root = site === undefined ? './' : new URL(base.endsWith('/') ? base : `${base}/`, site).href
  const feed = atomFeed(index, { root, idOf: (address) => uuidOf(`${index.site.name}/${address}`) })
  folder.put('feed.xml', fingerprint(feed), () => feed)
}

/** A UUID of version 8 (RFC 9562), made of a name. */
function uuidOf(name: string): string {
  const digits = fingerprint(name)
  const variant = '89ab'[Number.parseInt(digits[16]!, 16) % 4]!
  return `urn:uuid:${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`
}
