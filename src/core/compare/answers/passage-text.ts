import type { Span } from '../../model.ts'
import { clausesOf } from '../../text/sentences.ts'
import type { Profiler, TextProfile } from '../profiles/index.ts'

/** At least so much of a statement is shown, as a share of it and in characters: what surrounds an answer tells what it is about. */
const leastShare = 0.55
const leastShown = 30
/** A statement up to this length is shown whole. */
const shortEnough = 45
/** What a character of a clause costs, in the weight of the words that it has to share with the plan; and what a number is worth, since numbers are what answers are read for. */
const costOfCharacter = 0.4
const worthOfNumber = 2

/** A clause that only names the problem that was dealt with: 针对“……”的问题. */
const occasion = /^针对.{0,80}(?:问题|情况|短板|不足)”?[，,]?$/u

/**
 * The run of a statement's clauses that has most to do with a plan: it shares most telling words with it for its length, and is at least about half of the statement.
 * @param planTerms numbers of the terms of the plan.
 */
export function passageText(statement: string, planTerms: ReadonlySet<number>, profiler: Profiler): string {
  const all = clausesOf(statement)
  const clauses = all.length > 1 && occasion.test(statement.slice(all[0]!.from, all[0]!.to)) ? all.slice(1) : all
  if (clauses.length === 0) return statement
  const whole = clauses.at(-1)!.to - clauses[0]!.from
  if (whole <= shortEnough) return statement.slice(clauses[0]!.from)
  const least = Math.min(whole, Math.max(leastShown, leastShare * whole))
  const worths = clauses.map((clause) => worthOf(statement.slice(clause.from, clause.to), clause, planTerms, profiler))
  let [first, last, most] = [0, clauses.length - 1, -Infinity]
  for (let from = 0; from < clauses.length; from++) {
    let worth = 0
    for (let to = from; to < clauses.length; to++) {
      worth += worths[to]!
      if (clauses[to]!.to - clauses[from]!.from >= least && worth > most) [first, last, most] = [from, to, worth]
    }
  }
  // A run that leaves out what follows ends without the comma that led there.
  const to = last < clauses.length - 1 ? statement.slice(0, clauses[last]!.to).replace(/[，,：:；;]$/u, '').length : clauses[last]!.to
  return statement.slice(clauses[first]!.from, to)
}

function worthOf(clause: string, { from, to }: Span, planTerms: ReadonlySet<number>, profiler: Profiler): number {
  const { pairs } = profiler.views
  const stretch = profiler.text(clause).pairs()
  let worth = (/\d/u.test(clause) ? worthOfNumber : 0) - costOfCharacter * (to - from)
  for (let at = stretch.from; at < stretch.to; at++) {
    const term = pairs.terms[at]!
    if (planTerms.has(term)) worth += Math.max(0, pairs.weightOf(term) - tellingFrom)
  }
  return worth
}

/** The numbers of a text's terms. */
export function termsOf(text: TextProfile, { views: { pairs } }: Profiler): ReadonlySet<number> {
  const { from, to } = text.pairs()
  return new Set(pairs.terms.subarray(from, to))
}

/** Pairs of characters that weigh no more than this are of set phrases and tell nothing of a task. */
export const tellingFrom = 3
