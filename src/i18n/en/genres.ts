import { genreNames } from '../../core/normalise/genres/index.ts'
import type { genres as zh } from '../zh/genres.ts'

/** Names of the kinds of reports. */
export const genres: typeof zh = {
  kinds: genreNames('en'),
  kindOfOne: (kind) => (genreNames('en')[kind] ?? kind).replace(/(?<=\b[Rr]eport)s\b/, ''),
}
