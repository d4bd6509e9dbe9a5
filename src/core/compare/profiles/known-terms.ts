import { IntegerMap } from '../quick/integer-map.ts'

/** Terms that have numbers, by their codes, and weights, by their numbers, before any text is read. */
export interface KnownTerms {
  readonly numbers: Pick<IntegerMap, 'get'>
  readonly weights: Float64Array<ArrayBuffer>
}

export const noTerms: KnownTerms = { numbers: new IntegerMap(1), weights: new Float64Array(0) }

/** What is known of the language that reports are written in: how rare a term is. Weights are 0 or less for a term that every passage has. */
export interface CorpusStatistics {
  /** Terms that are numbered and weighed beforehand. */
  readonly known: KnownTerms
  /** Weight of any other term by its code (`pairCodesOf`). */
  readonly weight: (code: number) => number
}
