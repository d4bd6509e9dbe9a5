import type { OpenArchive } from '../archive/open.ts'
import type { SiteFolder } from '../archive/site-folder.ts'
import { directoryFile, reportFile } from '../core/compact/index.ts'
import { showsText } from '../core/publication.ts'

/**
 * Writes what browsers need to compare any two reports: `data/index.json`, which lists the reports whose text is public, and `data/reports/<address>.json`
 * for each of them.
 */
export function writeReportData(archive: OpenArchive, site: SiteFolder): void {
  site.putJson('data/index.json', directoryFile(archive.index))
  for (const { id, address, digest } of archive.index.reports.filter(showsText)) {
    site.put(`data/reports/${address}.json`, digest, () => JSON.stringify(reportFile(archive.report(id), archive.words(id))))
  }
}
