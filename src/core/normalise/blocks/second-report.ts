import { genreOfTitle } from '../genres/index.ts'
import { writtenYears } from '../fields/written-year.ts'
import { markerOf } from '../../text/markers.ts'
import { titleLengthOf } from './front.ts'
import type { Paragraph } from './paragraph.ts'

/** Fewest characters of a report of its own. */
const shortest = 120

/**
 * Index of the paragraph with which a further report begins, as where two years' reports were put into one file: a title of the same genre and of another
 * year, behind which the numbering begins again. `paragraphs.length` where there is none.
 */
export function secondReport(paragraphs: readonly Paragraph[], title: number | null): number {
  const first = title === null ? undefined : paragraphs[title]
  const end = paragraphs.at(-1)?.to ?? 0
  if (title === null || !first) return paragraphs.length
  const firstYear = yearBelow(paragraphs, title)
  const found = paragraphs.findIndex(
    ({ text, from }, at) =>
      at > title + 2 &&
      from - first.to >= shortest &&
      end - from >= shortest &&
      isTitleLike(text, first.text) &&
      opensNumbering(paragraphs.slice(title, at)) &&
      opensNumbering(paragraphs.slice(at)) &&
      firstYear !== null &&
      (yearBelow(paragraphs, at) ?? firstYear) !== firstYear,
  )
  return found < 0 ? paragraphs.length : found
}

/** Whether a line is a title of the same genre as another title. */
export function isTitleLike(text: string, title: string): boolean {
  if (text.length > 60 || /[，；。]/.test(text) || markerOf(text) !== null || titleLengthOf(text) === 0) return false
  const genre = genreOfTitle(text)
  return genre !== null && genre.kind !== 'other' && genre === genreOfTitle(title)
}

/** The year that a title tells, or one of the short lines right below it. */
function yearBelow(paragraphs: readonly Paragraph[], at: number): number | null {
  for (const { text } of paragraphs.slice(at, at + 3)) {
    const year = text.length > 60 ? undefined : writtenYears(text)[0]?.year
    if (year !== undefined) return year
  }
  return null
}

function opensNumbering(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.some(({ text }) => /^(?:一、|（一）|\(一\)|1[.．、])/.test(text))
}
