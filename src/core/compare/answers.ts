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
/** Sentences whose meaning is looked at, by their overlap in words. */
const considered = 16
/** Different pairs of characters below which a sentence says little. */
const shortest = 12
const rankWeights = { pairs: 1, clause: 1, meaning: 0.3, themes: 0.3 }
const rankTotal = 2.6
const rareFrom = 6
/** A pair of characters is common in a review that has it in more than this share of its sentences, and in more than this many. */
const commonShare = 0.08
const commonCount = 2
const commonDiscount = 0.3

/** For each plan the sentences of a review that answer it best, best first: alike to the whole task or to one of its steps, in words, meaning and theme. */
export function rankedAnswers(plans: readonly Item[], sentences: readonly Sentence[], profiler: Profiler): { readonly best: readonly Answer[] }[] {
  if (sentences.length === 0) return plans.map(() => ({ best: [] }))
  const answering = sentences.map((sentence) => profiler.text(sentence.text))
  const overlaps = overlapTable(plans, answering, profiler)
  const frequency = frequencies(answering, profiler)
  const common = Math.max(commonCount, sentences.length * commonShare)
  return plans.map((plan, row) => {
    const asking = profiler.text(plan.text)
    const candidates = numbersOfGreatest(overlaps[row]!, considered)
    const alike = likenessOf(
      asking,
      candidates.map((at) => answering[at]!),
    )
    const ranked = candidates.map((at, place) => ({ at, rank: overlaps[row]![at]! + alike[place]! })).sort((a, b) => b.rank - a.rank || a.at - b.at)
    return {
      best: ranked.slice(0, shown).map(({ at, rank }) => ({
        sentence: sentences[at]!,
        similarity: Math.round((rank / rankTotal) * 1000) / 1000,
        ...sharedWeights(asking, answering[at]!, profiler, (term) => frequency[term]! > common),
      })),
    }
  })
}

/** Overlap in character pairs of every plan with every sentence: with the whole task and with the nearest of its steps. A sentence too short to say what was done counts less. */
function overlapTable(plans: readonly Item[], answering: readonly TextProfile[], profiler: Profiler): Float64Array[] {
  const whole = cosineTable(
    plans.map((plan) => profiler.text(plan.text).pairs()),
    answering.map((profile) => profile.pairs()),
  )
  const steps = stepTable(plans, answering, profiler)
  const full = answering.map((profile) => Math.min(1, profile.pairs().terms.length / shortest))
  return plans.map((_, row) => whole[row]!.map((value, at) => full[at]! * (rankWeights.pairs * value + rankWeights.clause * steps[row]![at]!)))
}

/** Likeness of a plan to sentences in meaning and theme. */
function likenessOf(plan: TextProfile, sentences: readonly TextProfile[]): Float64Array {
  const meaning = denseCosineTable(
    [plan.meaning()],
    sentences.map((profile) => profile.meaning()),
  )[0]!
  const themes = denseCosineTable(
    [plan.themes()],
    sentences.map((profile) => profile.themes()),
  )[0]!
  return meaning.map((value, at) => rankWeights.meaning * Math.max(0, value) + rankWeights.themes * themes[at]!)
}

function numbersOfGreatest(values: Float64Array, count: number): number[] {
  return [...values.keys()].sort((a, b) => values[b]! - values[a]! || a - b).slice(0, count)
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
