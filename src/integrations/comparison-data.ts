import { setImmediate as nextTurn } from 'node:timers/promises'
import type { OpenArchive } from '../archive/open.ts'
import type { SiteFolder } from '../archive/site-folder.ts'

/** Writes every comparison as data, in the shape that the command line prints: `<address>.json`, beside its page. */
export async function writeComparisonData(archive: OpenArchive, site: SiteFolder): Promise<void> {
  for (const { id, address, digest } of archive.index.comparisons) {
    await nextTurn()
    site.put(`${address}.json`, digest, () => JSON.stringify(archive.comparison(id).comparison))
  }
}
