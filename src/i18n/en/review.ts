import type { review as zh } from '../zh/review.ts'

/** The review list for archivists. */
export const review: typeof zh = {
  title: 'Review list',
  description: 'What a person has to decide in this archive: what is missing, on what evidence, and what to write into metadata.csv.',
  note: 'The texts do not tell these things reliably, so nothing was guessed. Paste the line given into metadata.csv, fill in what is missing, and build again.',
  none: 'There is nothing to review.',
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  severityCount: (words, count) => `${words} ${count}`,
  file: 'File',
  missing: 'Missing',
  line: 'Paste into metadata.csv',
  page: 'See the report',
  data: 'The whole list as JSON',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
}
