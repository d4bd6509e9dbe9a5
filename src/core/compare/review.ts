import type { Matrix } from './matrix.ts'
import type { TextProfile, Views } from './profile.ts'
import { Places, type TermIndex } from './vector.ts'

/** Weight of the character pairs that two texts share. */
export interface SharedWeight {
  /** Of all; pairs that the whole review is full of count less. */
  readonly all: number
  /** Of rare ones alone, such as names of places and projects. */
  readonly rare: number
  /** Of those that are more than set phrases and not all over the review. */
  readonly telling: number
}

/** Different pairs of characters below which a sentence says little. */
const shortest = 12
const rareFrom = 6
const tellingFrom = 3
/** A pair of characters is common in a review that has it in more than this share of its sentences, and in more than this many. */
const commonShare = 0.08
const commonCount = 2
const commonDiscount = 0.3

/** The sentences of a report's review, made ready for being held against plans. All texts that will be held against them must have been read before. */
export class Review {
  readonly sentences: readonly TextProfile[]
  private readonly index: TermIndex
  private readonly places: Places
  /** In how many sentences each term stands, by its number. */
  private readonly frequency: Int32Array
  private readonly common: number
  /** For each term the last text that was asked for and has it, by the number of the asking. */
  private readonly askedBy: Int32Array
  private asking = 0

  constructor(sentences: readonly TextProfile[], { pairs }: Views) {
    const vectors = sentences.map((sentence) => sentence.pairs())
    this.sentences = sentences
    this.index = pairs
    this.places = new Places(pairs, vectors)
    this.frequency = new Int32Array(pairs.size)
    this.common = Math.max(commonCount, commonShare * sentences.length)
    this.askedBy = new Int32Array(pairs.size)
    for (const { from, to } of vectors) for (let at = from; at < to; at++) this.frequency[pairs.terms[at]!]!++
  }

  /** Overlap in character pairs of texts (rows) with the sentences (columns), 0 to 1. */
  overlaps(texts: readonly TextProfile[]): Matrix {
    return this.places.cosines(texts.map((text) => text.pairs()))
  }

  /** How much a sentence can say by its length, up to 1. */
  fullness(sentence: number): number {
    const { from, to } = this.sentences[sentence]!.pairs()
    return Math.min(1, (to - from) / shortest)
  }

  /** What a text shares with some of the sentences. */
  sharedWith(text: TextProfile, sentences: readonly number[]): SharedWeight[] {
    const { terms } = this.index
    const { from, to } = text.pairs()
    this.asking++
    for (let at = from; at < to; at++) this.askedBy[terms[at]!] = this.asking
    return sentences.map((sentence) => this.sharedWithAsked(this.sentences[sentence]!))
  }

  private sharedWithAsked(sentence: TextProfile): SharedWeight {
    const { terms } = this.index
    const { from, to } = sentence.pairs()
    let [all, rare, telling] = [0, 0, 0]
    for (let at = from; at < to; at++) {
      const term = terms[at]!
      if (this.askedBy[term] !== this.asking) continue
      const weight = this.index.weightOf(term)
      const isCommon = this.frequency[term]! > this.common
      all += weight * (isCommon ? commonDiscount : 1)
      if (isCommon) continue
      if (weight > rareFrom) rare += weight - rareFrom + 1
      telling += Math.max(0, weight - tellingFrom)
    }
    return { all, rare, telling }
  }
}

/** Weight of all telling character pairs of a text. */
export function tellingWeight(text: TextProfile): number {
  const { terms } = text.views.pairs
  const { from, to } = text.pairs()
  let weight = 0
  for (let at = from; at < to; at++) weight += Math.max(0, text.views.pairs.weightOf(terms[at]!) - tellingFrom)
  return weight
}
