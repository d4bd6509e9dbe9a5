/** What is known of the language of reports: the built-in table of words and characters, and statistics from passages of one's own. */
import likeness from './likeness.json' with { type: 'json' }
import table from './language.json' with { type: 'json' }
import { isLatinWord, pairCode, pairCodesOf, wordingOf } from './wording.ts'
import { IntegerMap } from '../quick/numbers.ts'
import { lexiconOf, nearnessOf, pieceLength, type Lexicon, type WordNearness } from './lexicon.ts'
import { noTerms, type CorpusStatistics, type KnownTerms } from './vector.ts'

/** The file that `scripts/language.ts` makes from public reports: counts and vectors, no text. Byte lists are in base64. */
export interface LanguageTable {
  /** Number of sentences that were counted. */
  readonly passages: number
  /** Most frequent first, separated by spaces. */
  readonly words: string
  /** Negative logarithm of each word's frequency, in steps of 1/16. */
  readonly costs: string
  /** Inverse document frequency of each word, in steps of 1/16. */
  readonly rarities: string
  /** How much each word says of a subject, in steps of 1/16: little where it is common in reports, or in admissions of all kinds. */
  readonly subjects: string
  /** One byte for each piece of each word's vector: which entry of the piece's list it is. */
  readonly codes: string
  /** 256 entries of four numbers for each piece, signed bytes, 127 for 1. */
  readonly entries: string
  readonly pieces: number
  /** Pairs of characters by inverse document frequency: entry n holds those of n/8. */
  readonly pairs: readonly string[]
}

/**
 * How alike two meanings are by what readers say, not by the company that words keep: a symmetric matrix that stands between the two. Kept are its upper triangle, row after row, in signed bytes,
 * and what one step of them is. `scripts/fit/likeness/likeness.ts` makes it.
 */
export interface KeptLikeness {
  readonly step: number
  readonly triangle: string
}

/** What is known of the language of Chinese reports. */
export interface Language {
  readonly lexicon: Lexicon
  /** The frequent pairs of characters, by their codes (`pairCode`), weighed by inverse document frequency. */
  readonly pairs: KnownTerms
  /** Inverse document frequency of all others. */
  readonly rarestPair: number
  /** Inverse document frequency of a word of the lexicon, by its number; sentences are the documents. */
  readonly rarityOf: (word: number) => number
  /** Length of the word vectors. */
  readonly dimensions: number
  /**
   * Writes the meaning of words, given by their numbers in the lexicon, into a list from a place on: the sum of their vectors, rare words weighing more.
   * Words that stand in like company have like vectors.
   */
  readonly writeMeaning: (words: readonly number[], meaning: Float64Array, from: number) => void
  /** The same for the words of a subject, each weighing as much as it says of it. */
  readonly writeSubject: (words: readonly number[], meaning: Float64Array, from: number) => void
  /** How much a word, by its number in the lexicon, says of a subject; 0 for nothing, up to about 8. */
  readonly subjectWeights: Float32Array
  /** How near two words are, by their numbers: the cosine of their vectors, 1 for the same word; 0 for words that are far apart. */
  readonly nearness: WordNearness['of']
  /** How near, squared, every word of one list is to every one of another, row after row. */
  readonly nearnessTable: WordNearness['table']
}

/** The built-in table, decoded. */
export const language: Language = decode(table.model)

/** Inverse document frequency of a word of the built-in lexicon, by its number. */
export const rarityOf: (word: number) => number = language.rarityOf

function decode(source: LanguageTable): Language {
  const words = source.words.split(' ')
  const costs = Float32Array.from(bytes(source.costs), (byte) => byte / 16)
  const rarities = bytes(source.rarities)
  const codes = bytes(source.codes)
  const entries = new Int8Array(bytes(source.entries).buffer)
  const { pieces } = source
  const subjects = bytes(source.subjects)
  const writerOf =
    (weights: Uint8Array): Language['writeMeaning'] =>
    (words, meaning, from) => {
      // Piece by piece, so that sums stay at hand and the table of entries small; a whole vector for each word would be read from far.
      for (let piece = 0; piece < pieces; piece++) {
        let first = 0
        let second = 0
        let third = 0
        let fourth = 0
        for (const word of words) {
          const weight = weights[word]!
          const entry = pieceLength * (256 * piece + codes[word * pieces + piece]!)
          first += weight * entries[entry]!
          second += weight * entries[entry + 1]!
          third += weight * entries[entry + 2]!
          fourth += weight * entries[entry + 3]!
        }
        const at = from + pieceLength * piece
        meaning[at] = first
        meaning[at + 1] = second
        meaning[at + 2] = third
        meaning[at + 3] = fourth
      }
    }
  const nearness = nearnessOf(codes, entries, pieces, words.length)
  return {
    lexicon: lexiconOf(words, costs),
    pairs: knownPairs(source.pairs),
    rarestPair: Math.log(source.passages / 1.5),
    rarityOf: (word) => rarities[word]! / 16,
    dimensions: pieceLength * pieces,
    subjectWeights: Float32Array.from(subjects, (byte) => byte / 16),
    nearness: nearness.of,
    nearnessTable: nearness.table,
    writeMeaning: writerOf(rarities),
    writeSubject: writerOf(subjects),
  }
}

/** The same as a whole, row after row. */
export type Likeness = Float64Array

/** That of all labelled reports. */
export const builtInLikeness: Likeness = likenessOf(likeness.model)

export function likenessOf({ step, triangle }: KeptLikeness): Likeness {
  const steps = new Int8Array(bytes(triangle).buffer)
  // A triangle of n rows has n × (n + 1) ÷ 2 cells.
  const size = (Math.sqrt(8 * steps.length + 1) - 1) / 2
  const matrix = new Float64Array(size * size)
  for (let row = 0, at = 0; row < size; row++)
    for (let column = row; column < size; column++, at++) matrix[row * size + column] = matrix[column * size + row] = steps[at]! * step
  return matrix
}

function knownPairs(groups: LanguageTable['pairs']): KnownTerms {
  const numbers = new IntegerMap(8192)
  const weights: number[] = []
  for (const [step, group] of groups.entries()) {
    for (let at = 0; at + 1 < group.length; at += 2) {
      const code = pairCode(group.charCodeAt(at), group.charCodeAt(at + 1))
      if (numbers.get(code) < 0) numbers.set(code, weights.push(step / 8) - 1)
      else weights[numbers.get(code)] = step / 8
    }
  }
  return { numbers, weights: Float64Array.from(weights) }
}

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64)
  const list = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) list[at] = text.charCodeAt(at)
  return list
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
