import type { Matrix } from '../quick/matrix.ts'
import { Places, type Stretch, type TermIndex, type TextProfile, type Views } from '../profiles/index.ts'

/** Weight of the character pairs that two texts share. */
export interface SharedWeight {
  /** Of all; pairs that the whole review is full of count less. */
  readonly all: number
  /** Of rare ones alone, such as names of places and projects. */
  readonly rare: number
}

/** Different pairs of characters below which a sentence says little. */
const shortest = 12
const rareFrom = 6
/** Character pairs that weigh no more than this are of set phrases and tell nothing of a task. */
const tellingFrom = 3
/** Weight of a clause's telling pairs below which it names no task: a slogan, a turn of phrase. */
const taskWeight = 6
/** Weight of the telling pairs that a clause and a sentence share from which on the sentence speaks to it. */
const speaksFrom = 5
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
  /** For each sentence the telling weight that it shares with the clause at hand; zero between clauses. */
  private readonly spoken: Float64Array

  constructor(sentences: readonly TextProfile[], { pairs }: Views) {
    const vectors = sentences.map((sentence) => sentence.pairs())
    this.sentences = sentences
    this.index = pairs
    this.places = new Places(pairs, vectors)
    this.frequency = new Int32Array(pairs.size)
    this.common = Math.max(commonCount, commonShare * sentences.length)
    this.askedBy = new Int32Array(pairs.size)
    this.spoken = new Float64Array(sentences.length)
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
    let [all, rare] = [0, 0]
    for (let at = from; at < to; at++) {
      const term = terms[at]!
      if (this.askedBy[term] !== this.asking) continue
      const weight = this.index.weightOf(term)
      const isCommon = this.frequency[term]! > this.common
      all += weight * (isCommon ? commonDiscount : 1)
      if (!isCommon && weight > rareFrom) rare += weight - rareFrom + 1
    }
    return { all, rare }
  }

  /** Of the clauses of a plan that name a task, the share, by the weight of their words, to which some sentence speaks; 1 where none names any. */
  answeredShare(plan: TextProfile): number {
    let [all, answered] = [0, 0]
    for (const clause of plan.clauses) {
      const { weight, most } = this.spokenTo(clause)
      if (weight < taskWeight) continue
      all += weight
      if (most >= speaksFrom) answered += weight
    }
    return all === 0 ? 1 : answered / all
  }

  /** Telling weight of a clause, and how much of it the sentence has that has most. */
  private spokenTo({ from, to }: Stretch): { weight: number; most: number } {
    const { terms } = this.index
    const { places } = this
    const touched: number[] = []
    let weight = 0
    let most = 0
    for (let at = from; at < to; at++) {
      const term = terms[at]!
      const telling = this.index.weightOf(term) - tellingFrom
      if (telling <= 0 || terms.indexOf(term, from) < at) continue
      weight += telling
      if (this.frequency[term]! > this.common) continue
      for (let place = places.lastOf(term); place > 0; place = places.before(place)) {
        const sentence = places.columnAt(place)
        if (this.spoken[sentence] === 0) touched.push(sentence)
        this.spoken[sentence]! += telling
        most = Math.max(most, this.spoken[sentence]!)
      }
    }
    for (const sentence of touched) this.spoken[sentence] = 0
    return { weight, most }
  }
}
