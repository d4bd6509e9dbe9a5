/** The review in which answers to plans are looked for: how far its statements speak to words. */
import type { Matrix } from '../quick/numbers.ts'
import { language, Places, type Profiler, type Stretch, type TermIndex, type TextProfile } from '../profiles/index.ts'
import { tellingFrom, type Statement } from './statements.ts'

/** Different pairs of characters below which a statement says little. */
const shortest = 12
const rareFrom = 6
/** Telling weight of a clause below which it names no task: a slogan, a turn of phrase. */
export const taskWeight = 6
/** A pair of characters is common in a review that has it in more than this share of its statements, and in more than this many. */
const commonShare = 0.08
const commonCount = 2
const commonDiscount = 0.3

/** Weight of the character pairs that two texts share. */
export interface SharedWeight {
  /** Of all; pairs that the whole review is full of count less. */
  readonly all: number
  /** Of rare ones alone, such as names of places and projects. */
  readonly rare: number
}

/**
 * Signals of whether a review is one of the plans' own organisation: the share of the review's words that the plans have and the share of the plans' words that the review has, each
 * word once and by how telling it is, since names of places and projects are shared by few others; and how long both are, since long texts share more.
 */
export const kinshipSignals = ['ofReview', 'ofPlans', 'reviewLength', 'plansLength'] as const
export type KinshipSignal = (typeof kinshipSignals)[number]

/** How far statements speak to some words. */
export interface Spoken {
  /** Telling weight of the words. */
  readonly weight: number
  /** How much of it the statement of the review has that has most, and which one that is; −1 for none. */
  readonly most: number
  readonly by: number
  /** The same of the statements of the report that stand outside of its review. */
  readonly mostElsewhere: number
  readonly elsewhere: number
}

/** The statements of a report, made ready for being held against plans. All texts that will be held against them must have been read before. */
export class Review {
  readonly statements: readonly Statement[]
  readonly profiles: readonly TextProfile[]
  /** True for the statements among which answers are looked for. */
  readonly isReview: readonly boolean[]
  /** For each statement its greatest overlap with any of the plans: a statement mostly answers the plan that it is closest to. */
  readonly greatestOverlap: Float64Array
  /** Where each stands in the review, 0 to 1: reviews mostly follow the order of the plans. */
  readonly places: Float64Array
  private readonly index: TermIndex
  private readonly placesOfTerms: Places
  /** In how many statements of the review each term stands, by its number. */
  private readonly frequency: Int32Array
  private readonly common: number
  /** For each term the last text that was asked for and has it, by the number of the asking. */
  private readonly askedBy: Int32Array
  private asking = 0
  /** For each statement the telling weight that it shares with the words at hand; zero between askings. */
  private readonly spoken: Float64Array
  private readonly plans: readonly { readonly whole: TextProfile }[]
  /** Characters of its statements. */
  private readonly length: number
  private knownWeights: ReadonlyMap<number, number> | null = null

  /** @param plans all plans of the report whose answers are looked for. */
  constructor(
    statements: readonly Statement[],
    isReview: (statement: Statement) => boolean,
    plans: readonly { readonly whole: TextProfile }[],
    profiler: Profiler,
  ) {
    this.statements = statements
    this.plans = plans
    this.isReview = statements.map(isReview)
    this.profiles = statements.map(({ text }) => profiler.text(text))
    const vectors = this.profiles.map((profile) => profile.pairs())
    const { pairs } = profiler.views
    this.index = pairs
    this.placesOfTerms = new Places(pairs, vectors)
    this.frequency = new Int32Array(pairs.size)
    this.askedBy = new Int32Array(pairs.size)
    this.spoken = new Float64Array(statements.length)
    let [count, length] = [0, 0]
    this.places = new Float64Array(statements.length)
    for (const [number, { from, to }] of vectors.entries()) {
      if (!this.isReview[number]) continue
      this.places[number] = count++ + 0.5
      length += statements[number]!.text.length
      for (let at = from; at < to; at++) this.frequency[pairs.terms[at]!]!++
    }
    for (let at = 0; at < statements.length; at++) this.places[at]! /= count
    this.length = length
    this.common = Math.max(commonCount, commonShare * count)
    this.greatestOverlap = new Float64Array(statements.length)
    for (const { whole } of plans)
      for (const [at, overlap] of this.overlaps([whole]).values.entries()) if (overlap > this.greatestOverlap[at]!) this.greatestOverlap[at] = overlap
  }

  /** Overlap in character pairs of texts (rows) with the statements (columns), 0 to 1. */
  overlaps(texts: readonly TextProfile[]): Matrix {
    return this.placesOfTerms.cosines(texts.map((text) => text.pairs()))
  }

  /** How much a statement can say by its length, up to 1. */
  fullness(statement: number): number {
    const { from, to } = this.profiles[statement]!.pairs()
    return Math.min(1, (to - from) / shortest)
  }

