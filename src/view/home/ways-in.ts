import type { TermStatistics, YearOfTerms } from '../../core/terms/records.ts'
import type { ThemeEntry } from '../../core/themes/records.ts'
import { topThemes } from '../problems/top-themes.ts'

/** How many themes, and how many words, the home page names. */
const themesNamed = 4
const wordsNamed = 6

/** The problems that the home page names: themes that came back, or where none did, those of most organisations. */
export interface NamedThemes {
  readonly returned: boolean
  readonly themes: readonly ThemeEntry[]
}

/** The themes that the home page names; null where the archive has no themes. */
export function namedThemes(themes: readonly ThemeEntry[]): NamedThemes | null {
  const back = topThemes(themes, 'returned')
  const named = back.length > 0 ? back : topThemes(themes, 'series')
  return named.length > 0 ? { returned: back.length > 0, themes: named.slice(0, themesNamed) } : null
}

/** Words that rose in the newest year in which any did, strongest first; null where none ever did. */
export function risenWords({ changes }: TermStatistics): { readonly year: number; readonly words: readonly string[] } | null {
  const newest = changes.findLast(({ rising }: YearOfTerms) => rising.length > 0)
  return newest ? { year: newest.later, words: newest.rising.slice(0, wordsNamed).map(({ record }) => record.term) } : null
}
