/** Words and phrases worth counting: those that enough reports have, and neighbours that stand together too often for chance. */
import { termLimits } from './limits.ts'
import { isPhrasePiece, isTermPhrase, isTermWord } from './term-words.ts'

/** A report as far as terms are concerned. */
export interface TermReport {
  readonly series: string
  readonly year: number
  /** Number of characters without white space. */
  readonly characters: number
  /** Each passage with the lengths of its words in order, or without them in a report that is only counted; no term reaches over the border of a passage. */
  readonly passages: readonly (readonly [text: string, lengths: readonly number[] | null])[]
}

/** A word or phrase worth counting. */
export interface Candidate {
  readonly term: string
  readonly phrase: boolean
}

/** Words and phrases of reports that enough of them, and of their series, have: the most frequent of each. */
export function candidatesOf(reports: readonly TermReport[]): Candidate[] {
  const numbers = new WordNumbers()
  const runs = reports.map((report) => runOf(report, numbers))
  const baseWords = numbers.words.length
  const limits = { occurrences: termLimits.phraseOccurrences, association: termLimits.phraseAssociation, length: termLimits.phraseLength }
  const leastSeries = Math.min(termLimits.series, new Set(reports.map(({ series }) => series)).size)
  const frequent = (counted: readonly WordRun[], accepts: (word: number) => boolean, most: number): string[] =>
    mostFrequent(reports, counted, numbers, accepts, leastSeries, most)
  const words = frequent(runs, (word) => isTermWord(numbers.words[word]!), termLimits.words)
  const found = new Set(words)
  let joined = runs
  for (let pass = 0; pass < termLimits.phrasePasses; pass++) {
    // What one pass joins the next may join further, so that every pass has phrases of its own.
    joined = joinPhrases(joined, numbers, limits)
    for (const phrase of frequent(joined, (word) => word >= baseWords && isTermPhrase(numbers.words[word]!), termLimits.phrases)) found.add(phrase)
  }
  return [...found].map((term, number) => ({ term, phrase: number >= words.length }))
}

/** A report's words as numbers, with a break after every passage. */
function runOf({ passages }: TermReport, numbers: WordNumbers): WordRun {
  const run = new Int32Array(passages.reduce((sum, [, lengths]) => sum + (lengths?.length ?? 0) + 1, 0))
  let place = 0
  for (const [text, lengths] of passages) {
    let at = 0
    for (const length of lengths ?? []) run[place++] = numbers.of(text.slice(at, (at += length)))
    run[place++] = -1
  }
  return run
}

function mostFrequent(
  reports: readonly TermReport[],
  runs: readonly WordRun[],
  { words }: WordNumbers,
  accepts: (word: number) => boolean,
  leastSeries: number,
  most: number,
): string[] {
  const occurrences = new Uint32Array(words.length)
  const inReports = new Uint32Array(words.length)
  const inSeries = new Uint32Array(words.length)
  const lastReport = new Int32Array(words.length).fill(-1)
  const lastSeries = new Int32Array(words.length).fill(-1)
  const order = [...reports.keys()].sort((a, b) =>
    reports[a]!.series < reports[b]!.series ? -1 : reports[a]!.series > reports[b]!.series ? 1 : a - b,
  )
  let series = -1
  let name: string | null = null
  for (const report of order) {
    if (reports[report]!.series !== name) {
      name = reports[report]!.series
      series++
    }
    for (const word of runs[report]!) {
      if (word < 0) continue
      occurrences[word]!++
      if (lastReport[word] === report) continue
      lastReport[word] = report
      inReports[word]!++
      if (lastSeries[word] === series) continue
      lastSeries[word] = series
      inSeries[word]!++
    }
  }
  const found: number[] = []
  for (let word = 0; word < words.length; word++) {
    if (inReports[word]! >= termLimits.reports && inSeries[word]! >= leastSeries && accepts(word)) found.push(word)
  }
  found.sort((a, b) => occurrences[b]! - occurrences[a]! || (words[a]! < words[b]! ? -1 : 1))
  return found.slice(0, most).map((word) => words[word]!)
}

/** Words in their order, as numbers; −1 where a word may not be a piece of a phrase and the run is broken. */
type WordRun = Int32Array

/** The words of an archive as numbers, so that millions of them can be counted. */
class WordNumbers {
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
function joinPhrases(runs: readonly WordRun[], numbers: WordNumbers, limits: PhraseLimits): WordRun[] {
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
