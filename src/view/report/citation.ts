import type { ReportEntry } from '../../core/records.ts'
import type { CitationSource } from '../citation.ts'
import { citationKey } from '../citation-key.ts'
import { reportTitle } from '../directory.ts'

/** How a report is cited: by its organisation, title and date, or its label year where the date is not known. */
export function reportCitation(entry: ReportEntry, site: string): CitationSource {
  return {
    key: citationKey(entry.address),
    kind: 'report',
    author: entry.organisation,
    title: reportTitle(entry),
    issued: entry.date ?? (entry.year === null ? null : String(entry.year)),
    site,
    language: entry.language,
    note: null,
  }
}
