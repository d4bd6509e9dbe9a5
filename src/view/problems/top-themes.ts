import type { ThemeEntry } from '../../core/themes/records.ts'

/** How many themes a list of the foremost names. */
const listed = 8

/** The themes with the most of something, those without any left out; what belongs to no theme has no place among them. */
export function topThemes(themes: readonly ThemeEntry[], measure: 'series' | 'returned' | 'lasting'): ThemeEntry[] {
  return themes
    .filter((theme) => theme[measure] > 0 && theme.by !== 'rest')
    .toSorted((a, b) => b[measure] - a[measure] || b.problems - a.problems)
    .slice(0, listed)
}
