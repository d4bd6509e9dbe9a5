import { clausesOf, withoutFinalStop } from '../../text/sentences.ts'
import type { Profiler, TextProfile } from '../profiles/index.ts'

/** A statement up to this length is shown whole. */
const shortEnough = 60
/** A shown passage is at least this long. */
const leastShown = 40

/** A clause that only names the problem that was dealt with: 针对“……”的问题. */
const occasion = /^针对.{0,80}(?:问题|情况|短板|不足)”?[，,]?$/u

/**
 * The run of a statement's clauses that has to do with a plan: of a long statement the clauses at either end that share no telling word with the plan are left out.
 * @param planTerms numbers of the terms of the plan.
 */
export function passageText(statement: string, planTerms: ReadonlySet<number>, profiler: Profiler): string {
  const all = clausesOf(statement)
  const clauses = all.length > 1 && occasion.test(statement.slice(all[0]!.from, all[0]!.to)) ? all.slice(1) : all
  let [first, last] = [0, clauses.length - 1]
  const lengthOfRun = (from: number, to: number): number => clauses[to]!.to - clauses[from]!.from
  if (last >= 0 && lengthOfRun(first, last) > shortEnough) {
    const speaks = clauses.map(({ from, to }) => hasTelling(profiler.text(statement.slice(from, to)), planTerms, profiler))
    while (last > first && !speaks[last]! && lengthOfRun(first, last - 1) >= leastShown) last--
    while (first < last && !speaks[first]! && lengthOfRun(first + 1, last) >= leastShown) first++
  }
  if (last < 0) return statement
  const { from, to } = withoutFinalStop(statement, { from: clauses[first]!.from, to: clauses[last]!.to })
  return to === withoutFinalStop(statement, { from: 0, to: statement.length }).to ? statement.slice(from) : statement.slice(from, to)
}

function hasTelling(clause: TextProfile, planTerms: ReadonlySet<number>, { views: { pairs } }: Profiler): boolean {
  const { from, to } = clause.pairs()
  for (let at = from; at < to; at++) {
    const term = pairs.terms[at]!
    if (planTerms.has(term) && pairs.weightOf(term) > tellingFrom) return true
  }
  return false
}

/** The numbers of a text's terms. */
export function termsOf(text: TextProfile, { views: { pairs } }: Profiler): ReadonlySet<number> {
  const { from, to } = text.pairs()
  return new Set(pairs.terms.subarray(from, to))
}

/** Pairs of characters that weigh no more than this are of set phrases and tell nothing of a task. */
export const tellingFrom = 3
