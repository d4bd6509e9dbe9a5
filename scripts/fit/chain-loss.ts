/** What a chain can say. */
export interface Grammar {
  readonly mayOpen: readonly boolean[]
  readonly mayFollow: readonly (readonly boolean[])[]
  readonly modes: number
  /** Whether the modes differ in a signal. */
  readonly isModal: (signal: string) => boolean
}

/** A sequence whose signals are known by the places of their weights. */
export interface PackedSequence {
  readonly labels: readonly number[]
  readonly mode: number | null
  readonly counts: number
  readonly places: readonly PackedPlace[]
}

/** The signals of one place: where each one's weights begin, how many they are (one a label, or one a state), and how strong it is. */
export interface PackedPlace {
  readonly from: Int32Array
  readonly lengths: Int32Array
  readonly strengths: Float64Array
}

/** Adds up the loss of sequences, minus the logarithm of their labels' probability, with its gradient. The weights of `follows` come first. */
export class ChainLoss {
  private readonly labels: number
  private readonly states: number
  private readonly grammar: Grammar
  private readonly scores: Float64Array
  private readonly forward: Float64Array
  private readonly backward: Float64Array
  private readonly terms: Float64Array

  /** @param longest is the number of places of the longest sequence. */
  constructor(grammar: Grammar, longest: number) {
    this.grammar = grammar
    this.labels = grammar.mayOpen.length
    this.states = this.labels * grammar.modes
    this.scores = new Float64Array(longest * this.states)
    this.forward = new Float64Array(longest * this.states)
    this.backward = new Float64Array(longest * this.states)
    this.terms = new Float64Array(this.states)
  }

  /** The loss of one sequence for the weights `at`; its gradient is added to `gradient`. */
  add(sequence: PackedSequence, at: Float64Array, gradient: Float64Array): number {
    if (sequence.places.length === 0) return 0
    this.score(sequence, at)
    const free = this.addExpected(sequence, at, gradient, sequence.counts, false)
    const right = this.addExpected(sequence, at, gradient, -sequence.counts, true)
    return sequence.counts * (free - right)
  }

  private score({ places }: PackedSequence, at: Float64Array): void {
    const { labels, states, scores } = this
    for (const [i, { from, lengths, strengths }] of places.entries())
      for (let state = 0; state < states; state++) {
        let score = 0
        for (let j = 0; j < from.length; j++) score += strengths[j]! * at[from[j]! + (lengths[j] === labels ? state % labels : state)]!
        scores[i * states + state] = score
      }
  }

  /** The logarithm of the sum over all ways, or over those with the given labels; adds what they expect of each weight, `times`, to the gradient. */
  private addExpected(sequence: PackedSequence, at: Float64Array, gradient: Float64Array, times: number, given: boolean): number {
    const { labels, states, forward } = this
    const { places } = sequence
    this.goForward(sequence, at, given)
    this.goBackward(sequence, at, given)
    for (let state = 0; state < states; state++) this.terms[state] = forward[(places.length - 1) * states + state]!
    const total = this.logSum(states)
    for (const [i, { from, lengths, strengths }] of places.entries())
      for (let state = 0; state < states; state++) {
        const own = i * states + state
        if (forward[own] === -Infinity) continue
        const label = state % labels
        const expected = times * Math.exp(forward[own]! + this.backward[own]! - total)
        if (expected === 0) continue
        for (let j = 0; j < from.length; j++) gradient[from[j]! + (lengths[j] === labels ? label : state)]! += expected * strengths[j]!
        if (i > 0) this.addSteps(i, state, at, gradient, times, total)
      }
    return total
  }

  private addSteps(i: number, state: number, at: Float64Array, gradient: Float64Array, times: number, total: number): void {
    const { labels, states, forward, grammar } = this
    const label = state % labels
    const own = i * states + state
    for (let before = 0; before < labels; before++) {
      if (!grammar.mayFollow[before]![label]) continue
      const step = before * labels + label
      const both = forward[own - states - label + before]! + at[step]! + this.scores[own]! + this.backward[own]! - total
      if (both > -50) gradient[step]! += times * Math.exp(both)
    }
  }

  private goForward({ places, labels: right, mode }: PackedSequence, at: Float64Array, given: boolean): void {
    const { labels, states, forward, terms, grammar } = this
    for (let i = 0; i < places.length; i++)
      for (let state = 0; state < states; state++) {
        const label = state % labels
        const own = i * states + state
        if (given && (right[i] !== label || (mode !== null && state - label !== mode * labels))) forward[own] = -Infinity
        else if (i === 0) forward[own] = (grammar.mayOpen[label] ? 0 : -Infinity) + this.scores[own]!
        else {
          for (let before = 0; before < labels; before++)
            terms[before] = grammar.mayFollow[before]![label] ? forward[own - states - label + before]! + at[before * labels + label]! : -Infinity
          forward[own] = this.logSum(labels) + this.scores[own]!
        }
      }
  }

  private goBackward({ places, labels: right }: PackedSequence, at: Float64Array, given: boolean): void {
    const { labels, states, backward, terms, grammar } = this
    const last = (places.length - 1) * states
    backward.fill(0, last, last + states)
    for (let i = places.length - 2; i >= 0; i--)
      for (let state = 0; state < states; state++) {
        const label = state % labels
        const own = i * states + state
        for (let after = 0; after < labels; after++) {
          const next = own + states - label + after
          const may = grammar.mayFollow[label]![after] && !(given && right[i + 1] !== after)
          terms[after] = may ? at[label * labels + after]! + this.scores[next]! + backward[next]! : -Infinity
        }
        backward[own] = this.logSum(labels)
      }
  }

  /** The logarithm of the sum of the first `count` terms, which are logarithms themselves. */
  private logSum(count: number): number {
    const { terms } = this
    let most = -Infinity
    for (let i = 0; i < count; i++) if (terms[i]! > most) most = terms[i]!
    if (most === -Infinity) return -Infinity
    let sum = 0
    for (let i = 0; i < count; i++) sum += Math.exp(terms[i]! - most)
    return most + Math.log(sum)
  }
}
