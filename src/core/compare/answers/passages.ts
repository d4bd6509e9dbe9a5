import type { Profiler, TextProfile } from '../profiles/index.ts'
import { followThroughModel, likelihood, type Logistic, type PassageSignal } from './models.ts'
import type { PlanTexts } from './plan-texts.ts'
import type { Review } from './review.ts'

/** A statement of a review as the answer to a plan. */
export interface RankedPassage {
  /** Its place among the statements of the review. */
  readonly statement: number
  /** 0 to 1: how likely a reader would quote it. */
  readonly likelihood: number
  readonly signals: Readonly<Record<PassageSignal, number>>
}

/** Statements whose meaning and subject are looked at, by their overlap in words. */
const considered = 16
const rankedBy = { whole: 1, clause: 0.5 }

/** The statements of a review that answer a plan best, best first; of equal ones the first. */
export function rankedPassages(
  plan: PlanTexts,
  review: Review,
  { views }: Profiler,
  model: Logistic<PassageSignal> = followThroughModel.passage,
): RankedPassage[] {
  const table = review.overlaps([plan.whole, ...plan.clauses])
  const overlap = new Float64Array(table.columns)
  const clause = new Float64Array(table.columns)
  for (let row = 1; row < table.rows; row++) for (let at = 0; at < clause.length; at++) clause[at] = Math.max(clause[at]!, table.at(row, at))
  for (let at = 0; at < overlap.length; at++) {
    if (review.isReview[at]) overlap[at] = review.fullness(at) * (rankedBy.whole * table.at(0, at) + rankedBy.clause * clause[at]!)
  }
  const meaningOf = (text: TextProfile, at: number): number => Math.max(0, views.meanings.cosine(text.meaning(), review.profiles[at]!.meaning()))
  return placesOfGreatest(overlap, considered)
    .map((at): RankedPassage => {
      const statement = review.statements[at]!
      const signals = {
        whole: table.at(0, at),
        clause: clause[at]!,
        meaning: meaningOf(plan.whole, at),
        stepMeaning: plan.steps.reduce((most, text) => Math.max(most, meaningOf(text, at)), 0),
        themes: views.themes.cosine(plan.whole.themes(), review.profiles[at]!.themes()),
        year: statement.ofTheYear ? 1 : 0,
        number: /\d/u.test(statement.text) ? 1 : 0,
        fullness: review.fullness(at),
      }
      return { statement: at, likelihood: likelihood(model, signals), signals }
    })
    .sort((a, b) => b.likelihood - a.likelihood || a.statement - b.statement)
}

/** Places of the greatest values above 0, greatest first; of equal ones the first. */
function placesOfGreatest(values: Float64Array, count: number): number[] {
  const places: number[] = []
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!
    if (value <= 0 || (places.length === count && value <= values[places[count - 1]!]!)) continue
    let place = Math.min(places.length, count - 1)
    for (; place > 0 && values[places[place - 1]!]! < value; place--) places[place] = places[place - 1]!
    places[place] = at
  }
  return places
}
