import type { HeadingPart } from '../parts/part-words.ts'

/** A pattern of words, without white space, and a title or heading that has it: the example is tested, and must tell no genre that stands before it in the list of `index.ts`. */
export interface KnownPattern {
  readonly pattern: RegExp
  readonly example: string
}

/** A heading that says of itself which part it opens; several where it joins them. */
export interface KnownHeading extends KnownPattern {
  readonly parts: readonly HeadingPart[]
}

/** All that is known of one genre of reports. */
export interface Genre {
  /** Name of the genre in data and settings, which README.md lists under `series.kind`. */
  readonly kind: string
  /** What a reader is told that such reports are. */
  readonly names: { readonly zh: string; readonly en: string }
  /** End of the address of a series, where an organisation has series of several genres. */
  readonly slug: string
  /** Titles and file names that tell the genre, where no genre before it in the list of `index.ts` is told by them. */
  readonly titles: readonly KnownPattern[]
  /** First sentences that tell it where no title does. */
  readonly openings: readonly KnownPattern[]
  /** Headings of its own, asked before those that every genre shares (存在的问题, 下一步打算…, in `parts/part-words.ts`). */
  readonly headings: readonly KnownHeading[]
  /** Parts that such a report has: where one was not found, that is said. */
  readonly parts: readonly HeadingPart[]
  /** Whose report it is: a person's, of an office that he holds, or an organisation's. */
  readonly whose: 'person' | 'organisation'
  /** Whether a report is labelled by the year that it tells, or by the year that it plans; `either` where its own headings decide. */
  readonly labelledBy: 'reviewed' | 'planned' | 'either'
  /** Whether it tells all of a year's work, so that an organisation may put it in the place of another such report from one year to the next: the series goes on. */
  readonly isOfAllWork: boolean
}
