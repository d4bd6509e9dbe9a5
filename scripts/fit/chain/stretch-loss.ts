import { lengthAt, type Grammar, type PackedSequence, type PackedSignals } from './chain-loss.ts'

/** A sequence whose stretches have signals of their own: those of all stretches in order of their first place, then of their length. */
export interface PackedStretches extends PackedSequence {
  readonly stretches: PackedSignals
  /** Places of the longest stretch that is weighed. */
  readonly longest: number
}

const [none, opens, goesOn, labels] = [0, 1, 2, 3]

/**
 * Adds up the loss of sequences as `ChainLoss` does, where what is seen of a stretch as a whole counts as well (Sarawagi and Cohen 2004): the weights of such signals, one a
 * mode, stand where `from` of each says. All sums are of logarithms.
 */
export class StretchLoss {
  private readonly modes: number

  constructor({ modes }: Grammar) {
    this.modes = modes
  }

  /** The loss of one sequence for the weights `at`; its gradient is added to `gradient`. */
  add(sequence: PackedStretches, at: Float64Array, gradient: Float64Array): number {
    const { labels: right, counts, mode: known } = sequence
    if (right.length === 0) return 0
    const scores = this.scoresOf(sequence, at)
    const seen = this.seenOf(sequence, at)
    const ways = Array.from({ length: this.modes }, (_, mode) => new Ways(sequence, scores, seen, at, mode, this.modes))
    const told = ways.map((way, mode) => (known === null || known === mode ? way.told : -Infinity))
    const free = logSumOf(ways.length, (mode) => ways[mode]!.total)
    const given = logSumOf(told.length, (mode) => told[mode]!)
    const surplus = new Float64Array(right.length * labels * this.modes)
    for (const [mode, way] of ways.entries())
      way.addSurplus(counts * Math.exp(way.total - free), counts * Math.exp(told[mode]! - given), gradient, surplus, seen)
    this.addClauses(sequence, surplus, gradient)
    this.addStretches(sequence, seen, gradient)
    return counts * (free - given)
  }

  private scoresOf({ labels: right, plain, modal }: PackedSequence, at: Float64Array): Float64Array {
    const states = labels * this.modes
    const scores = new Float64Array(right.length * states)
    for (let i = 0, j = 0, k = 0; i < right.length; i++) {
      const row = i * states
      for (; j < plain.ends[i]!; j++)
        for (let state = 0; state < states; state++) scores[row + state]! += plain.strengths[j]! * at[plain.from[j]! + (state % labels)]!
      for (; k < modal.ends[i]!; k++)
        for (let state = 0; state < states; state++) scores[row + state]! += modal.strengths[k]! * at[modal.from[k]! + state]!
    }
    return scores
  }

  /** What the signals of each stretch are worth in each mode. */
  private seenOf({ labels: right, longest, stretches: { ends, from, strengths } }: PackedStretches, at: Float64Array): Float64Array {
    const { modes } = this
    const seen = new Float64Array(right.length * longest * modes)
    for (let stretch = 0, signal = 0; stretch < ends.length; stretch++)
      for (; signal < ends[stretch]!; signal++)
        for (let mode = 0; mode < modes; mode++) seen[stretch * modes + mode]! += strengths[signal]! * at[from[signal]! + mode]!
    return seen
  }

  private addStretches({ stretches: { ends, from, strengths } }: PackedStretches, over: Float64Array, gradient: Float64Array): void {
    const { modes } = this
    for (let stretch = 0, signal = 0; stretch < ends.length; stretch++)
      for (; signal < ends[stretch]!; signal++)
        for (let mode = 0; mode < modes; mode++) gradient[from[signal]! + mode]! += strengths[signal]! * over[stretch * modes + mode]!
  }

  private addClauses({ labels: right, plain, modal }: PackedSequence, surplus: Float64Array, gradient: Float64Array): void {
    const states = labels * this.modes
    for (let i = 0, j = 0, k = 0; i < right.length; i++) {
      const row = i * states
      for (; j < plain.ends[i]!; j++)
        for (let state = 0; state < states; state++) gradient[plain.from[j]! + (state % labels)]! += plain.strengths[j]! * surplus[row + state]!
      for (; k < modal.ends[i]!; k++)
        for (let state = 0; state < states; state++) gradient[modal.from[k]! + state]! += modal.strengths[k]! * surplus[row + state]!
    }
  }
}

/** All ways through a sequence in one mode. */
class Ways {
  readonly total: number
  /** What the given labels alone are worth. */
  readonly told: number
  private readonly sequence: PackedStretches
  private readonly mode: number
  private readonly modes: number
  private readonly at: Float64Array
  private readonly fit: Float64Array
  /** What the stretch with a first place and a length is worth as a whole: its clauses, its steps, its own signals. */
  private readonly worth: Float64Array
  private readonly before: Float64Array
  private readonly opened: Float64Array
  private readonly after: Float64Array

  constructor(sequence: PackedStretches, scores: Float64Array, seen: Float64Array, at: Float64Array, mode: number, modes: number) {
    this.sequence = sequence
    this.mode = mode
    this.modes = modes
    this.at = at
    const length = sequence.labels.length
    this.fit = new Float64Array(length * labels)
    for (let i = 0; i < length; i++)
      for (let label = 0; label < labels; label++) this.fit[i * labels + label] = scores[i * labels * modes + mode * labels + label]!
    this.worth = this.worths(seen)
    this.before = new Float64Array((length + 1) * labels).fill(-Infinity)
    this.opened = new Float64Array(length)
    this.goForward()
    this.after = new Float64Array((length + 1) * labels)
    this.goBackward()
    this.total = logSumOf(labels, (label) => this.before[length * labels + label]!)
    this.told = this.toldWorth()
  }

