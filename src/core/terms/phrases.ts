import { isPhrasePiece } from './term-words.ts'

/** Words in their order, as numbers; −1 where a word may not be a piece of a phrase and the run is broken. */
export type WordRun = Int32Array

/** The words of an archive as numbers, so that millions of them can be counted. */
export class WordNumbers {
  readonly words: string[] = []
  private readonly numbers = new Map<string, number>()

  /** Number of a word that may be a piece of a phrase, else −1. */
  of(word: string): number {
    const known = this.numbers.get(word)
    if (known !== undefined) return known
    const number = isPhrasePiece(word) ? this.words.push(word) - 1 : -1
    this.numbers.set(word, number)
    return number
  }

  /** Number of a run of words joined into one. */
  join(first: number, second: number): number {
    const joined = this.words[first]! + this.words[second]!
    const known = this.numbers.get(joined)
    if (known !== undefined && known >= 0) return known
    const number = this.words.push(joined) - 1
    this.numbers.set(joined, number)
    return number
  }
}

/** When two neighbours are a phrase. */
export interface PhraseLimits {
  /** Least number of occurrences of the two together. */
  readonly occurrences: number
  /** Least normalised pointwise mutual information, −1 to 1: 0 is chance, 1 is never apart. */
  readonly association: number
  /** Longest phrase in characters. */
  readonly length: number
}

/**
 * Joins neighbours that stand together far more often than by chance, by normalised pointwise mutual information (Bouma 2009); each pass joins two
 * words or phrases, so that three passes find phrases of up to eight words.
 * @returns the runs with the phrases joined; the numbers' words grow by the phrases.
 */
export function joinPhrases(runs: readonly WordRun[], numbers: WordNumbers, limits: PhraseLimits): WordRun[] {
  const counts = new Float64Array(numbers.words.length)
  let total = 0
  for (const run of runs) {
    for (const word of run) {
      total++
      if (word >= 0) counts[word]!++
    }
  }
  const size = numbers.words.length
  const strengths = new Map<number, number>()
  for (const [pair, count] of countPairs(runs, counts, limits.occurrences, size)) {
    const [first, second] = [Math.floor(pair / size), pair % size]
    const strength = count < limits.occurrences ? 0 : association(count, counts[first]!, counts[second]!, total)
    if (strength >= limits.association && numbers.words[first]!.length + numbers.words[second]!.length <= limits.length) strengths.set(pair, strength)
  }
  const joined = new Map<number, number>()
  for (const pair of strengths.keys()) joined.set(pair, numbers.join(Math.floor(pair / size), pair % size))
  return runs.map((run) => joinRun(run, joined, strengths, size))
}

/** Normalised pointwise mutual information of a pair: how much more often than by chance it stands together, by how rare it is. */
function association(together: number, first: number, second: number, total: number): number {
  return Math.log((together * total) / (first * second)) / -Math.log(together / total)
}

/** Occurrences of neighbours that are both frequent enough to be a phrase together; a pair is one number, first × size + second. */
function countPairs(runs: readonly WordRun[], counts: Float64Array, least: number, size: number): Map<number, number> {
  const pairs = new Map<number, number>()
  for (const run of runs) {
    for (let at = 1; at < run.length; at++) {
      const [first, second] = [run[at - 1]!, run[at]!]
      if (first < 0 || second < 0 || counts[first]! < least || counts[second]! < least) continue
      const pair = first * size + second
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
  }
  return pairs
}

/** Joins the pairs of a run; of two pairs that share a word, the stronger. */
function joinRun(run: WordRun, joined: ReadonlyMap<number, number>, strengths: ReadonlyMap<number, number>, size: number): WordRun {
  const pairAt = (at: number): number => (at + 1 < run.length && run[at]! >= 0 && run[at + 1]! >= 0 ? run[at]! * size + run[at + 1]! : -1)
  const result = new Int32Array(run.length)
  let length = 0
  for (let at = 0; at < run.length; at++) {
    const pair = pairAt(at)
    const strength = strengths.get(pair)
    if (strength === undefined || strength < (strengths.get(pairAt(at + 1)) ?? 0)) {
      result[length++] = run[at]!
      continue
    }
    result[length++] = joined.get(pair)!
    at++
  }
  return result.slice(0, length)
}
