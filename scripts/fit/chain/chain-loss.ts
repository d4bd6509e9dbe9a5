/** What a chain can say. */
export interface Grammar {
  readonly mayOpen: readonly boolean[]
  readonly mayFollow: readonly (readonly boolean[])[]
  readonly modes: number
  /** Whether the modes differ in a signal. */
  readonly isModal: (signal: string) => boolean
}

/** What a chain can say of stretches: label 0 lies in none, 1 opens one, 2 goes on with the one before. */
export const stretches = {
  mayOpen: [true, true, false],
  mayFollow: [
    [true, true, false],
    [true, true, true],
    [true, true, true],
  ],
} as const satisfies Pick<Grammar, 'mayOpen' | 'mayFollow'>

/** How many places the given stretch has that opens at a place. */
export function lengthAt(right: readonly number[], first: number): number {
  let last = first
  while (right[last + 1] === 2) last++
  return last - first + 1
}

/** A sequence whose signals are known by the places of their weights. */
export interface PackedSequence {
  readonly labels: readonly number[]
  readonly mode: number | null
  readonly counts: number
  /** Signals in which the modes don't differ, with one weight a label. */
  readonly plain: PackedSignals
  /** Signals in which they do, with one weight a state. */
  readonly modal: PackedSignals
}

/** The signals of all places one after another: where those of each place end, where each one's weights begin, and how strong it is. */
export interface PackedSignals {
  readonly ends: Int32Array
  readonly from: Int32Array
  readonly strengths: Float64Array
}

/**
 * Adds up the loss of sequences, minus the logarithm of their labels' probability, with its gradient. The weights of `follows` come first. Sums over ways are taken
 * of likelihoods that are scaled at each place (Rabiner 1989), since logarithms of sums cost several times as much.
 */
export class ChainLoss {
  private readonly labels: number
  private readonly states: number
  private readonly grammar: Grammar
  private readonly scores: Float64Array
  private readonly fits: Float64Array
  private readonly forward: Float64Array
  private readonly backward: Float64Array
  private readonly steps: Float64Array
  private readonly scales: Float64Array
  private readonly surplus: Float64Array

  /** @param longest is the number of places of the longest sequence. */
  constructor(grammar: Grammar, longest: number) {
    this.grammar = grammar
    this.labels = grammar.mayOpen.length
    this.states = this.labels * grammar.modes
    this.scores = new Float64Array(longest * this.states)
    this.fits = new Float64Array(longest * this.states)
    this.forward = new Float64Array(longest * this.states)
    this.backward = new Float64Array(longest * this.states)
    this.steps = new Float64Array(this.labels * this.labels)
    this.scales = new Float64Array(longest)
    this.surplus = new Float64Array(this.states)
  }

  /** The loss of one sequence for the weights `at`; its gradient is added to `gradient`. */
  add(sequence: PackedSequence, at: Float64Array, gradient: Float64Array): number {
    if (sequence.labels.length === 0) return 0
    const { labels } = this
    for (let before = 0; before < labels; before++)
      for (let after = 0; after < labels; after++)
        this.steps[before * labels + after] = this.grammar.mayFollow[before]![after] ? Math.exp(at[before * labels + after]!) : 0
    this.score(sequence, at)
    const free = this.goForward(sequence)
    this.goBackward(sequence)
    const modes = this.modesOf(sequence, at)
    this.addSurplus(sequence, gradient, modes.shares)
    return sequence.counts * (free - modes.total)
  }

  private score({ labels: right, plain, modal }: PackedSequence, at: Float64Array): void {
    const { labels, states, scores, fits, scales } = this
    for (let i = 0, j = 0, k = 0; i < right.length; i++) {
      const row = i * states
      for (let state = 0; state < states; state++) scores[row + state] = 0
      for (; j < plain.ends[i]!; j++) {
        const own = plain.from[j]!
        const strength = plain.strengths[j]!
        for (let label = 0; label < labels; label++) scores[row + label]! += strength * at[own + label]!
      }
      for (let state = labels; state < states; state++) scores[row + state] = scores[row + state - labels]!
      for (; k < modal.ends[i]!; k++) {
        const own = modal.from[k]!
        const strength = modal.strengths[k]!
        for (let state = 0; state < states; state++) scores[row + state]! += strength * at[own + state]!
      }
      let most = -Infinity
      for (let state = 0; state < states; state++) if (scores[row + state]! > most) most = scores[row + state]!
      scales[i] = most
      for (let state = 0; state < states; state++) fits[row + state] = Math.exp(scores[row + state]! - most)
    }
  }

