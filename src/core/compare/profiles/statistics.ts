import { isLatinWord, pairCodesOf } from './character-pairs.ts'
import { language } from './language.ts'
import { noTerms, type CorpusStatistics } from './known-terms.ts'
import { wordingOf } from './wording.ts'

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
