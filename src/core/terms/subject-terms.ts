/** Nouns of every kind but persons' names, verbs and adjectives used as nouns, abbreviations, places, words of other letters. */
const NAMES = /^(?:n(?!r)|N|vn$|an$|j$|s$|b$|eng$)/
/** Adverbs, pronouns, particles, prepositions, conjunctions: a term with one of them is a piece of a sentence. */
const JOINS = /^[dfrupcy]/

/**
 * Whether a term can name what a text is about, by the parts of speech of its words: one of them is a name of something, and none only joins. A verb or an
 * adjective by itself (经受, 扎实) is what any text does, whatever its subject.
 * @param tags of the words in their order, in the tag set of the People's Daily corpus, which jieba uses.
 */
export function namesSubject(tags: readonly string[]): boolean {
  // A set phrase is a name where it is part of one (普惠性 + 学前教育), and may be any saying by itself.
  const isName = (tag: string): boolean => NAMES.test(tag) || (tag === 'l' && tags.length > 1)
  return tags.some(isName) && !tags.some((tag) => JOINS.test(tag))
}
