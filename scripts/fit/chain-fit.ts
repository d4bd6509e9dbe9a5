import { type ChainModel, type Signals } from '../../src/core/normalise/models/chain.ts'
import { minimise } from './minimise.ts'
import { addSequence, type PackedSequence } from './chain-loss.ts'

/** A labelled sequence; `counts` is how much it weighs beside others. */
export interface LabelledSequence {
  readonly places: readonly Signals[]
  readonly labels: readonly number[]
  readonly counts: number
}

/** What a chain can say. */
export interface Grammar {
  readonly mayOpen: readonly boolean[]
  readonly mayFollow: readonly (readonly boolean[])[]
  readonly modes: number
  /** Whether the modes differ in a signal. */
  readonly isModal: (signal: string) => boolean
  /** What sets the modes apart before anything is fitted: a signal, a state and a weight. */
  readonly start: readonly (readonly [signal: string, state: number, weight: number])[]
}

/** Signals that fewer sequences than this have are no knowledge. */
const leastSequences = 3

/**
 * Fits a linear chain by its conditional likelihood (Lafferty, McCallum and Pereira 2001) with a ridge penalty; the mode of a sequence is hidden, its
 * likelihood is summed over the modes (Quattoni et al. 2007).
 */
export function fitChain(sequences: readonly LabelledSequence[], grammar: Grammar, ridge: number): ChainModel {
  const labels = grammar.mayOpen.length
  const states = labels * grammar.modes
  const names = commonSignals(sequences)
  const rows = new Map<string, { from: number; length: number }>()
  let width = labels * labels
  for (const name of names) {
    const length = grammar.isModal(name) ? states : labels
    rows.set(name, { from: width, length })
    width += length
  }
  const packed = sequences.map(({ places, labels: own, counts }): PackedSequence => ({
    labels: own,
    counts,
    places: places.map((signals) => [...signals].flatMap(([name, strength]) => (rows.has(name) ? [{ ...rows.get(name)!, strength }] : []))),
  }))
  const start = new Float64Array(width)
  for (const [signal, state, weight] of grammar.start) if (rows.has(signal)) start[rows.get(signal)!.from + state] = weight
  const weights = minimise(start, (at, gradient) => {
    let loss = 0
    for (let i = 0; i < width; i++) {
      loss += (ridge / 2) * at[i]! ** 2
      gradient[i] = ridge * at[i]!
    }
    for (const sequence of packed) loss += addSequence(sequence, at, gradient, labels, grammar)
    return loss
  })
  return {
    labels,
    modes: grammar.modes,
    weights: Object.fromEntries([...rows].map(([name, { from, length }]) => [name, [...weights.slice(from, from + length)].map(rounded)])),
    follows: grammar.mayFollow.map((row, before) => row.map((may, after) => (may ? rounded(weights[before * labels + after]!) : null))),
  }
}

function rounded(weight: number): number {
  return Math.round(weight * 1000) / 1000
}

function commonSignals(sequences: readonly LabelledSequence[]): string[] {
  const counts = new Map<string, number>()
  for (const { places } of sequences)
    for (const name of new Set(places.flatMap((signals) => [...signals.keys()]))) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= leastSequences)
    .map(([name]) => name)
    .sort()
}
