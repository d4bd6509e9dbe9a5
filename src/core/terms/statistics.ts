import { candidatesOf, type TermReport } from './candidates.ts'
import { changesOf } from './changes.ts'
import { countTerms } from './counts.ts'
import { reportKeywords } from './keywords.ts'
import { wholeTerms } from './growth.ts'
import { termLimits } from './limits.ts'
import type { Keyword, TermStatistics } from './records.ts'
import { namesSubject } from './subject-terms.ts'

/**
 * How the words and phrases of an archive are used over its years. Candidates are words and their significant joinings; they are then counted as runs
 * of characters, as a reader's search finds them, so that a number here is the number that a search gives.
 */
export function termStatistics(reports: readonly TermReport[]): TermStatistics {
  return termsOfArchive(reports).statistics
}

/** What is known of an archive's words beside their counts. */
export interface TermKnowledge {
  /** Parts of speech of a term's words in their order; where they can't be told, every term is taken for a noun. */
  readonly tagsOf: (term: string) => readonly string[]
  /** Names of the places whose organisations the archive holds (`青禾`): they name no subject. */
  readonly places: readonly string[]
}

/** What stands for something that was masked names nothing. */
const masked = /^[XxＸｘ×*]+$/u

const NO_KNOWLEDGE: TermKnowledge = { tagsOf: () => ['n'], places: [] }

/** The same, and the terms that mark each report, in the order of the reports. */
export function termsOfArchive(
  reports: readonly TermReport[],
  { tagsOf, places }: TermKnowledge = NO_KNOWLEDGE,
): { statistics: TermStatistics; keywords: (readonly Keyword[])[] } {
  const sampled = reports.filter(({ passages }) => passages.some(([, lengths]) => lengths !== null))
  const terms = wholeTerms(sampled, candidatesOf(sampled))
  const counts = countTerms(reports, terms)
  const isNamed = counts.records.map(
    ({ term, reports: having }, number) =>
      having >= termLimits.reports &&
      !masked.test(term) &&
      !places.some((place) => term.includes(place)) &&
      namesSubject(tagsOf(term), { ...counts.spreads[number]!, endsClause: terms[number]!.endsClause }),
  )
  const records = counts.records.filter((_, number) => isNamed[number])
  const statistics = {
    years: counts.years,
    changes: changesOf(counts, isNamed),
    index: records
      .toSorted((a, b) => b.reports - a.reports || b.occurrences - a.occurrences || (a.term < b.term ? -1 : 1))
      .slice(0, termLimits.indexed),
  }
  return { statistics, keywords: reportKeywords(reports, counts, isNamed) }
}
