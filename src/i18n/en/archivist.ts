import type { archivist as zhOfArchivist, review as zhOfReview } from '../zh/archivist.ts'
import { plural } from '../locale.ts'

/** The core says these things in English itself. */
export const archivist: typeof zhOfArchivist = { messages: {}, removals: {} }

/** The review list for archivists. */
export const review: typeof zhOfReview = {
  title: 'Review list',
  description: 'What a person has to decide in this archive: what is missing, on what evidence, and what to write into metadata.csv or archive.yaml.',
  note: 'The texts do not settle these things. Paste the lines given into metadata.csv or archive.yaml, fill in what is missing, and build again; npm run review asks and writes them.',
  none: 'There is nothing to review.',
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  severityCount: (severity, count) => plural(count, { error: 'error', warning: 'warning', info: 'note' }[severity]),
  file: 'File',
  missing: (columns) => `Missing: ${columns.join(', ')}`,
  line: 'Paste into metadata.csv',
  settings: 'Paste into archive.yaml',
  page: 'See the report',
  pair: 'See the comparison',
  data: 'The whole list as JSON',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
}
