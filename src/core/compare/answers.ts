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
const tellingFrom = 3
/** A pair of characters is common in a review that has it in more than this share of its sentences, and in more than this many. */
const commonShare = 0.08
const commonCount = 2
const commonDiscount = 0.3

/** What a review says to a plan. */
export interface PlanAnswers {
  /** The sentences that answer it best, best first: alike to the whole task or to one of its steps, in words, meaning and theme. */
  readonly best: readonly Answer[]
  /** Its steps, and the share of them, by the weight of their words, to which some sentence speaks. */
  readonly steps: number
  readonly answeredShare: number
}

/** For each plan what a review says to it. */
export function rankedAnswers(plans: readonly Item[], sentences: readonly Sentence[], profiler: Profiler): PlanAnswers[] {
  if (sentences.length === 0) return plans.map(() => ({ best: [], steps: 0, answeredShare: 0 }))
  const answering = sentences.map((sentence) => profiler.text(sentence.text))
  const steps = plans.map((plan) => stepsOf(plan, profiler))
  const table = cosineTable(
    [...plans.map((plan) => profiler.text(plan.text).pairs()), ...steps.flat().map((step) => step.pairs())],
    answering.map((profile) => profile.pairs()),
  )
  const rows = rowsOfSteps(steps, table, plans.length)
  const overlaps = overlapTable(table.slice(0, plans.length), rows, answering)
  const weigh = sharedWeights(answering, profiler)
  return plans.map((plan, row) => {
    const asking = profiler.text(plan.text)
    const overlap = overlaps[row]!
    const nearest = placesOfGreatest(overlap, considered)
    // What is nearest in words by more than meaning and theme together can make up for is not overtaken.
    const floor = overlap[nearest[shown - 1] ?? 0]! - rankWeights.meaning - rankWeights.themes - 1e-9
    const candidates = nearest.filter((at) => overlap[at]! >= floor)
    const alike = likenessOf(
      asking,
      candidates.map((at) => answering[at]!),
    )
    const ranked = candidates.map((at, place) => ({ at, rank: overlap[at]! + alike[place]! })).sort((a, b) => b.rank - a.rank || a.at - b.at)
    const best = ranked.slice(0, shown)
    const weights = weigh(
      asking,
      best.map(({ at }) => answering[at]!),
    )
    return {
      best: best.map(({ at, rank }, place) => ({
        sentence: sentences[at]!,
        similarity: Math.round((rank / rankTotal) * 1000) / 1000,
        shared: weights[place]!.shared,
        rare: weights[place]!.rare,
      })),
      ...answeredSteps(steps[row]!, rows[row]!, answering, profiler, weigh),
    }
  })
}

/** The steps of a plan: its sentences, semicolons counting as stops. */
function stepsOf(plan: Item, profiler: Profiler): TextProfile[] {
  return sentencesOf(plan.text.replace(/；/gu, '。')).map((step) => profiler.text(step))
}

/** The rows of each plan's steps in a table that begins with the rows of the plans. */
function rowsOfSteps(steps: readonly (readonly TextProfile[])[], table: readonly Float64Array[], from: number): (readonly Float64Array[])[] {
  let next = from
  return steps.map((own) => table.slice(next, (next += own.length)))
}

/** Weight of a step's words below which it is no task of its own: a heading, a slogan. */
const taskWeight = 10
/** Weight of the words that a step and a sentence share from which on the sentence speaks to it. */
const speaksFrom = 8
/** Sentences that are looked at for a step. */
const nearestToStep = 3

function answeredSteps(
  steps: readonly TextProfile[],
  rows: readonly Float64Array[],
  answering: readonly TextProfile[],
  profiler: Profiler,
  weigh: Weigh,
): { steps: number; answeredShare: number } {
  let [tasks, all, answered] = [0, 0, 0]
  for (const [at, step] of steps.entries()) {
    let weight = 0
    for (const term of step.pairs().terms) weight += Math.max(0, profiler.index.weightOf(term) - tellingFrom)
    if (weight < taskWeight) continue
    tasks++
    all += weight
    const nearest = placesOfGreatest(rows[at]!, nearestToStep).map((place) => answering[place]!)
    if (weigh(step, nearest).some(({ telling }) => telling >= speaksFrom)) answered += weight
  }
  return { steps: tasks, answeredShare: all === 0 ? 0 : answered / all }
}

/** Overlap in character pairs of every plan with every sentence: with the whole task and with the nearest of its steps. A sentence too short to say what was done counts less. */
function overlapTable(
  wholes: readonly Float64Array[],
  steps: readonly (readonly Float64Array[])[],
  answering: readonly TextProfile[],
): Float64Array[] {
  const full = answering.map((profile) => Math.min(1, profile.pairs().terms.length / shortest))
  return wholes.map((whole, row) => {
    const nearest = new Float64Array(answering.length)
    for (const step of steps[row]!) for (let at = 0; at < nearest.length; at++) if (step[at]! > nearest[at]!) nearest[at] = step[at]!
    return whole.map((value, at) => full[at]! * (rankWeights.pairs * value + rankWeights.clause * nearest[at]!))
  })
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

/** In how many texts each term stands, by its number. */
function frequencies(profiles: readonly TextProfile[], profiler: Profiler): Int32Array {
  const counts = new Int32Array(profiler.index.size())
  for (const profile of profiles) for (const term of profile.pairs().terms) counts[term]!++
  return counts
}

/** Weight of what an asking text and each of some sentences share: of all words, of rare ones, and of those that are more than set phrases and not all over the review. */
type Weigh = (asking: TextProfile, sentences: readonly TextProfile[]) => { shared: number; rare: number; telling: number }[]

/** Weighs what plans share with sentences of a review, given all of the review's. */
function sharedWeights(review: readonly TextProfile[], profiler: Profiler): Weigh {
  const frequency = frequencies(review, profiler)
  const common = Math.max(commonCount, review.length * commonShare)
  return (asking, sentences) => {
    const asked = new Set(asking.pairs().terms)
    return sentences.map((sentence) => {
      let [shared, rare, telling] = [0, 0, 0]
      for (const term of sentence.pairs().terms) {
        if (!asked.has(term)) continue
        const weight = profiler.index.weightOf(term)
        const isCommon = frequency[term]! > common
        shared += weight * (isCommon ? commonDiscount : 1)
        if (isCommon) continue
        if (weight > rareFrom) rare += weight - rareFrom + 1
        telling += Math.max(0, weight - tellingFrom)
      }
      return { shared, rare, telling }
    })
  }
}
