/** What the page of search asks of its worker and hears back, and the state that its address holds. */
import type { PartName, ReportKind } from '../../core/model.ts'
import type { ExcerptPiece } from '../../core/search/query.ts'
import type { Filters, Order, Suggestion } from '../../core/search/answer.ts'
import { PART_NAMES } from '../../core/search/catalogue.ts'

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

/** All that a search page shows, as the address bar holds it. */
export interface SearchState {
  readonly query: string
  readonly filters: Filters
  readonly order: Order
  /** From 1. */
  readonly page: number
}

export const noFilters: Filters = { series: null, fromYear: null, toYear: null, part: null, kind: null }

const ORDERS: readonly Order[] = ['best', 'newest', 'oldest']
/** A name that a kind can have; an unknown one finds nothing. */
function kindIn(written: string): ReportKind | null {
  return /^[a-z]+(?:-[a-z]+)*$/.test(written) ? written : null
}

/** Reads the query part of an address. What is not understood counts as absent. */
export function stateOf(address: string): SearchState {
  const parameters = new URLSearchParams(address)
  return {
    query: parameters.get('q') ?? '',
    filters: {
      series: parameters.get('series'),
      fromYear: year(parameters.get('from')),
      toYear: year(parameters.get('to')),
      part: oneOf(PART_NAMES, parameters.get('part')),
      kind: kindIn(parameters.get('kind') ?? ''),
    },
    order: oneOf(ORDERS, parameters.get('order')) ?? 'best',
    page: Math.max(1, Number.parseInt(parameters.get('page') ?? '1', 10) || 1),
  }
}

/** The query part of the address of a state, with its question mark; empty where there is nothing to hold. */
export function addressOf({ query, filters, order, page }: SearchState): string {
  const parameters = new URLSearchParams()
  const set = (name: string, value: string | number | null): void => {
    if (value !== null && value !== '') parameters.set(name, String(value))
  }
  set('q', query)
  set('series', filters.series)
  set('from', filters.fromYear)
  set('to', filters.toYear)
  set('part', filters.part)
  set('kind', filters.kind)
  set('order', order === 'best' ? null : order)
  set('page', page === 1 ? null : page)
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}

function year(text: string | null): number | null {
  return text !== null && /^\d{4}$/.test(text) ? Number(text) : null
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((value) => value === text) ?? null
}
