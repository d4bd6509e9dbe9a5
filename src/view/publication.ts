import { showsOriginal, showsRecord } from '../core/publication.ts'
import type { ReportEntry, SiteRecord } from '../core/records.ts'
import { originalPath } from '../core/series/original-path.ts'
import type { Messages } from '../i18n/index.ts'
import { reportTitle } from './directory.ts'

/** What a report is called in lists: a withdrawn one has no title there. */
export function listedTitle(entry: ReportEntry, t: Messages): string {
  return showsRecord(entry) ? reportTitle(entry) : t.common.withheldTitle
}

/** Path of the file with a report's source text, which all offsets count on: the copy of the original, where it is that very text. */
export function sourcePath(entry: ReportEntry, site: Pick<SiteRecord, 'originals'>): string {
  const { format, encoding } = entry.source
  const original = originalPath(entry)
  return copiesOriginal(entry, site) && format === 'txt' && encoding === 'utf-8' && original.endsWith('.txt')
    ? original
    : `${entry.address}/source.txt`
}

/** Whether a copy of the original stands beside the pages. */
export function copiesOriginal(entry: ReportEntry, { originals }: Pick<SiteRecord, 'originals'>): boolean {
  return originals === 'copy' && showsOriginal(entry)
}