  private step(before: number, after: number): number {
    return this.at[before * labels + after]!
  }

  private worths(seen: Float64Array): Float64Array {
    const { sequence, mode, modes, fit } = this
    const { longest } = sequence
    const length = sequence.labels.length
    const worth = new Float64Array(length * longest)
    for (let first = 0; first < length; first++) {
      let own = fit[first * labels + opens]!
      for (let more = 0; more < longest && first + more < length; more++) {
        if (more > 0) own += fit[(first + more) * labels + goesOn]! + this.step(more === 1 ? opens : goesOn, goesOn)
        worth[first * longest + more] = own + seen[(first * longest + more) * modes + mode]!
      }
    }
    return worth
  }

  private into(place: number, label: number): number {
    if (place === 0) return 0
    const row = place * labels
    return logSum3(
      this.before[row]! + this.step(none, label),
      this.before[row + opens]! + this.step(opens, label),
      this.before[row + goesOn]! + this.step(goesOn, label),
    )
  }

  private goForward(): void {
    const { sequence, before, opened, worth, fit } = this
    const { longest } = sequence
    const length = sequence.labels.length
    for (let next = 1; next <= length; next++) {
      const last = next - 1
      opened[last] = this.into(last, opens)
      before[next * labels + none] = this.into(last, none) + fit[last * labels + none]!
      before[next * labels + opens] = opened[last]! + worth[last * longest]!
      const earliest = Math.max(0, last - longest + 1)
      const ending = (i: number): number => opened[earliest + i]! + worth[(earliest + i) * longest + last - earliest - i]!
      before[next * labels + goesOn] = logSumOf(last - earliest, ending)
    }
  }

  private goBackward(): void {
    const { sequence, after, worth, fit } = this
    const { longest } = sequence
    const length = sequence.labels.length
    for (let first = length - 1; first >= 0; first--) {
      const most = Math.min(longest, length - first)
      const afterAt = (more: number): number => worth[first * longest + more]! + after[(first + more + 1) * labels + (more === 0 ? opens : goesOn)]!
      const opening = logSumOf(most, afterAt)
      const out = fit[first * labels + none]! + after[(first + 1) * labels + none]!
      for (let label = 0; label < labels; label++)
        after[first * labels + label] = logSum3(this.step(label, none) + out, this.step(label, opens) + opening, -Infinity)
    }
  }

  private toldWorth(): number {
    const { sequence, worth, fit } = this
    const { labels: right, longest } = sequence
    let sum = 0
    for (let i = 0; i < right.length;) {
      if (i > 0) sum += this.step(right[i - 1]!, right[i]!)
      if (right[i] === none) {
        sum += fit[i * labels]!
        i++
        continue
      }
      const more = lengthAt(right, i) - 1
      sum += worth[i * longest + more]!
      i += more + 1
    }
    return sum
  }

  /** Adds what all ways expect of each weight, times `share`, less what the given labels do, times `told`: of steps and stretches to the gradient, of clauses to `surplus`. */
  addSurplus(share: number, told: number, gradient: Float64Array, surplus: Float64Array, over: Float64Array): void {
    const { sequence, mode, modes, before, opened, worth, after, fit, total } = this
    const { labels: right, longest } = sequence
    const length = right.length
    const states = labels * modes
    const place = (i: number, label: number): number => i * states + mode * labels + label
    const going = new Float64Array(length + 1)
    for (let first = 0; first < length; first++) {
      const out = fit[first * labels]! + after[(first + 1) * labels]!
      const isNone = share * Math.exp(this.into(first, none) + out - total)
      surplus[place(first, none)]! += isNone
      let opening = 0
      const own = right[first] === opens ? lengthAt(right, first) - 1 : -1
      for (let more = 0; more < longest && first + more < length; more++) {
        const end = after[(first + more + 1) * labels + (more === 0 ? opens : goesOn)]!
        const probable = share * Math.exp(opened[first]! + worth[first * longest + more]! + end - total)
        opening += probable
        if (more > 0) {
          going[first + 1]! += probable
          going[first + more + 1]! -= probable
          gradient[opens * labels + goesOn]! += probable
          gradient[goesOn * labels + goesOn]! += (more - 1) * probable
        }
        over[(first * longest + more) * modes + mode] = probable - (more === own ? told : 0)
      }
      surplus[place(first, opens)]! += opening
      if (first === 0) continue
      const openingAfter = Math.log(Math.max(1e-300, opening / Math.max(1e-300, share))) + total - this.into(first, opens)
      for (let label = 0; label < labels; label++) {
        const ways = before[first * labels + label]!
        gradient[label * labels + none]! += share * Math.exp(ways + this.step(label, none) + out - total)
        gradient[label * labels + opens]! += share * Math.exp(ways + this.step(label, opens) + openingAfter - total)
      }
    }
    let sum = 0
    for (let i = 0; i < length; i++) {
      sum += going[i]!
      surplus[place(i, goesOn)]! += sum
      surplus[place(i, right[i]!)]! -= told
      if (i > 0) gradient[right[i - 1]! * labels + right[i]!]! -= told
    }
  }
}

/** The logarithm of a sum, by the logarithms of its terms. */
function logSumOf(count: number, term: (i: number) => number): number {
  let most = -Infinity
  for (let i = 0; i < count; i++) most = Math.max(most, term(i))
  if (most === -Infinity) return most
  let sum = 0
  for (let i = 0; i < count; i++) sum += Math.exp(term(i) - most)
  return most + Math.log(sum)
}

const logSum3 = (...terms: readonly [number, number, number]): number => logSumOf(3, (i) => terms[i]!)
