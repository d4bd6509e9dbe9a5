import { fingerprint } from '../archive/store/fingerprint.ts'
import type { OpenArchive } from '../archive/open.ts'
import type { SiteFolder } from '../archive/output/site-folder.ts'
import { directoryFile, reportFile } from '../core/compact/index.ts'
import { showsSource, showsText } from '../core/publication.ts'
import { directoryOf } from '../view/directory.ts'
import { commonWordingFile, type ReportData } from '../view/downloads/common-wording-file.ts'
import { reportDataPath } from '../view/packed.ts'
import { sourcePath } from '../view/publication.ts'
import { pack } from './pack.ts'

/**
 * Writes what browsers need to compare any two reports and to shade their common wording: `data/index.json`, which lists the reports whose text is public,
 * and a packed file for each of them.
 */
export function writeReportData(archive: OpenArchive, site: SiteFolder): void {
  const { index, figures } = archive
  const directory = directoryOf(index)
  site.putJson('data/index.json', directoryFile(index))
  for (const entry of index.reports.filter(showsText)) {
    const common = commonWordingFile(figures.commonWording(entry.id), directory)
    const source = showsSource(entry, index.site) ? sourcePath(entry, index.site) : null
    site.put(reportDataPath(entry.address), fingerprint(entry.digest, JSON.stringify(common)), () => {
      const data: ReportData = { ...reportFile(archive.report(entry.id), source, archive.words(entry.id)), common }
      return pack(JSON.stringify(data))
    })
  }
}
