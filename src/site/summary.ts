import type { ArchiveIndex } from '../core/records.ts'
import { printable } from '../core/text/printable.ts'

/** What a finished build says: what the archive holds and what needs a person's eye. */
export function summaryTable(corpus: string, { series, reports, comparisons, review }: ArchiveIndex, pages: number): string {
  const unreadable = new Set(review.filter(({ report, message }) => report === null && message.severity === 'error').map(({ path }) => path))
  const rows: [string, number | string][] = [
    ['corpus', printable(corpus)],
    ['series', series.length],
    ['reports in series', reports.filter((report) => report.series !== null).length],
    ['reports without a place', reports.filter((report) => report.series === null).length],
    ['comparisons', comparisons.length],
    ['pages', pages],
    ['for review: errors', review.filter(({ message }) => message.severity === 'error').length],
    ['for review: warnings', review.filter(({ message }) => message.severity === 'warning').length],
    ...[...unreadable].slice(0, LISTED).map((path): [string, string] => ['  not usable', printable(path)]),
    ...(unreadable.size > LISTED ? [['  and more', unreadable.size - LISTED] satisfies [string, number]] : []),
  ]
  return rows.map(([name, value]) => `  ${name.padEnd(26)}${value}`).join('\n')
}

/** How many files without a usable report are named one by one; all of them are in the review list. */
const LISTED = 10