  /** How much the review and all plans have in common. @param plansLength characters of the plans. */
  kinshipSignals(plansLength: number): Record<KinshipSignal, number> {
    const { terms } = this.index
    const planned = new Set<number>()
    for (const { whole } of this.plans) {
      const { from, to } = whole.pairs()
      for (let at = from; at < to; at++) planned.add(terms[at]!)
    }
    let [shared, ofPlans, ofReview] = [0, 0, 0]
    for (const [term, count] of this.frequency.entries()) {
      const telling = Math.max(0, this.index.weightOf(term) - tellingFrom)
      const isPlanned = planned.has(term)
      if (isPlanned) ofPlans += telling
      if (count > 0) ofReview += telling
      if (isPlanned && count > 0) shared += telling
    }
    const shareOf = (all: number): number => (all === 0 ? 0 : shared / all)
    return { ofReview: shareOf(ofReview), ofPlans: shareOf(ofPlans), reviewLength: Math.log1p(this.length), plansLength: Math.log1p(plansLength) }
  }

  /** What a text shares with some of the statements. */
  sharedWith(text: TextProfile, statements: readonly number[]): SharedWeight[] {
    const { terms } = this.index
    const { from, to } = text.pairs()
    this.asking++
    for (let at = from; at < to; at++) this.askedBy[terms[at]!] = this.asking
    return statements.map((statement) => this.sharedWithAsked(this.profiles[statement]!))
  }

  private sharedWithAsked(statement: TextProfile): SharedWeight {
    const { terms } = this.index
    const { from, to } = statement.pairs()
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

  /** The share of what the words of a plan say of a subject that some of the statements have, 0 to 1. What most plans and statements say tells none of them from another. */
  tellingWords(plan: TextProfile, statements: readonly number[]): number {
    this.knownWeights ??= this.weightsOfWords()
    const told = new Set(statements.flatMap((statement) => this.profiles[statement]!.namingWords()))
    let [all, shared] = [0, 0]
    for (const word of plan.namingWords()) {
      const weight = this.knownWeights.get(word) ?? 0
      all += weight
      if (told.has(word)) shared += weight
    }
    return all === 0 ? 0 : shared / all
  }

  /** For each word how much it says of a subject, times how rare it is among the plans and the statements of the review: 1 for the rarest, 0 for one that all have. */
  private weightsOfWords(): ReadonlyMap<number, number> {
    const texts = [...this.plans.map(({ whole }) => whole), ...this.profiles.filter((_, at) => this.isReview[at])]
    const counts = new Map<number, number>()
    for (const text of texts) for (const word of text.namingWords()) counts.set(word, (counts.get(word) ?? 0) + 1)
    const most = Math.log(texts.length + 1)
    const weightOf = (word: number, count: number): number =>
      language.subjectWeights[word]! * Math.min(1, Math.max(0, Math.log((texts.length + 1) / (count + 0.5)) / most))
    return new Map([...counts].map(([word, count]) => [word, weightOf(word, count)]))
  }

  /** Whether a clause names a task, by the telling weight of its words. */
  namesTask(clause: TextProfile): boolean {
    return this.tellingWeight(clause, () => true) >= taskWeight
  }

  /** For each of some statements the greatest share of a clause's words, by their telling weight, that it has. @param clauses that name tasks. */
  clauseShares(clauses: readonly TextProfile[], statements: readonly number[]): number[] {
    const weights = clauses.map((clause) => this.tellingWeight(clause, () => true))
    return statements.map((statement) => {
      const { terms } = this.index
      const { from, to } = this.profiles[statement]!.pairs()
      const asking = ++this.asking
      for (let at = from; at < to; at++) this.askedBy[terms[at]!] = asking
      return clauses.reduce(
        (most, clause, at) => Math.max(most, this.tellingWeight(clause, (term) => this.askedBy[term] === asking) / weights[at]!),
        0,
      )
    })
  }

  private tellingWeight(text: TextProfile, counts: (term: number) => boolean): number {
    const { from, to } = text.pairs()
    let sum = 0
    for (let at = from; at < to; at++) {
      const term = this.index.terms[at]!
      if (counts(term)) sum += Math.max(0, this.index.weightOf(term) - tellingFrom)
    }
    return sum
  }

  /** How far the statements speak to some words, given by their lists of terms. @param evenCommon whether what the whole review is full of counts too. */
  spokenTo(words: readonly Stretch[], evenCommon: boolean): Spoken {
    const { terms } = this.index
    const { placesOfTerms: places, isReview } = this
    const touched: number[] = []
    let [weight, most, by, mostElsewhere, elsewhere] = [0, 0, -1, 0, -1]
    this.asking++
    for (const { from, to } of words) {
      for (let at = from; at < to; at++) {
        const term = terms[at]!
        const telling = this.index.weightOf(term) - tellingFrom
        if (telling <= 0 || this.askedBy[term] === this.asking) continue
        this.askedBy[term] = this.asking
        weight += telling
        if (!evenCommon && this.frequency[term]! > this.common) continue
        for (let place = places.lastOf(term); place > 0; place = places.before(place)) {
          const statement = places.columnAt(place)
          if (this.spoken[statement] === 0) touched.push(statement)
          const sum = (this.spoken[statement]! += telling)
          if (isReview[statement]) {
            if (sum > most) [most, by] = [sum, statement]
          } else if (sum > mostElsewhere) [mostElsewhere, elsewhere] = [sum, statement]
        }
      }
    }
    for (const statement of touched) this.spoken[statement] = 0
    return { weight, most, by, mostElsewhere, elsewhere }
  }
}
