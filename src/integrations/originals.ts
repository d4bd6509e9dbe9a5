import type { OpenArchive } from '../archive/open.ts'
import type { SiteFolder } from '../archive/site-folder.ts'
import { originalPath } from '../core/series/original-path.ts'

/** Copies the original files that the archive publishes in full beside the pages, under `originals/<address>.<ending>`. */
export function writeOriginals(archive: OpenArchive, site: SiteFolder): void {
  for (const entry of archive.index.reports.filter(({ publish }) => publish === 'full')) {
    site.put(originalPath(entry), entry.source.sha256, () => archive.original(entry.id))
  }
}
