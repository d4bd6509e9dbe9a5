import type { ReportKind } from '../../core/model.ts'
import type { ExcerptPiece } from '../../core/search/excerpt.ts'
import type { Suggestion } from '../../core/search/suggestions.ts'
import type { PartName } from '../../core/model.ts'
import type { SearchState } from './state.ts'

/** What the page asks of the worker. */
export interface SearchRequest {
  readonly number: number
  /** Address of the folder of the search index, with a slash at its end. */
  readonly folder: string
  readonly state: SearchState
}

export interface SearchReply {
  readonly number: number
  readonly outcome: SearchOutcome
}

/** A search ends in a whole answer, or in none. `offline`: the site could not be reached for a file that is not kept. */
export type SearchOutcome = ({ readonly kind: 'answer' } & ShownAnswer) | { readonly kind: 'failure'; readonly reason: 'offline' | 'failed' }

/** Results shown at a time. */
export const PAGE_SIZE = 20

export interface ShownAnswer {
  readonly paragraphs: number
  readonly reports: number
  readonly scatteredReports: number
  /** Pages of results, those of scattered words included. */
  readonly pages: number
  readonly results: readonly ShownResult[]
  readonly counts: ShownCounts
  /** Whether the query has results if nothing limits it. */
  readonly filtered: boolean
  readonly suggestions: readonly Suggestion[]
}

export interface ShownResult {
  /** Path of the report's page below the root of its language, with the block as its anchor. */
  readonly path: string
  readonly title: string | null
  readonly organisation: string | null
  readonly year: number | null
  readonly part: PartName | null
  readonly language: string
  readonly pieces: readonly ExcerptPiece[]
  /** Whether the words stand in the report, but not together in this paragraph. */
  readonly scattered: boolean
  readonly comparisons: readonly { readonly path: string; readonly years: string }[]
}

export interface ShownCounts {
  /** With the kind of those whose kind must be said beside their name. */
  readonly series: readonly { readonly slug: string; readonly name: string; readonly kind: ReportKind | null; readonly count: number }[]
  readonly years: readonly { readonly year: number; readonly count: number }[]
  readonly parts: readonly { readonly part: PartName; readonly count: number }[]
  readonly kinds: readonly { readonly kind: ReportKind; readonly count: number }[]
}
