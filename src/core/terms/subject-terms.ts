import { termLimits } from './limits.ts'
import { clustering, type Spread } from './spread.ts'

/** Nouns of every kind but persons' names, verbs and adjectives used as nouns, abbreviations, places, words of other letters. */
const NAMES = /^(?:n(?!r)|N|vn$|an$|j$|s$|b$|eng$)/
/** Adverbs, pronouns, particles, prepositions, conjunctions: a term with one of them is a piece of a sentence. */
const JOINS = /^[dfrupcy]/
/** Verbs, adjectives, and either used as adverbs: what begins with one mostly says what is done to something. */
const DOES = /^(?:v|vd|vi|ad|a)$/
const VERB_OR_PERSON = /^(?:v|a|nr.*)$/
/** Sayings and set phrases. A set phrase is a name where it is part of one (普惠性 + 学前教育). */
const SET_PHRASE = /^[il]$/

/** How a term stands in the texts of an archive. */
export interface Standing extends Spread {
  /** Share of its places at which a clause ends behind it. */
  readonly endsClause: number
}

/**
 * Whether a term names what a text can be about. Two kinds of evidence: the parts of speech of its words (one names something, none only joins), and how the term
 * stands. What most reports use and any sentence may (机制, 力度) names nothing, whatever part of speech it is, and neither does what never ends a clause (比重达到);
 * a verb, a saying or a person's name by the dictionary is taken for a subject where it keeps together and ends clauses as subjects do (就业, 交通拥堵).
 * @param tags of the words in their order, in the tag set of the People's Daily corpus, which jieba uses.
 */
export function namesSubject(tags: readonly string[], standing: Standing): boolean {
  if (tags.some((tag) => JOINS.test(tag))) return false
  const [first] = tags
  const isName = tags.some((tag) => NAMES.test(tag))
  if (standing.occurrences < termLimits.judged) {
    return tags.length === 1 ? isName : !DOES.test(first!) && (isName || tags.some((tag) => SET_PHRASE.test(tag)))
  }
  const together = clustering(standing)
  const { share, endsClause } = standing
  if (endsClause < termLimits.endsClause || (share >= termLimits.everydayShare && together < termLimits.everydayClustering)) return false
  if (tags.length === 1 && SET_PHRASE.test(first!)) return together >= termLimits.sayingClustering
  if (tags.length === 1 && VERB_OR_PERSON.test(first!))
    return together >= termLimits.verbClustering && endsClause >= termLimits.verbEndsClause && endsClause <= 1 - termLimits.verbEndsClause
  if (DOES.test(first!)) return isName && endsClause >= termLimits.verbEndsClause && together >= termLimits.everydayClustering
  return isName || tags.some((tag) => SET_PHRASE.test(tag))
}
