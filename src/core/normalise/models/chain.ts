import { largest } from '../../lists.ts'
/**
 * Weights of a chain model whose sequences are each of one hidden mode. A state is a mode with a label: state = mode × labels + label. Each signal has
 * one weight a label, or one a state where the modes differ; `follows[before][after]` is how well each label follows each other, null for a pair that can't be.
 */
export interface ChainModel {
  readonly labels: number
  readonly modes: number
  readonly weights: Readonly<Record<string, readonly number[]>>
  readonly follows: readonly (readonly (number | null)[])[]
}

/** What is seen at one place of a sequence: its signals with their strengths. */
export type Signals = ReadonlyMap<string, number>

/** The labels of a sequence that fit best in one mode, and the share of all probability that the mode has, 0 to 1. */
export interface Reading {
  readonly labels: readonly number[]
  readonly share: number
}

/**
 * The best labels of a sequence in each mode (Viterbi 1967), all places decided together, and what each mode is worth by the sum over all its ways; and last,
 * with no share of its own, the labels that lie between the modes, each place's scores weighed by the shares. `may` says which labels a place can have at
 * all; each has one.
 */
export function readingsOf(model: ChainModel, places: readonly Signals[], may: (place: number, label: number) => boolean): Reading[] {
  const { labels, modes } = model
  const scores = fits(model, places)
  for (const [at, row] of scores.entries())
    for (let label = 0; label < labels; label++) if (!may(at, label)) for (let mode = 0; mode < modes; mode++) row[mode * labels + label] = -Infinity
  const totals = Array.from({ length: modes }, (_, mode) => totalOf(model, scores, mode * labels))
  const most = largest(totals)
  const shares = totals.map((total) => Math.exp(total - most))
  const sum = shares.reduce((all, share) => all + share, 0)
  const readings = shares.map((share, mode) => ({ labels: bestOf(model, scores, mode * labels), share: share / sum }))
  const between = scores.map((row) =>
    row.subarray(0, labels).map((_, label) => readings.reduce((all, { share }, mode) => all + weighed(share, row[mode * labels + label]!), 0)),
  )
  return [...readings, { labels: bestOf(model, between, 0), share: 0 }]
}

function weighed(share: number, score: number): number {
  return score === -Infinity ? score : share * score
}

/** How well each state fits each place by what is seen there alone. */
function fits({ labels, modes, weights }: ChainModel, places: readonly Signals[]): Float64Array[] {
  return places.map((signals) => {
    const scores = new Float64Array(labels * modes)
    for (const [signal, strength] of signals) {
      const row = weights[signal]
      if (row) for (let state = 0; state < scores.length; state++) scores[state]! += strength * row[row.length === labels ? state % labels : state]!
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

/** The logarithm of the sum over all ways in the mode whose states begin at `mode`. */
function totalOf({ labels, follows }: ChainModel, scores: readonly Float64Array[], mode: number): number {
  let sums = Array.from({ length: labels }, (_, label) => scores[0]?.[mode + label] ?? 0)
  for (let at = 1; at < scores.length; at++)
    sums = sums.map((_, label) => scores[at]![mode + label]! + logSum(sums.map((sum, before) => sum + (follows[before]![label] ?? -Infinity))))
  return logSum(sums)
}

function logSum(terms: readonly number[]): number {
  const most = largest(terms)
  return most === -Infinity ? most : most + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - most), 0))
}
