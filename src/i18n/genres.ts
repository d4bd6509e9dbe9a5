/** Names of the kinds of reports, which the genres themselves bear: a group of their own, for with them come the patterns by which the genres are known. */
import { genreNames } from '../core/normalise/genres/index.ts'
import type { Locale } from './locale.ts'

/** The group `genres` of the words of a language. */
export interface GenreWords {
  /** What all reports of a kind are called. */
  readonly kinds: ReturnType<typeof genreNames>
  /** What one report is, where `kinds` names all of them. */
  readonly kindOfOne: (kind: string) => string
}

/** The names of the kinds in a language of the interface. */
export function genreWords(locale: Locale): GenreWords {
  const kinds = genreNames(locale)
  const one = (name: string): string => (locale === 'en' ? name.replace(/(?<=\b[Rr]eport)s\b/, '') : name)
  return { kinds, kindOfOne: (kind) => one(kinds[kind] ?? kind) }
}
