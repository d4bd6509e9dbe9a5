import { isLatinWord, pairCodesOf } from './character-pairs.ts'
import { language } from './language.ts'
import { noTerms, type KnownTerms } from './vector.ts'
import { wordingOf } from './wording.ts'

/** What is known of the language that reports are written in: how rare a term is. Weights are 0 or less for a term that every passage has. */
export interface CorpusStatistics {
  /** Terms that are numbered and weighed beforehand. */
  readonly known: KnownTerms
  /** Weight of any other term by its code (`pairCodesOf`). */
  readonly weight: (code: number) => number
}

/** Statistics of Chinese reports at large, from the built-in table; words of Latin letters count as rare. */
export const builtInStatistics: CorpusStatistics = {
  known: language.pairs,
  weight: (code) => (isLatinWord(code) ? latinWordWeight : language.rarestPair),
}

const latinWordWeight = 6

/** Statistics from passages of one's own, for texts in other languages: a term's weight is the logarithm of how many passages there are to one that has it. */
export function statisticsOf(passages: Iterable<string>): CorpusStatistics {
  const counts = new Map<number, number>()
  let total = 0
  for (const passage of passages) {
    total++
    for (const code of new Set(pairCodesOf(wordingOf(passage)))) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return { known: noTerms, weight: (code) => Math.log((total + 1) / ((counts.get(code) ?? 0) + 0.5)) }
}
