import type { Filters, Order } from '../../core/search/answer.ts'
import { PART_NAMES } from '../../core/search/part-names.ts'
import type { ReportKind } from '../../core/model.ts'

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
