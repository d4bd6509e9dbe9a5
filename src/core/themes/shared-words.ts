import { themeLimits } from './limits.ts'

/** An item without a subject, by its words. */
export interface WordedItem {
  readonly series: string
  readonly words: readonly string[]
}

/**
 * Gathers items under words that they share: again and again the word that most of the items still without a theme have, in two series or more, until no
 * word has enough. Used where the field's vocabulary does not reach, and for texts of another language.
 * @returns the theme's word of each item, null for items that share none.
 */
export function sharedWordThemes(items: readonly WordedItem[]): (string | null)[] {
  const themes = new Array<string | null>(items.length).fill(null)
  const having = new Map<string, number[]>()
  items.forEach(({ words }, item) => {
    for (const word of new Set(words)) {
      const known = having.get(word)
      if (known) known.push(item)
      else having.set(word, [item])
    }
  })
  const leastSeries = Math.min(2, new Set(items.map(({ series }) => series)).size)
  let candidates = [...having].filter(([, of]) => of.length >= themeLimits.sharedItems)
  for (let made = 0; made < themeLimits.sharedThemes; made++) {
    candidates = candidates
      .map(([word, of]): [string, number[]] => [word, of.filter((item) => themes[item] === null)])
      .filter(([, of]) => of.length >= themeLimits.sharedItems && new Set(of.map((item) => items[item]!.series)).size >= leastSeries)
    const best = candidates.reduce<(typeof candidates)[number] | null>((most, candidate) => (isBetter(candidate, most) ? candidate : most), null)
    if (!best) break
    for (const item of best[1]) themes[item] = best[0]
  }
  return themes
}

/** More items; of as many, the longer word, then the one that comes first in the order of characters. */
function isBetter([word, of]: [string, number[]], most: [string, number[]] | null): boolean {
  if (!most || of.length !== most[1].length) return !most || of.length > most[1].length
  return word.length === most[0].length ? word < most[0] : word.length > most[0].length
}
