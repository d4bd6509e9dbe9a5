import type { thresholds as builtIn } from '../core/compare/thresholds.ts'

/** A sentence for every number of a table of numbers, however nested. */
type WordsFor<Numbers> = { readonly [Key in keyof Numbers]: Numbers[Key] extends number ? string : WordsFor<Numbers[Key]> }

/** The lists of items, whose thresholds have other values and the same meaning. */
type List = 'problems' | 'plans' | 'work'

/** What every threshold means. A threshold without words, or words without a threshold, does not compile. */
export type ThresholdWords = WordsFor<Omit<typeof builtIn, List>> & { readonly items: WordsFor<(typeof builtIn)[List]> }
