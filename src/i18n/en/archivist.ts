import type { anyTwoPage as zhOfAnyTwoPage, archivist as zhOfArchivist, review as zhOfReview } from '../zh/archivist.ts'
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

/** What the page for any two reports says before scripts run. */
export const anyTwoPage: typeof zhOfAnyTwoPage = {
  title: 'Compare any two',
  description:
    'Compare any two reports of the archive, or this year’s draft with an earlier report, item by item. It is done in the browser; the draft never leaves the page.',
  intro: 'Compare any two reports item by item; or paste or drop a draft and compare it with any report of the archive.',
  private: 'The comparison is made in your browser. A draft is neither uploaded nor stored: close or reload this page and it is gone.',
  kinds: { archive: 'A report of the archive', draft: 'A draft' },
  filter: 'Filter organisations',
  filterPlaceholder: 'part of a name',
  series: 'Organisation',
  report: 'Report',
  choose: 'Please choose',
  draftText: 'The whole draft',
  draftPlaceholder: 'Paste the whole text here, or drop a file',
  draftFile: 'Choose a file',
  draftFormats: 'txt, md, docx, html or pdf.',
  draftClear: 'Clear the draft',
  swap: 'Swap sides',
  compare: 'Compare',
  noScript: 'Any two reports are compared in the browser, which needs JavaScript. Without it, read the comparisons that are built already:',
  noScriptAll: 'All organisations and years',
  result: 'The comparison',
  stop: 'Stop',
  withDraft: 'Compare with a draft',
}