  /** The logarithm of the sum over all ways. */
  private goForward({ labels: right }: PackedSequence): number {
    const { labels, states, forward, fits, steps, scales } = this
    let total = 0
    for (let i = 0; i < right.length; i++) {
      const row = i * states
      let sum = 0
      for (let state = 0; state < states; state++) {
        const label = state % labels
        let ways = 0
        if (i === 0) ways = this.grammar.mayOpen[label] ? 1 : 0
        else for (let before = 0; before < labels; before++) ways += forward[row - states + state - label + before]! * steps[before * labels + label]!
        forward[row + state] = ways * fits[row + state]!
        sum += forward[row + state]!
      }
      total += scales[i]! + Math.log(sum)
      scales[i] = sum
      for (let state = 0; state < states; state++) forward[row + state]! /= sum
    }
    return total
  }

  private goBackward({ labels: right }: PackedSequence): void {
    const { labels, states, backward, fits, steps, scales } = this
    const last = (right.length - 1) * states
    backward.fill(1, last, last + states)
    for (let i = right.length - 2; i >= 0; i--) {
      const row = i * states
      for (let state = 0; state < states; state++) {
        const label = state % labels
        let ways = 0
        for (let after = 0; after < labels; after++) {
          const next = row + states + state - label + after
          ways += steps[label * labels + after]! * fits[next]! * backward[next]!
        }
        backward[row + state] = ways / scales[i + 1]!
      }
    }
  }

  /** What each mode is worth by the given labels alone, and the logarithm of the sum over the modes that a sequence may have. */
  private modesOf({ labels: right, mode: known }: PackedSequence, at: Float64Array): { readonly shares: number[]; readonly total: number } {
    const { labels, states, scores, grammar } = this
    let steps = 0
    for (let i = 1; i < right.length; i++) steps += at[right[i - 1]! * labels + right[i]!]!
    const sums: number[] = []
    for (let mode = 0; mode < grammar.modes; mode++) {
      let sum = steps
      for (let i = 0; i < right.length; i++) sum += scores[i * states + mode * labels + right[i]!]!
      sums.push(known === null || known === mode ? sum : -Infinity)
    }
    const most = Math.max(...sums)
    const all = sums.reduce((sum, one) => sum + Math.exp(one - most), 0)
    return { shares: sums.map((one) => Math.exp(one - most) / all), total: most + Math.log(all) }
  }

  /** Adds to the gradient what all ways expect of each weight, less what the given labels do. */
  private addSurplus({ labels: right, counts, plain, modal }: PackedSequence, gradient: Float64Array, shares: readonly number[]): void {
    const { labels, states, forward, backward, fits, steps, scales, surplus, grammar } = this
    for (let i = 0, j = 0, k = 0; i < right.length; i++) {
      const row = i * states
      for (let state = 0; state < states; state++) surplus[state] = counts * forward[row + state]! * backward[row + state]!
      for (let mode = 0; mode < grammar.modes; mode++) surplus[mode * labels + right[i]!]! -= counts * shares[mode]!
      for (; k < modal.ends[i]!; k++) {
        const own = modal.from[k]!
        const strength = modal.strengths[k]!
        for (let state = 0; state < states; state++) gradient[own + state]! += strength * surplus[state]!
      }
      for (let state = labels; state < states; state++) surplus[state % labels]! += surplus[state]!
      for (; j < plain.ends[i]!; j++) {
        const own = plain.from[j]!
        const strength = plain.strengths[j]!
        for (let label = 0; label < labels; label++) gradient[own + label]! += strength * surplus[label]!
      }
      if (i === 0) continue
      for (let state = 0; state < states; state++) {
        const label = state % labels
        const into = (counts * fits[row + state]! * backward[row + state]!) / scales[i]!
        for (let before = 0; before < labels; before++) {
          const step = before * labels + label
          gradient[step]! += forward[row - states + state - label + before]! * steps[step]! * into
        }
      }
      gradient[right[i - 1]! * labels + right[i]!]! -= counts
    }
  }
}
