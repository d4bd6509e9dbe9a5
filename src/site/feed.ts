import { fingerprint } from '../archive/store/fingerprint.ts'
import type { OpenArchive } from '../archive/open.ts'
import type { SiteFolder } from '../archive/output/site-folder.ts'
import { atomFeed } from '../view/announce/feed.ts'

/** Writes the feed of reports and comparisons. Its entries keep their names from build to build, and from host to host. */
export function writeFeed(
  { index }: OpenArchive,
  folder: SiteFolder,
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
