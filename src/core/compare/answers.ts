import type { Item } from '../model.ts'
import type { Profiler, TextProfile } from './profile.ts'
import { sentencesOf, type Sentence } from './sentences.ts'
import { cosineTable, denseCosineTable } from './vector.ts'

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
const rankWeights = { pairs: 1, clause: 1, meaning: 0.3, themes: 0.3 }
const rankTotal = 2.6
const rareFrom = 6
const commonShare = 0.08
const commonDiscount = 0.3

/** For each plan the sentences of a review that answer it best, best first: alike to the whole task or to one of its steps, in words, meaning and theme. */
export function rankedAnswers(plans: readonly Item[], sentences: readonly Sentence[], profiler: Profiler): { readonly best: readonly Answer[] }[] {
  if (sentences.length === 0) return plans.map(() => ({ best: [] }))
  const answering = sentences.map((sentence) => profiler.text(sentence.text))
  const asking = plans.map((plan) => profiler.text(plan.text))
  const ranks = rankTable(plans, asking, answering, profiler)
  const frequency = frequencies(answering, profiler)
  const common = sentences.length * commonShare
  return plans.map((_, row) => {
    const order = [...ranks[row]!.keys()].sort((a, b) => ranks[row]![b]! - ranks[row]![a]! || a - b).slice(0, shown)
    return {
      best: order.map((at) => ({
        sentence: sentences[at]!,
        similarity: Math.round((ranks[row]![at]! / rankTotal) * 1000) / 1000,
        ...sharedWeights(asking[row]!, answering[at]!, profiler, (term) => frequency[term]! > common),
      })),
    }
  })
}

function rankTable(plans: readonly Item[], asking: readonly TextProfile[], answering: readonly TextProfile[], profiler: Profiler): Float64Array[] {
  const pairs = cosineTable(
    asking.map((profile) => profile.pairs()),
    answering.map((profile) => profile.pairs()),
  )
  const meaning = denseCosineTable(
    asking.map((profile) => profile.meaning()),
    answering.map((profile) => profile.meaning()),
  )
  const themes = denseCosineTable(
    asking.map((profile) => profile.themes()),
    answering.map((profile) => profile.themes()),
  )
  const steps = stepTable(plans, answering, profiler)
  return plans.map((_, row) =>
    pairs[row]!.map(
      (value, at) =>
        rankWeights.pairs * value +
        rankWeights.clause * steps[row]![at]! +
        rankWeights.meaning * Math.max(0, meaning[row]![at]!) +
        rankWeights.themes * themes[row]![at]!,
    ),
  )
}

/** Greatest cosine of a sentence with any one step of a plan. */
function stepTable(plans: readonly Item[], answering: readonly TextProfile[], profiler: Profiler): Float64Array[] {
  const steps = plans.map((plan) => sentencesOf(plan.text.replace(/；/gu, '。')).map((step) => profiler.text(step).pairs()))
  const table = cosineTable(
    steps.flat(),
    answering.map((profile) => profile.pairs()),
  )
  let next = 0
  return steps.map((own) => {
    const rows = table.slice(next, (next += own.length))
    return Float64Array.from(answering, (_, at) => rows.reduce((most, row) => Math.max(most, row[at]!), 0))
  })
}

/** In how many sentences each term stands, by its number. */
function frequencies(profiles: readonly TextProfile[], profiler: Profiler): Int32Array {
  const counts = new Int32Array(profiler.index.size())
  for (const profile of profiles) for (const term of profile.pairs().terms) counts[term]!++
  return counts
}

function sharedWeights(
  plan: TextProfile,
  sentence: TextProfile,
  profiler: Profiler,
  isCommon: (term: number) => boolean,
): { shared: number; rare: number } {
  const planned = new Set(plan.pairs().terms)
  let shared = 0
  let rare = 0
  for (const term of sentence.pairs().terms) {
    if (!planned.has(term)) continue
    const weight = profiler.index.weightOf(term)
    const common = isCommon(term)
    shared += weight * (common ? commonDiscount : 1)
    if (weight > rareFrom && !common) rare += weight - rareFrom + 1
  }
  return { shared, rare }
}
