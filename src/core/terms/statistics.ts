/** How the terms of an archive are used over its years, and which whole candidates are terms: those that name what a text can be about. */
import { candidatesOf, type TermReport } from './candidates.ts'
import { changesOf, reportKeywords } from './keyness.ts'
import { clustering, countTerms, type Spread } from './counts.ts'
import { termLimits, type Keyword, type TermStatistics } from './records.ts'
import { wholeTerms } from './whole-terms.ts'

/**
 * How the words and phrases of an archive are used over its years. Candidates are words and their significant joinings; they are then counted as runs
 * of characters, as a reader's search finds them, so that a number here is the number that a search gives.
 */
export function termStatistics(reports: readonly TermReport[]): TermStatistics {
  return termsOfArchive(reports).statistics
}

/** What is known of an archive's words beside their counts. */
export interface TermKnowledge {
  /** Parts of speech of a term's words in their order; where they can't be told, every term is taken for a noun. */
  readonly tagsOf: (term: string) => readonly string[]
  /** Names of the places whose organisations the archive holds (`青禾`): they name no subject. */
  readonly places: readonly string[]
}

/** What stands for something that was masked names nothing. */
const masked = /^[XxＸｘ×*]+$/u

const NO_KNOWLEDGE: TermKnowledge = { tagsOf: () => ['n'], places: [] }

/** The same, and the terms that mark each report, in the order of the reports. */
export function termsOfArchive(
  reports: readonly TermReport[],
  { tagsOf, places }: TermKnowledge = NO_KNOWLEDGE,
): { statistics: TermStatistics; keywords: (readonly Keyword[])[] } {
  const sampled = reports.filter(({ passages }) => passages.some(([, lengths]) => lengths !== null))
  const terms = wholeTerms(sampled, candidatesOf(sampled))
  const counts = countTerms(reports, terms)
  const spreads = new Map(counts.records.map(({ term }, number) => [term, counts.spreads[number]!]))
  const isNamed = counts.records.map(
    ({ term, reports: having }, number) =>
      having >= termLimits.reports &&
      !masked.test(term) &&
      !places.some((place) => term.includes(place)) &&
      !isDoneSomehow(term, tagsOf) &&
      !isAttribute(term, tagsOf(term)) &&
      !isPlain(term, tagsOf(term), counts.spreads[number]!) &&
      !isMadeOfPlain(term, spreads) &&
      namesSubject(tagsOf(term), { ...counts.spreads[number]!, endsClause: terms[number]!.endsClause }),
  )
  const records = counts.records.filter((_, number) => isNamed[number])
  const statistics = {
    years: counts.years,
    changes: changesOf(counts, isNamed),
    index: records
      .toSorted((a, b) => b.reports - a.reports || b.occurrences - a.occurrences || (a.term < b.term ? -1 : 1))
      .slice(0, termLimits.indexed),
  }
  const mayBePlain = terms.map(({ term, phrase, endsClause }) => (phrase ? endsClause >= termLimits.saidEndsClause : term.length <= wordLength))
  return { statistics, keywords: reportKeywords(reports, counts, isNamed, mayBePlain) }
}

/** Nouns of every kind but persons' names, verbs and adjectives used as nouns, abbreviations, places, words of other letters. */
const NAMES = /^(?:n(?!r)|N|vn$|an$|j$|s$|b$|eng$)/
/** Adverbs, pronouns, particles, prepositions, conjunctions: a term with one of them is a piece of a sentence. */
const JOINS = /^[dfrupcy]/
/** Verbs, adjectives, and either used as adverbs: what begins with one mostly says what is done to something. */
const DOES = /^(?:v|vd|vi|ad|a)$/
const VERB_OR_PERSON = /^(?:v|a|nr.*)$/
/** Sayings and set phrases. A set phrase is a name where it is part of one (普惠性 + 学前教育). */
const SET_PHRASE = /^[il]$/

/** Words that say how something is done, which dictionaries take for nouns as well. */
const SOMEHOW =
  /^(?:着力|全面|基本|持续|继续|深入|扎实|大力|积极|切实|有序|有效|稳步|不断|进一步|全力|努力|坚决|充分|严格|主动|认真|加快|率先|顺利|圆满|集中|统筹|协同)(?=.)/u

/** Whether a term says no more than that something is done in some way: 着力 + 解决, however it is cut, and 全力 alone. */
export function isDoneSomehow(term: string, tagsOf: TermKnowledge['tagsOf']): boolean {
  const done = `${term}。`.replace(SOMEHOW, '').slice(0, -1)
  return done === '' || (done !== term && tagsOf(done).every((tag) => /^v[di]?$/.test(tag)))
}

/** What says how a thing is or how much of it (基础性, 质量型, 跨越式, 市级), and is no thing itself; 模式, 阶级 and 典型 are. */
const HOW = /^\p{Script=Han}+(?:(?<![阶等上下年])级|(?<![模方形公仪])式|(?<!典)型|性)$/u

/** Whether a word by itself is an attribute of others. */
export function isAttribute(term: string, tags: readonly string[]): boolean {
  return tags.length === 1 && term.length > wordLength && HOW.test(term)
}

/** Characters of a word that may be an everyday one. Longer ones are made of words that say what they are about. */
const wordLength = 2

/** Whether a short word of many reports never comes again where it once stood, so that it belongs to any subject: 趋势, 框架, 原则. */
export function isPlain(term: string, tags: readonly string[], spread: Spread): boolean {
  if (tags.length !== 1 || term.length !== wordLength || spread.occurrences < termLimits.judged) return false
  return spread.share >= termLimits.plainShare && clustering(spread) < termLimits.plainClustering
}

/** Whether a longer term is made of pairs of characters that sentences of any subject use, and never comes again where it once stood either: 指导 + 方针. */
export function isMadeOfPlain(term: string, spreads: ReadonlyMap<string, Spread>): boolean {
  const own = spreads.get(term)
  if (!own || !evenHan.test(term) || clustering(own) >= termLimits.plainClustering) return false
  return term.match(/../gu)!.every((pair) => {
    const spread = spreads.get(pair)
    if (!spread || spread.occurrences < termLimits.judged) return false
    return spread.share >= termLimits.plainPartShare && clustering(spread) < termLimits.plainPartClustering
  })
}

const evenHan = /^(?:\p{Script=Han}{2}){2,}$/u

/** How a term stands in the texts of an archive. */
export interface Standing extends Spread {
  /** Share of its places at which a clause ends behind it. */
  readonly endsClause: number
}

/** Whether a phrase ends in a verb behind which no clause ends, so that an object must follow: 总数 + 达. */
function wantsObject(tags: readonly string[], { endsClause }: Standing): boolean {
  return tags.length > 1 && /^v[di]?$/.test(tags.at(-1)!) && endsClause < termLimits.endsClause
}

/**
 * Whether a term names what a text can be about. Two kinds of evidence: the parts of speech of its words (one names something, none only joins), and how the term
 * stands. What most reports use and any sentence may (机制, 力度) names nothing, whatever part of speech it is, and neither does what never ends a clause (比重达到);
 * a verb, a saying or a person's name by the dictionary is taken for a subject where it keeps together and ends clauses as subjects do (就业, 交通拥堵).
 * @param tags of the words in their order, in the tag set of the People's Daily corpus, which jieba uses.
 */
export function namesSubject(tags: readonly string[], standing: Standing): boolean {
  if (tags.some((tag) => JOINS.test(tag)) || wantsObject(tags, standing)) return false
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
