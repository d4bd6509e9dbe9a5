import type { OpenArchive } from '../archive/open.ts'
import type { SiteFolder } from '../archive/site-folder.ts'

/** Writes every comparison as data, in the shape that the command line prints: `<address>.json`, beside its page. */
export function writeComparisonData(archive: OpenArchive, site: SiteFolder): void {
  for (const { id, address, digest } of archive.index.comparisons) {
    site.put(`${address}.json`, digest, () => JSON.stringify(archive.comparison(id).comparison))
  }
}
