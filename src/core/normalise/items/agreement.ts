import type { Stretches } from '../models/chain.ts'
import type { ClausePlace } from './clause-places.ts'
import { clauseLabels, longestProblem } from './clause-signals.ts'

/** Number of the clause with which the name of a problem ends: the first that complains, or the last of its sentence. */
export function namingEnd(places: readonly ClausePlace[], first: number, last: number): number {
  let at = first
  while (at < last && !places[at]!.complains && places[at + 1]!.sentence === places[first]!.sentence) at++
  return at
}

/** Share of the words of two stretches that both have to hold for one to be the other's problem. */
const sameProblem = 0.6

/** A stretch that a reader hardly makes a problem is none, even where it would agree in part with several that readers make. */
const leastShare = 0.2
/** What is less probable changes no sum that is decided on. */
const leastCounted = 0.001
/** What opens a problem for more than so many readers opens one, and what is in one is in one. */
const mostReaders = 0.5

/** The labels that were taken, and how much one can expect to agree with them, 0 to 1. */
export interface AgreedCut {
  readonly labels: readonly number[]
  readonly expected: number
}

/**
 * The labels with which one can expect to agree most with a reader, by how probable each stretch is to be a problem of the reader's (F1 of problems; one is right
 * where it, or its name, is for the most part a problem of the reader's). Readers of the same rules cut some passages finely and others at each counting word;
 * where it is open which, a cut by statements with their symptoms agrees in part with both. `may` says which labels a clause can have; each has one.
 */
export function mostAgreed(places: readonly ClausePlace[], stretches: Stretches, may: (at: number, label: number) => boolean): AgreedCut {
  const gains = gainsOf(places, stretches)
  const marked = stretches.reduce((sum, row) => sum + row.reduce((all, one) => all + one, 0), 0)
  const held = heldBy(stretches)
  const opened = stretches.map((row) => row.reduce((sum, share) => sum + share, 0))
  // What most readers do is not weighed: no clause is left out that is more probably in a problem, or joined to another though it opens one, because that gains as much.
  const mayKeep = (at: number, label: number): boolean => {
    if (label === clauseLabels.none && held[at]! > mostReaders) return false
    return may(at, label) && (label !== clauseLabels.belongs || opened[at]! <= mostReaders)
  }
  let way: Way | null = null
  for (const least of [leastShare, leastCounted, 0])
    if (way === null || way.lost > 0) way = bestWay(gains, marked, (first, last) => stretches[first]![last - first]! >= least, mayKeep)
  const { labels = [], gain = 0, count = 0 } = way ?? {}
  return { labels, expected: Math.min(1, (2 * gain) / Math.max(1e-9, count + marked)) }
}

/** How probable it is of each clause that it is in a problem. */
function heldBy(stretches: Stretches): number[] {
  const held = stretches.map(() => 0)
  for (const [first, row] of stretches.entries()) {
    let longer = row.reduce((sum, share) => sum + share, 0)
    for (const [more, share] of row.entries()) {
      held[first + more]! += longer
      longer -= share
    }
  }
  return held
}

interface Way {
  readonly labels: readonly number[]
  readonly gain: number
  readonly count: number
  /** How many clauses are in no problem though they have to be. */
  readonly lost: number
}

type Allowed = (first: number, last: number) => boolean
type Gains = readonly (readonly number[])[]

/** More rounds change nothing. */
const mostRounds = 5

/** The way with the greatest ratio of what is right to what is found and marked, which is found by putting a price on each problem (Dinkelbach 1967). */
function bestWay(gains: Gains, marked: number, isAllowed: Allowed, may: (at: number, label: number) => boolean): Way {
  let price = 0.4
  let best = wayOf(gains, price, isAllowed, may)
  for (let round = 1; round < mostRounds; round++) {
    const next = best.gain / Math.max(1e-9, best.count + marked)
    if (Math.abs(next - price) < 1e-4) break
    price = next
    best = wayOf(gains, price, isAllowed, may)
  }
  return best
}

/** What it costs to lose a clause: more than any way gains. */
const loss = 1e6

/** The way through the clauses whose problems gain most, each at a price. */
function wayOf(gains: Gains, price: number, isAllowed: Allowed, may: (at: number, label: number) => boolean): Way {
  const { none, opens, belongs } = clauseLabels
  const most = new Float64Array(gains.length + 1)
  const lengths = new Int32Array(gains.length)
  for (let first = gains.length - 1; first >= 0; first--) {
    most[first] = most[first + 1]! - (may(first, none) ? 0 : loss)
    if (!may(first, opens)) continue
    for (let last = first; last < first + gains[first]!.length && (last === first || may(last, belongs)); last++) {
      const sum = gains[first]![last - first]! - price + most[last + 1]!
      if (sum <= most[first]! || !isAllowed(first, last)) continue
      most[first] = sum
      lengths[first] = last - first + 1
    }
  }
  const labels: number[] = []
  let [gain, count, lost] = [0, 0, 0]
  for (let at = 0; at < gains.length; at += Math.max(1, lengths[at]!)) {
    const length = lengths[at]!
    if (length === 0 && !may(at, none)) lost++
    if (length > 0) {
      gain += gains[at]![length - 1]!
      count++
    }
    labels.push(length === 0 ? none : opens)
    for (let i = 1; i < length; i++) labels.push(belongs)
  }
  return { labels, gain, count, lost }
}

/** How probable it is of each stretch that a reader would find in it, or in its name, a problem of theirs. */
function gainsOf(places: readonly ClausePlace[], stretches: Stretches): Gains {
  const ends = lengthsUpTo(places)
  const probable = stretches.map((row, first) => row.flatMap((share, more) => (share > leastCounted ? [{ first, last: first + more, share }] : [])))
  return stretches.map((row, first) =>
    row.map((_, more) => {
      const last = first + more
      const name = namingEnd(places, first, last)
      let sum = 0
      // What begins earlier ends before.
      for (let other = Math.max(0, first - longestProblem + 1); other <= last; other++)
        for (const one of probable[other]!) {
          if (one.last < first) continue
          if (inCommon(first, last, one.first, one.last, ends) >= sameProblem || inCommon(first, name, one.first, one.last, ends) >= sameProblem)
            sum += one.share
        }
      return Math.min(1, sum)
    }),
  )
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
