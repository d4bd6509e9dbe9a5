import { candidatesOf, type TermReport } from './candidates.ts'
import { changesOf } from './changes.ts'
import { countTerms } from './counts.ts'
import { reportKeywords } from './keywords.ts'
import { termLimits } from './limits.ts'
import type { Keyword, TermStatistics } from './records.ts'

/**
 * How the words and phrases of an archive are used over its years. Candidates are words and their significant joinings; they are then counted as runs
 * of characters, as a reader's search finds them, so that a number here is the number that a search gives.
 */
export function termStatistics(reports: readonly TermReport[]): TermStatistics {
  return termsOfArchive(reports).statistics
}

/**
 * The same, and the terms that mark each report, in the order of the reports.
 * @param isSubject whether a term can name what a report is about; where that can't be told, every term can.
 */
export function termsOfArchive(
  reports: readonly TermReport[],
  isSubject: (term: string) => boolean = () => true,
): { statistics: TermStatistics; keywords: (readonly Keyword[])[] } {
  const counts = countTerms(reports, candidatesOf(reports))
  const records = counts.records.filter(({ reports: inReports }) => inReports >= termLimits.reports)
  const statistics = {
    years: counts.years,
    changes: changesOf(counts),
    index: records
      .toSorted((a, b) => b.reports - a.reports || b.occurrences - a.occurrences || (a.term < b.term ? -1 : 1))
      .slice(0, termLimits.indexed),
  }
  return { statistics, keywords: reportKeywords(reports, counts, isSubject) }
}
