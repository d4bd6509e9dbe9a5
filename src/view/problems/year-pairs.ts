import type { ThemeChange, ThemeOverview, YearPair, YearPairItems } from '../../core/themes/records.ts'
import type { Directory } from '../directory.ts'
import { themeData, type ThemeData } from './theme-data.ts'

/** Address of the page of two years, below its language's root. */
export function yearPairPath({ earlier, later }: Pick<YearPair, 'earlier' | 'later'>): string {
  return `problems/years/${earlier}-${later}/`
}

/** The problems of one theme that went or came. */
export interface ThemeOfPair {
  readonly slug: string
  /** How many there are, of which the data may list the first. */
  readonly count: number
  readonly data: ThemeData
}

/** The problems that went or came, themes with most of them first. */
export function themesOfPair(items: YearPairItems, pair: YearPair, side: 'dropped' | 'added', directory: Directory): ThemeOfPair[] {
  const counts = new Map(pair.themes.map((theme) => [theme.slug, theme[side]]))
  return items[side]
    .map(({ slug, items: ofTheme }) => ({ slug, count: counts.get(slug) ?? ofTheme.length, data: themeData(ofTheme, directory) }))
    .toSorted((a, b) => b.count - a.count)
}

/** Themes whose standing changed between the years. */
export function movedThemes(pair: YearPair): ThemeChange[] {
  return pair.themes.filter(({ onlyEarlier, onlyLater }) => onlyEarlier + onlyLater > 0)
}

/** A theme's entry by its slug. */
export function themesBySlug(overview: ThemeOverview): Map<string, ThemeOverview['themes'][number]> {
  return new Map(overview.themes.map((theme) => [theme.slug, theme]))
}
