import { type CorpusStatistics, CountedNames, noTerms, TermIndex } from '../profiles/index.ts'

const evenStatistics: CorpusStatistics = { known: noTerms, weight: () => 1 }

/** Names of counted things over several reports: they are compared by which terms they share, not by how rare these are. */
export function evenNames(): CountedNames {
  return new CountedNames(new TermIndex(evenStatistics))
}
