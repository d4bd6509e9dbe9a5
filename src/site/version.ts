import type { OpenArchive } from '../archive/open.ts'
import type { SiteFolder } from '../archive/output/site-folder.ts'
import { archiveVersion } from '../archive/version.ts'
import { versionPath } from '../view/packed.ts'

/** Writes what the site was made of and by, for passages that readers copy. */
export function writeVersion(archive: OpenArchive, site: SiteFolder, root: string): void {
  site.putJson(versionPath, archiveVersion(archive.index, root))
}
