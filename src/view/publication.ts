import { showsRecord } from '../core/publication.ts'
import type { ReportEntry } from '../core/records.ts'
import type { Messages } from '../i18n/index.ts'
import { reportTitle } from './directory.ts'

/** What a report is called in lists: a withdrawn one has no title there. */
export function listedTitle(entry: ReportEntry, t: Messages): string {
  return showsRecord(entry) ? reportTitle(entry) : t.common.withheldTitle
}

/** Path of the file with a report's source text, which all offsets count on; in the default language only, since it is the same in all. */
export function sourcePath(entry: ReportEntry): string {
  return `${entry.address}/source.txt`
}
