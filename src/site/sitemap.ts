import { fingerprint } from '../archive/store/fingerprint.ts'
import type { SiteFolder } from '../archive/output/site-folder.ts'
import type { ArchiveIndex } from '../core/records.ts'
import { findablePaths, robotsFile, sitemapFiles } from '../view/announce/sitemap.ts'

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
export function putSitemap(pages: readonly string[], { reports }: ArchiveIndex, folder: SiteFolder, { site, base }: SiteAddress): void {
  const root = new URL(base.endsWith('/') ? base : `${base}/`, site).href
  const paths = findablePaths(pages.map(decodeURI), reports)
  const addresses = paths.map((path) => root + encodeURI(path))
  const files = sitemapFiles(addresses, root)
  if (new URL(root).pathname === '/') files.push(['robots.txt', robotsFile(root)])
  for (const [name, content] of files) folder.put(name, fingerprint(content), () => content)
}
