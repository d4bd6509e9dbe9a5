import type { ReportEntry, SiteRecord } from '../core/records.ts'
import type { Messages } from '../i18n/index.ts'
import { reportTitle } from './directory.ts'

/** Whether pages may show the text of a report. */
export function showsText(entry: ReportEntry): boolean {
  return entry.publish === 'full' || entry.publish === 'text'
}

/** What a report is called in lists: a withdrawn one has no title there. */
export function listedTitle(entry: ReportEntry, t: Messages): string {
  return entry.publish === 'withheld' ? t.common.withheldTitle : reportTitle(entry)
}

/** Whether pages may show the original: an original with removed stretches only where the archive shows these too. */
export function showsSource(entry: ReportEntry, site: SiteRecord): boolean {
  return entry.publish === 'full' && (site.showRemoved || entry.counts.removed === 0)
}

/** Path of the file with a report's source text, which all offsets count on; in the default language only, since it is the same in all. */
export function sourcePath(entry: ReportEntry): string {
  return `${entry.address}/source.txt`
}
