import type { Reading } from '../models/chain.ts'
import type { ClausePlace } from './clause-places.ts'
import { clauseLabels } from './clause-signals.ts'

/** A problem by the numbers of its first and last clause; `lead` is the last clause of the words that name it. */
export interface Cut {
  readonly first: number
  readonly last: number
  readonly lead: number
}

/** The problems that labels make, whatever counts nested ones. A problem is named by its words up to the first complaint. */
function cutsOf(places: readonly ClausePlace[], labels: readonly number[]): Cut[] {
  const cuts: Cut[] = []
  for (let first = 0; first < labels.length; first++) {
    if (labels[first] !== clauseLabels.opens) continue
    let last = first
    while (labels[last + 1] === clauseLabels.belongs) last++
    cuts.push({ first, last, lead: namingEnd(places, first, last) })
    first = last
  }
  return cuts
}

/** Number of the clause with which the name of a problem ends: the first that complains, or the last of its sentence. */
export function namingEnd(places: readonly ClausePlace[], first: number, last: number): number {
  let at = first
  while (at < last && !places[at]!.complains && places[at + 1]!.sentence === places[first]!.sentence) at++
  return at
}

/** The labels that were taken, how much one can expect to agree with them (0 to 1), and into how many problems the passage can be cut. */
export interface AgreedReading {
  readonly labels: readonly number[]
  readonly expected: number
  readonly counts: readonly number[]
}

/**
 * The labels of the reading with which one can expect to agree most, by what each reading is worth: readers of the same rules cut some passages finely and others
 * at each counting word, and where it is open which, a cut by statements with their symptoms agrees in part with both.
 */
export function mostAgreed(places: readonly ClausePlace[], readings: readonly Reading[]): AgreedReading {
  const ends = lengthsUpTo(places)
  const cuts = readings.map(({ labels }) => cutsOf(places, labels))
  let best = readings[0]!.labels
  let most = -1
  for (const [at, own] of cuts.entries()) {
    const expected = readings.reduce((sum, { share }, other) => sum + share * agreement(own, cuts[other]!, ends), 0)
    if (expected <= most + 1e-9) continue
    most = expected
    best = readings[at]!.labels
  }
  return { labels: best, expected: most, counts: [...new Set(cuts.map(({ length }) => length))].toSorted((a, b) => a - b) }
}

/** Share of the words of two stretches that both have to hold for one to be the other's problem. */
const sameProblem = 0.6

/** F1 of problems against those of a reader: one is right where it, or its name, is for the most part a problem of the reader's. */
function agreement(found: readonly Cut[], marked: readonly Cut[], ends: readonly number[]): number {
  if (found.length + marked.length === 0) return 1
  const free = [...found]
  let right = 0
  for (const { first, last } of marked) {
    const at = free.findIndex(
      (cut) => Math.max(inCommon(cut.first, cut.last, first, last, ends), inCommon(cut.first, cut.lead, first, last, ends)) >= sameProblem,
    )
    if (at < 0) continue
    free.splice(at, 1)
    right++
  }
  return (2 * right) / (found.length + marked.length)
}

function inCommon(first: number, last: number, otherFirst: number, otherLast: number, ends: readonly number[]): number {
  const both = Math.max(0, ends[Math.min(last, otherLast) + 1]! - ends[Math.max(first, otherFirst)]!)
  return both / (ends[last + 1]! - ends[first]! + ends[otherLast + 1]! - ends[otherFirst]! - both)
}

/** How many letters stand before each clause, and before the end. */
function lengthsUpTo(places: readonly ClausePlace[]): number[] {
  const ends = [0]
  for (const { words } of places) ends.push(ends.at(-1)! + words.length)
  return ends
}
