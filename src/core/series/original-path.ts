import type { SourceFormat } from '../model.ts'
import type { ReportEntry } from '../records.ts'

/**
 * The one ending under which originals of a format are published, whatever the file was named. Web pages and marked-up text that someone else made would run their scripts
 * under the archive's address where a host sends them as pages, or sends no type and leaves it to the browser to guess: named `.txt`, every host sends them as text.
 */
const ENDINGS: Readonly<Record<SourceFormat, string>> = { txt: '.txt', md: '.txt', html: '.txt', docx: '.docx', pdf: '.pdf' }

/** Path below the site's root at which the original of a report is published: `originals/<address>` and the ending of its format. */
export function originalPath({ address, source }: Pick<ReportEntry, 'address' | 'source'>): string {
  return `originals/${address}${ENDINGS[source.format]}`
}
