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
 * and packed files of them, a few years of a series in each.
 */
export function writeReportData(archive: OpenArchive, site: SiteFolder): void {
  const { index, figures } = archive
  const directory = directoryOf(index)
  site.putJson('data/index.json', directoryFile(index))
  for (const [path, entries] of Map.groupBy(index.reports.filter(showsText), ({ address }) => reportDataPath(address))) {
    const commons = entries.map((entry) => commonWordingFile(figures.commonWording(entry.id), directory))
    const digests = entries.map(({ address, digest }) => [address, digest])
    site.put(path, fingerprint(JSON.stringify([digests, commons])), () => {
      const data = entries.map((entry, at): [string, ReportData] => {
        const source = showsSource(entry, index.site) ? sourcePath(entry, index.site) : null
        return [entry.slug, { ...reportFile(archive.report(entry.id), source, archive.words(entry.id)), common: commons[at]! }]
      })
      return pack(JSON.stringify(Object.fromEntries(data)))
    })
  }
}
