import { joinPhrases, WordNumbers, type WordRun } from './phrases.ts'
import { termLimits } from './limits.ts'
import { isTermPhrase, isTermWord } from './term-words.ts'

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
