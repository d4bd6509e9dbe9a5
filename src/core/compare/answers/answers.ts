import type { Item } from '../../model.ts'
import type { Matrix } from '../quick/matrix.ts'
import type { Profiler, TextProfile } from '../profiles/index.ts'
import { Review } from './review.ts'
import { sentencesOf, type Sentence } from './sentences.ts'

/** A sentence of a review as the answer to a plan. */
export interface Answer {
  readonly sentence: Sentence
  /** 0 to 1, by which answers are ranked. */
  readonly similarity: number
  /** Weight of the character pairs that plan and sentence share; pairs that the whole review is full of count less. */
  readonly shared: number
  /** The same for rare pairs alone, such as names of places and projects. */
  readonly rare: number
}

const shown = 3
/** Sentences whose meaning is looked at, by their overlap in words. */
const considered = 16
const rankWeights = { pairs: 1, clause: 1, meaning: 0.3, themes: 0.3 }
const rankTotal = 2.6

/** What a review says to a plan. */
export interface PlanAnswers {
  /** The sentences that answer it best, best first: alike to the whole task or to one of its steps, in words, meaning and theme. */
  readonly best: readonly Answer[]
  /** Of its clauses that name a task, the share, by the weight of their words, to which some sentence speaks; 1 where none names any. */
  readonly answeredShare: number
}

/** For each plan what a review says to it. */
export function rankedAnswers(plans: readonly Item[], sentences: readonly Sentence[], profiler: Profiler): PlanAnswers[] {
  if (sentences.length === 0) return plans.map(() => ({ best: [], answeredShare: 0 }))
  const asked = plans.map((plan) => ({ whole: profiler.text(plan.text), steps: stepsOf(plan, profiler) }))
  const review = new Review(
    sentences.map((sentence) => profiler.text(sentence.text)),
    profiler.views,
  )
  return asked.map(({ whole, steps }) => {
    const table = review.overlaps([whole, ...steps])
    return { best: bestAnswers(whole, overlapsOf(table, review), sentences, review), answeredShare: review.answeredShare(whole) }
  })
}

/** The steps of a plan: its sentences, semicolons counting as stops. */
function stepsOf(plan: Item, profiler: Profiler): TextProfile[] {
  return sentencesOf(plan.text.replace(/；/gu, '。')).map((step) => profiler.text(step))
}

/** Overlap of a plan with each sentence: of the whole task and of the nearest of its steps. A sentence too short to say what was done counts less. */
function overlapsOf(table: Matrix, review: Review): Float64Array {
  const nearest = new Float64Array(table.columns)
  for (let step = 1; step < table.rows; step++) {
    for (let at = 0; at < nearest.length; at++) if (table.at(step, at) > nearest[at]!) nearest[at] = table.at(step, at)
  }
  for (let at = 0; at < nearest.length; at++) {
    nearest[at] = review.fullness(at) * (rankWeights.pairs * table.at(0, at) + rankWeights.clause * nearest[at]!)
  }
  return nearest
}

function bestAnswers(plan: TextProfile, overlap: Float64Array, sentences: readonly Sentence[], review: Review): Answer[] {
  const best = bestInMeaning(plan, overlap, review)
  const shared = review.sharedWith(
    plan,
    best.map(({ at }) => at),
  )
  return best.map(({ at, rank }, place) => ({
    sentence: sentences[at]!,
    similarity: Math.round((rank / rankTotal) * 1000) / 1000,
    shared: shared[place]!.all,
    rare: shared[place]!.rare,
  }))
}

/** The sentences that are most alike to a plan in overlap, theme and meaning together, best first; of equal ones the first. */
function bestInMeaning(plan: TextProfile, overlap: Float64Array, review: Review): { at: number; rank: number }[] {
  const { meanings, themes } = plan.views
  const candidates = placesOfGreatest(overlap, considered)
    .map((at) => ({ at, rank: overlap[at]! + rankWeights.themes * themes.cosine(plan.themes(), review.sentences[at]!.themes()) }))
    .sort((a, b) => b.rank - a.rank)
  const best: { at: number; rank: number }[] = []
  for (const { at, rank } of candidates) {
    // Meaning, which costs most, cannot bring this one or those behind it among the best any more.
    if (best.length === shown && rank + rankWeights.meaning + 1e-9 < best[shown - 1]!.rank) break
    const meaning = meanings.cosine(plan.meaning(), review.sentences[at]!.meaning())
    best.push({ at, rank: rank + rankWeights.meaning * Math.max(0, meaning) })
    best.sort((a, b) => b.rank - a.rank || a.at - b.at).splice(shown)
  }
  return best
}

/** Places of the greatest values, greatest first; of equal ones the first. */
function placesOfGreatest(values: Float64Array, count: number): number[] {
  const places: number[] = []
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!
    if (places.length === count && value <= values[places[count - 1]!]!) continue
    let place = Math.min(places.length, count - 1)
    for (; place > 0 && values[places[place - 1]!]! < value; place--) places[place] = places[place - 1]!
    places[place] = at
  }
  return places
}
