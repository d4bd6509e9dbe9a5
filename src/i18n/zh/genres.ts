import { genreNames } from '../../core/normalise/genres/index.ts'

/** Names of the kinds of reports, which the genres themselves bear: a group of their own, for with them come the patterns by which the genres are known. */
export const genres = {
  kinds: genreNames('zh'),
  /** What one report is, where `kinds` names all of them. */
  kindOfOne: (kind: string) => genreNames('zh')[kind] ?? kind,
}
