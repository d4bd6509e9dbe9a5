import type { Grammar } from './chain-fit.ts'

/** A sequence whose signals are known by the places of their weights. */
export interface PackedSequence {
  readonly labels: readonly number[]
  readonly counts: number
  readonly places: readonly (readonly { readonly from: number; readonly length: number; readonly strength: number }[])[]
}

/** Adds the loss of a sequence, minus the logarithm of its labels' probability, and its gradient. The weights of `follows` come first. */
export function addSequence(sequence: PackedSequence, at: Float64Array, gradient: Float64Array, labels: number, grammar: Grammar): number {
  if (sequence.places.length === 0) return 0
  const scores = sequence.places.map((signals) => {
    const row = new Float64Array(labels * grammar.modes)
    for (const { from, length, strength } of signals)
      for (let state = 0; state < row.length; state++) row[state]! += strength * at[from + (length === labels ? state % labels : state)]!
    return row
  })
  const free = addExpected(sequence, scores, () => true, sequence.counts, at, gradient, labels, grammar)
  const right = addExpected(sequence, scores, (place, label) => sequence.labels[place] === label, -sequence.counts, at, gradient, labels, grammar)
  return sequence.counts * (free - right)
}

/** The logarithm of the sum over all ways that `may` allows; adds what they expect of each weight, `times`, to the gradient. */
function addExpected(
  { places }: PackedSequence,
  scores: readonly Float64Array[],
  may: (place: number, label: number) => boolean,
  times: number,
  at: Float64Array,
  gradient: Float64Array,
  labels: number,
  { mayOpen, mayFollow, modes }: Grammar,
): number {
  const states = labels * modes
  const length = places.length
  const step = (before: number, after: number): number => (mayFollow[before]![after] ? at[before * labels + after]! : -Infinity)
  const forward: Float64Array[] = []
  for (let i = 0; i < length; i++) {
    const row = new Float64Array(states).fill(-Infinity)
    for (let state = 0; state < states; state++) {
      const label = state % labels
      if (!may(i, label)) continue
      const mode = state - label
      const before = i === 0 ? (mayOpen[label] ? 0 : -Infinity) : logSum(labels, (other) => forward[i - 1]![mode + other]! + step(other, label))
      row[state] = before + scores[i]![state]!
    }
    forward.push(row)
  }
  const backward = places.map(() => new Float64Array(states))
  for (let i = length - 2; i >= 0; i--)
    for (let state = 0; state < states; state++) {
      const label = state % labels
      const mode = state - label
      backward[i]![state] = logSum(labels, (after) =>
        may(i + 1, after) ? step(label, after) + scores[i + 1]![mode + after]! + backward[i + 1]![mode + after]! : -Infinity,
      )
    }
  const total = logSum(states, (state) => forward[length - 1]![state]!)
  for (let i = 0; i < length; i++)
    for (let state = 0; state < states; state++) {
      const label = state % labels
      if (forward[i]![state] === -Infinity) continue
      const expected = times * Math.exp(forward[i]![state]! + backward[i]![state]! - total)
      if (expected === 0) continue
      for (const { from, length: size, strength } of places[i]!) gradient[from + (size === labels ? label : state)]! += expected * strength
      if (i === 0) continue
      for (let before = 0; before < labels; before++) {
        const both = forward[i - 1]![state - label + before]! + step(before, label) + scores[i]![state]! + backward[i]![state]! - total
        if (both > -50) gradient[before * labels + label]! += times * Math.exp(both)
      }
    }
  return total
}

function logSum(count: number, of: (index: number) => number): number {
  let most = -Infinity
  for (let i = 0; i < count; i++) most = Math.max(most, of(i))
  if (most === -Infinity) return -Infinity
  let sum = 0
  for (let i = 0; i < count; i++) sum += Math.exp(of(i) - most)
  return most + Math.log(sum)
}
