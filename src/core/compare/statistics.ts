/** What is known of a language of reports: how rare a term is. */
export interface CorpusStatistics {
  /** Weight of a term (a pair of characters or a word), 0 for one that every passage has. */
  readonly weight: (term: string) => number
}

/** Statistics from passages: a term's weight is the logarithm of how many passages there are to one that has it (inverse document frequency). */
export function statisticsOf(passages: readonly (readonly string[])[]): CorpusStatistics {
  const counts = new Map<string, number>()
  for (const terms of passages) for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1)
  const total = passages.length
  return { weight: (term) => Math.log((total + 1) / ((counts.get(term) ?? 0) + 0.5)) }
}
