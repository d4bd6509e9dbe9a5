/** How a term is spread over the sentences and reports of an archive. */
export interface Spread {
  readonly occurrences: number
  /** Number of sentences, and share of reports, that have it. */
  readonly sentences: number
  readonly share: number
  /** Number of all sentences. */
  readonly allSentences: number
}

/**
 * How much more a term keeps together than chance: its residual inverse document frequency in bits, with sentences for documents (Church and Gale, “Poisson mixtures”,
 * Natural Language Engineering 1995). A word that names a subject comes several times where the subject is dealt with; one that any sentence may use, whatever its
 * subject, is spread as by chance and has about 0.
 */
export function clustering({ occurrences, sentences, allSentences }: Spread): number {
  if (sentences === 0 || allSentences === 0) return 0
  return Math.log2(allSentences / sentences) + Math.log2(1 - Math.exp(-occurrences / allSentences))
}
