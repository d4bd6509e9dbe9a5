import { largest } from '../../lists.ts'
import { language, type Profile } from '../profiles/index.ts'
import { subjectShare } from './subject-words.ts'

/** Items of this many clauses and more may tell several things of one subject in the same one of them. */
const manyClauses = 3
/** In one clause, two items are told where each has so much of the subject to itself. */
const leastOwn = 0.2
/** A clause of fewer characters names no subject. */
const shortest = 3

/**
 * True where an item may be one of several that a longer one gathers: the longer one has several clauses, and the item is answered by another of them than those
 * that are linked to it already. An item of one clause is told once; what resembles it beside its partner is another thing.
 * @param beside items that belong to the longer one already.
 */
export function isGathered(item: Profile, longer: Profile, beside: readonly Profile[]): boolean {
  const clauses = subjectsOfClauses(longer)
  if (clauses.length < 2) return false
  if (clauses.length >= manyClauses) return true
  const own = answeringClause(item, clauses)
  return beside.every((other) => answeringClause(other, clauses) !== own) || ownShare(item, longer, beside) >= leastOwn
}

/** The share of the longer item's subject that is this item's and not that of those beside it. */
function ownShare({ whole }: Profile, longer: Profile, beside: readonly Profile[]): number {
  let [own, total] = [0, 0]
  for (const word of longer.whole.subjectWords()) {
    const weight = language.subjectWeights[word]!
    const others = Math.max(0, largest(beside.map((other) => nearest(word, other.whole.subjectWords()))))
    own += weight * Math.max(0, nearest(word, whole.subjectWords()) - others)
    total += weight
  }
  return total > 0 ? own / total : 0
}

/** How near the nearest of some words is to a word, squared. */
function nearest(word: number, others: readonly number[]): number {
  let most = 0
  for (const other of others) most = Math.max(most, language.nearness(word, other))
  return most * most
}

/** Subject words of each clause. */
function subjectsOfClauses({ whole }: Profile): readonly (readonly number[])[] {
  return whole.clauses.filter(({ length }) => length >= shortest).map((clause) => clause.words().filter((word) => language.subjectWeights[word]! > 0))
}

/** Which clause has most of an item's subject, by its number. */
function answeringClause({ lead }: Profile, clauses: readonly (readonly number[])[]): number {
  let [best, most] = [-1, -1]
  for (const [at, words] of clauses.entries()) {
    const share = subjectShare(lead.subjectWords(), words)
    if (share > most) [best, most] = [at, share]
  }
  return best
}
