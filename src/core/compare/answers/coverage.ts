import { largest } from '../../lists.ts'
import type { Coverage } from '../../model.ts'
import { clausesOf } from '../../text/sentences.ts'
import { similarityModels, similarityTable } from '../links/index.ts'
import { type Profile, type Profiler, type TextProfile } from '../profiles/index.ts'
import { Review } from './review.ts'

/** A clause of a plan that has this share of the words that name a problem, by the weight of their pairs of characters, is a measure for it. */
const clauseAnswers = 0.25
/** One that has this share of the words by which a problem names themes is a measure for it too: what a problem complains of is seldom said again by a plan. */
const subjectAnswers = 0.7
/** (provided that some clause has this share of the words that name the problem, by the weight of their pairs of characters) */
const leastShared = 0.12

/**
 * Which plan items of a report answer each of its problems, best first: those alike as a whole, then those of which a clause answers it. A problem without a plan is one
 * that the report leaves unanswered.
 * @param least similarity from which a plan answers a problem, 0 to 1.
 */
export function coverageOf(problems: readonly Profile[], plans: readonly Profile[], profiler: Profiler, least: number): Coverage[] {
  const table = similarityTable(problems, plans, similarityModels.coverage)
  const whole = problems.map((_, row) =>
    plans
      .map((plan, column) => ({ id: plan.item.id, similarity: table[row]![column]! }))
      .filter((plan) => plan.similarity >= least)
      .sort((a, b) => b.similarity - a.similarity)
      .map((plan) => plan.id),
  )
  const open = problems.filter((_, row) => whole[row]!.length === 0)
  const byClause = open.length === 0 ? new Map<string, string>() : plansByClause(open, plans, profiler)
  return problems.map(({ item: { id } }, row) => ({ problem: id, plans: whole[row]!.length > 0 ? whole[row]! : [byClause.get(id) ?? []].flat() }))
}

/** For each problem of which a clause of some plan speaks, the plan whose clause has most of its words. */
function plansByClause(problems: readonly Profile[], plans: readonly Profile[], profiler: Profiler): Map<string, string> {
  const clauses = plans.flatMap(({ item: { id, text } }) =>
    clausesOf(text).map(({ from, to }) => ({ block: id, text: text.slice(from, to), part: 'plans' as const, ofTheYear: true })),
  )
  for (const { lead } of problems) lead.pairs()
  const review = new Review(clauses, () => true, profiler)
  const wordsOfClauses = review.profiles.map(themeWordsOf)
  return new Map(
    problems.flatMap(({ item, lead }): [string, string][] => {
      const { weight, most, by } = review.spokenTo(lead.clauses, true)
      if (by >= 0 && most >= clauseAnswers * weight) return [[item.id, clauses[by]!.block]]
      const same = most >= leastShared * weight ? clauseOfSubject(lead, wordsOfClauses) : -1
      return same < 0 ? [] : [[item.id, clauses[same]!.block]]
    }),
  )
}

/** The first of the clauses that have most of the words by which a problem names themes; −1 where none has enough of them. */
function clauseOfSubject(lead: TextProfile, clauses: readonly ReadonlySet<number>[]): number {
  const words = themeWordsOf(lead)
  const shares = clauses.map((clause) => words.intersection(clause).size)
  const most = Math.max(0, largest(shares))
  return words.size > 0 && most >= subjectAnswers * words.size ? shares.indexOf(most) : -1
}

function themeWordsOf({ clauses }: TextProfile): ReadonlySet<number> {
  return new Set(clauses.flatMap((clause) => clause.themes()))
}
