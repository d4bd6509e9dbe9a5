/** The table of genres, and what reports of none of them are; which genre a title or opening tells. */
import type { ReportKind } from '../../model.ts'
import type { HeadingPart } from '../parts/part-words.ts'
import { accountability } from './accountability.ts'
import { congress } from './congress.ts'
import { consultative } from './consultative.ts'
import { court } from './court.ts'
import { department } from './department.ts'
import { discipline } from './discipline.ts'
import { disclosure } from './disclosure.ts'
import type { Genre } from './genre.ts'
import { government } from './government.ts'
import { institution } from './institution.ts'
import { procuratorate } from './procuratorate.ts'
import { ruleOfLaw } from './rule-of-law.ts'

export type { Genre } from './genre.ts'

/** Reports of any other genre, and documents that are none. */
const other: Genre = {
  kind: 'other',
  names: { zh: '其他报告', en: 'Other reports' },
  slug: '其他',
  titles: [{ pattern: /统计公报|预算|决算|审计|调研|执法|整改/, example: '2023年财政决算报告' }],
  openings: [],
  headings: [],
  parts: [],
  whose: 'organisation',
  labelledBy: 'either',
  isOfAllWork: false,
}

/** The genres, in the order in which a title is asked for them: the first that it tells is the report's, so that a narrow genre stands before a broader one whose titles it shares. */
export const genres: readonly Genre[] = [
  accountability,
  ruleOfLaw,
  disclosure,
  other,
  court,
  procuratorate,
  congress,
  consultative,
  discipline,
  government,
  department,
  institution,
]

const byKind: ReadonlyMap<string, Genre> = new Map(genres.map((genre) => [genre.kind, genre]))

/** The genre of a kind; that of other reports for a kind that is not known. */
export function genreOf(kind: ReportKind): Genre {
  return byKind.get(kind) ?? other
}

/** The names of all genres in a language, by kind. */
export function genreNames(language: 'zh' | 'en'): Readonly<Record<ReportKind, string>> {
  return Object.fromEntries(genres.map(({ kind, names }) => [kind, names[language]]))
}

/** The genre that a title or file name tells, white space aside; null for none. */
export function genreOfTitle(title: string): Genre | null {
  const bare = title.replace(/[\s\u3000]/g, '')
  return genres.find(({ titles }) => titles.some(({ pattern }) => pattern.test(bare))) ?? null
}

/**
 * The genre that a report's first sentences tell, and the words that do; null for none. Who speaks for an institution says so in set words and is asked first; what a
 * leader says of his duties is found in the first sentences of other genres too.
 */
export function genreOfOpening(opening: string): { readonly genre: Genre; readonly match: RegExpExecArray } | null {
  for (const genre of [court, procuratorate, congress, consultative, discipline, government, accountability, ...genres]) {
    for (const { pattern } of genre.openings) {
      const match = pattern.exec(opening)
      if (match) return { genre, match }
    }
  }
  return null
}

/** The parts that a heading of this genre opens by its own rules; null where it has none for it. */
export function partsOfGenre({ headings }: Genre, heading: string): readonly HeadingPart[] | null {
  const bare = heading.replace(/[\s\u3000]/g, '')
  return headings.find(({ pattern }) => pattern.test(bare))?.parts ?? null
}
