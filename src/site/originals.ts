import { showsOriginal, showsSource } from '../core/publication.ts'
import type { OpenArchive } from '../archive/open.ts'
import type { SiteFolder } from '../archive/site-folder.ts'
import { originalPath } from '../core/series/original-path.ts'
import { sourcePath } from '../view/publication.ts'

/**
 * Copies the original files that the archive publishes in full beside the pages, under `originals/<address>.<ending>`, and writes the source texts that all
 * offsets count, where they may be shown.
 */
export function writeOriginals(archive: OpenArchive, site: SiteFolder): void {
  for (const entry of archive.index.reports) {
    if (showsOriginal(entry)) site.put(originalPath(entry), entry.source.sha256, () => archive.original(entry.id))
    if (showsSource(entry, archive.index.site)) site.put(sourcePath(entry), entry.digest, () => archive.report(entry.id).sourceText!)
  }
}
