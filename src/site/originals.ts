import { showsSource } from '../core/publication.ts'
import type { OpenArchive } from '../archive/open.ts'
import type { SiteFolder } from '../archive/output/site-folder.ts'
import { originalPath } from '../core/series/original-path.ts'
import { copiesOriginal, sourcePath } from '../view/publication.ts'

/**
 * Copies the original files that the archive publishes in full beside the pages, under `originals/<address>.<ending>`, if the archivist wants copies, and writes
 * the source texts that all offsets count, where they may be shown and are no copy themselves.
 */
export function writeOriginals(archive: OpenArchive, site: SiteFolder): void {
  const { reports, site: settings } = archive.index
  for (const entry of reports) {
    const original = originalPath(entry)
    const source = sourcePath(entry, settings)
    if (copiesOriginal(entry, settings)) site.put(original, entry.source.sha256, () => archive.original(entry.id))
    if (showsSource(entry, settings) && source !== original) site.put(source, entry.digest, () => archive.report(entry.id).sourceText!)
  }
}
