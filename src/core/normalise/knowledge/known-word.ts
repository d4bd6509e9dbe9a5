/** A word that a rule knows, and a use of it. */
export type KnownWord = readonly [word: string, example: string]

/** A pattern source that matches any of the words, longer ones first. */
export function anyOf(words: readonly KnownWord[]): string {
  return words
    .map(([word]) => word)
    .sort((a, b) => b.length - a.length)
    .join('|')
}
