import { largest } from '../../lists.ts'
/**
 * Weights of a chain model whose sequences are each of one hidden mode. A state is a mode with a label: state = mode × labels + label. Each signal has
 * one weight a label, or one a state where the modes differ, each as what it is more than the last, which is left out: one number more for all states changes nothing, and
 * every browser that reads a draft loads the weights. `follows[before][after]` is how well each label follows each other, null for a pair that can't be.
 */
export interface ChainModel {
  readonly labels: number
  readonly modes: number
  readonly weights: Readonly<Record<string, readonly number[]>>
  readonly follows: readonly (readonly (number | null)[])[]
}

/** What is seen at one place of a sequence: its signals with their strengths. */
export type Signals = ReadonlyMap<string, number>

/** The best labels of a sequence in each mode (Viterbi 1967), all places decided together. `may` says which labels a place can have at all; each has one. */
export function bestInModes(model: ChainModel, places: readonly Signals[], may: Allows): number[][] {
  const scores = allowedFits(model, places, may)
  return Array.from({ length: model.modes }, (_, mode) => bestOf(model, scores, mode * model.labels))
}

/** Says which labels a place can have. */
type Allows = (place: number, label: number) => boolean

/** The labels by which a stretch is known: the one that opens it, and the one with which it goes on. */
export interface StretchLabels {
  readonly opens: number
  readonly goesOn: number
}

/** How probable each stretch of a sequence is, 0 to 1: row `first`, column `last - first`. Longer stretches than `longest` places are left out. */
export type Stretches = readonly (readonly number[])[]

/**
 * How probable it is of each stretch of a sequence that it opens, goes on and ends just there, all modes and all other places summed over (forward and backward
 * sums, Rabiner 1989); how probable the modes are, six tenths of the evidence say (`counted`). `may` says which labels a place can have at all.
 */
export function stretchesOf(
  model: ChainModel,
  places: readonly Signals[],
  may: Allows,
  { opens, goesOn }: StretchLabels,
  longest: number,
): Stretches {
  const { labels, modes, follows } = model
  const scores = allowedFits(model, places, may)
  const sums = Array.from({ length: modes }, (_, mode) => sumsOf(model, scores, mode * labels))
  const probable = modesBy(sums.map(({ total }) => total))
  return places.map((_, first) => {
    const row = new Array<number>(Math.min(longest, places.length - first)).fill(0)
    for (const [mode, { forward, backward, total }] of sums.entries()) {
      let way = probable[mode]! + forward[first]![opens]! - total
      for (let last = first; last < first + row.length && way > -Infinity; last++) {
        if (last > first) way += (follows[last - 1 === first ? opens : goesOn]![goesOn] ?? -Infinity) + scores[last]![mode * labels + goesOn]!
        row[last - first]! += Math.exp(way + endOf(model, scores, mode * labels, backward, last, last === first ? opens : goesOn, goesOn))
      }
    }
    return row
  })
}

/**
 * How much of what speaks for a mode counts. Each place adds its evidence as if no other had told the same, so that the sum is far too sure: of labelled passages, read with
 * weights that were fitted without their organisation, six in ten are given to one mode at odds of twenty to one and more, and one in eleven of these was cut in the other.
 */
const counted = 0.6

/** The logarithm of how probable each mode is, by the logarithms of the sums over all its ways. */
function modesBy(totals: readonly number[]): number[] {
  const weighed = totals.map((total) => counted * total)
  const all = logSum(weighed)
  return weighed.map((one) => one - all)
}

/** The logarithm of the sum over all ways on which a stretch ends at a place with a label: the next label is another than `goesOn`. */
function endOf(
  { labels, follows }: ChainModel,
  scores: readonly Float64Array[],
  mode: number,
  backward: readonly (readonly number[])[],
  last: number,
  label: number,
  goesOn: number,
): number {
  const next = scores[last + 1]
  if (!next) return 0
  return logSum(
    Array.from({ length: labels }, (_, after) =>
      after === goesOn ? -Infinity : (follows[label]![after] ?? -Infinity) + next[mode + after]! + backward[last + 1]![after]!,
    ),
  )
}

/** How well each state fits each place, those whose label the place can't have not at all. */
function allowedFits(model: ChainModel, places: readonly Signals[], may: Allows): Float64Array[] {
  const { labels, modes } = model
  const scores = fitOf(model, places)
  for (const [at, row] of scores.entries())
    for (let label = 0; label < labels; label++) if (!may(at, label)) for (let mode = 0; mode < modes; mode++) row[mode * labels + label] = -Infinity
  return scores
}

/** How well each state fits each place by what is seen there alone. */
export function fitOf({ labels, modes, weights }: ChainModel, places: readonly Signals[]): Float64Array[] {
  return places.map((signals) => {
    const scores = new Float64Array(labels * modes)
    for (const [signal, strength] of signals) {
      const row = weights[signal]
      if (row)
        for (let state = 0; state < scores.length; state++) scores[state]! += strength * (row[row.length < labels ? state % labels : state] ?? 0)
    }
    return scores
  })
}

/** The best labels in the mode whose states begin at `mode`. */
function bestOf({ labels, follows }: ChainModel, scores: readonly Float64Array[], mode: number): number[] {
  const from = scores.map(() => new Int32Array(labels))
  let best = Float64Array.from({ length: labels }, (_, label) => scores[0]?.[mode + label] ?? 0)
  for (let at = 1; at < scores.length; at++) {
    const next = new Float64Array(labels).fill(-Infinity)
    for (let label = 0; label < labels; label++) {
      for (let before = 0; before < labels; before++) {
        const score = best[before]! + (follows[before]![label] ?? -Infinity)
        if (score <= next[label]!) continue
        next[label] = score
        from[at]![label] = before
      }
      next[label]! += scores[at]![mode + label]!
    }
    best = next
  }
  const found: number[] = []
  for (let at = scores.length - 1, label = Math.max(0, best.indexOf(largest(best))); at >= 0; at--) {
    found[at] = label
    label = from[at]![label]!
  }
  return found
}

/** Logarithms of the sums over all ways up to each label of each place, and over those that go on from it, in the mode whose states begin at `mode`. */
function sumsOf(
  { labels, follows }: ChainModel,
  scores: readonly Float64Array[],
  mode: number,
): { readonly forward: readonly (readonly number[])[]; readonly backward: readonly (readonly number[])[]; readonly total: number } {
  const each = Array.from({ length: labels }, (_, label) => label)
  const forward: number[][] = []
  for (const [at, row] of scores.entries()) {
    const before = forward[at - 1]
    forward.push(
      each.map((label) => row[mode + label]! + (before ? logSum(before.map((sum, earlier) => sum + (follows[earlier]![label] ?? -Infinity))) : 0)),
    )
  }
  const backward: number[][] = scores.map(() => each.map(() => 0))
  for (let at = scores.length - 2; at >= 0; at--) {
    const next = backward[at + 1]!
    const row = scores[at + 1]!
    backward[at] = each.map((label) => logSum(each.map((after) => (follows[label]![after] ?? -Infinity) + row[mode + after]! + next[after]!)))
  }
  return { forward, backward, total: logSum(forward.at(-1) ?? []) }
}

function logSum(terms: readonly number[]): number {
  const most = largest(terms)
  return most === -Infinity ? most : most + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - most), 0))
}
