import type { PartName, ReportKind } from '../model.ts'
import type { ArchiveSearch } from './archive-search.ts'
import { bothOf, eitherOf, hitsWhere, type Hits } from './hits.ts'
import { partNumber } from './layout.ts'
import { FILTERED_PARTS } from './part-names.ts'
import type { Query } from './query.ts'

/** What narrows a search down; null narrows nothing. */
export interface Filters {
  /** Slug of a series. */
  readonly series: string | null
  readonly fromYear: number | null
  readonly toYear: number | null
  readonly part: PartName | null
  readonly kind: ReportKind | null
}

export type Order = 'best' | 'newest' | 'oldest'

/** How many paragraphs there are for each value of a filter, all other filters applied; most first. */
export interface Counts {
  readonly series: ReadonlyMap<number, number>
  readonly years: ReadonlyMap<number, number>
  readonly parts: ReadonlyMap<PartName, number>
  readonly kinds: ReadonlyMap<ReportKind, number>
}

export interface Answer {
  /** Paragraphs that hold every word. */
  readonly found: Ordered
  /** Number of reports in which these paragraphs stand. */
  readonly reports: number
  readonly counts: Counts
  /** Reports that hold every word, but in no one paragraph; and their paragraphs that hold any of the words. */
  readonly scattered: { readonly reports: number; readonly found: Ordered }
}

/** Paragraphs in the order asked for, with the parts in which the matches begin, as bits of the parts' numbers. */
export interface Ordered {
  readonly blocks: Uint32Array
  readonly parts: Uint8Array
}

/**
 * Answers a query over the whole archive, exactly.
 * @throws where a file of the index can't be loaded; there is no answer then, not even a count.
 */
export async function answer(search: ArchiveSearch, query: Query, filters: Filters, order: Order): Promise<Answer> {
  const [all, none] = await Promise.all([Promise.all(query.all.map(search.find)), Promise.all(query.none.map(search.find))])
  const excluded = new Set(none.flatMap(({ blocks }) => [...blocks]))
  const together = all.length === 0 ? null : hitsWhere(all.reduce(bothOf), (block) => !excluded.has(block))
  if (!together) return { found: NOTHING, reports: 0, counts: NO_COUNTS, scattered: { reports: 0, found: NOTHING } }
  const sieve = sieveOf(search, filters)
  const { hits, counts } = sift(search, together, sieve)
  const found = reportsOf(search, hits)
  const rest = all.length > 1 ? scattered(search, all, none, found, sieve) : { reports: 0, hits: hitsWhere(hits, () => false) }
  return {
    found: inOrder(search, hits, order),
    reports: found.size,
    counts,
    scattered: { reports: rest.reports, found: inOrder(search, rest.hits, order) },
  }
}

const NOTHING: Ordered = { blocks: new Uint32Array(0), parts: new Uint8Array(0) }

const NO_COUNTS: Counts = { series: new Map(), years: new Map(), parts: new Map(), kinds: new Map() }

/** For each filter, whether it lets a hit pass. */
interface Sieve {
  readonly series: (report: number) => boolean
  readonly year: (report: number) => boolean
  readonly kind: (report: number) => boolean
  readonly part: (parts: number) => boolean
}

function sieveOf({ catalogue: { reports, series } }: ArchiveSearch, { series: slug, fromYear, toYear, part, kind }: Filters): Sieve {
  const wanted = series.findIndex((candidate) => candidate.slug === slug)
  const bit = 1 << partNumber(part)
  return {
    series: (report) => slug === null || reports[report]![0] === wanted,
    year(report) {
      const year = reports[report]![2]
      return (fromYear === null || (year !== null && year >= fromYear)) && (toYear === null || (year !== null && year <= toYear))
    },
    kind: (report) => kind === null || reports[report]![3] === kind,
    part: (parts) => part === null || (parts & bit) !== 0,
  }
}

/** The hits that pass every filter, and how many pass all filters but one, by that one's values. */
function sift(search: ArchiveSearch, hits: Hits, sieve: Sieve): { hits: Hits; counts: Counts } {
  const counts = {
    series: new Map<number, number>(),
    years: new Map<number, number>(),
    parts: new Map<PartName, number>(),
    kinds: new Map<ReportKind, number>(),
  }
  const kept = hitsWhere(hits, (block, at) => {
    const report = search.reportOf(block)
    const [series, , year, kind] = search.catalogue.reports[report]!
    const fits = { series: sieve.series(report), year: sieve.year(report), kind: sieve.kind(report), part: sieve.part(hits.parts[at]!) }
    if (fits.year && fits.kind && fits.part) countUp(counts.series, series)
    if (fits.series && fits.kind && fits.part) countUp(counts.years, year)
    if (fits.series && fits.year && fits.part) countUp(counts.kinds, kind)
    if (fits.series && fits.year && fits.kind)
      for (const part of FILTERED_PARTS) if (hits.parts[at]! & (1 << partNumber(part))) countUp(counts.parts, part)
    return fits.series && fits.year && fits.kind && fits.part
  })
  return { hits: kept, counts }
}

function countUp<Value>(counts: Map<Value, number>, value: Value | null): void {
  if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
}

function reportsOf(search: ArchiveSearch, hits: Hits): Set<number> {
  return new Set(Array.from(hits.blocks, search.reportOf))
}

/** Reports that hold every phrase, none of the excluded ones, and no paragraph with all of them. */
function scattered(search: ArchiveSearch, all: readonly Hits[], none: readonly Hits[], together: ReadonlySet<number>, sieve: Sieve) {
  const passing = all.map((hits) =>
    hitsWhere(hits, (block, at) => {
      const report = search.reportOf(block)
      return !together.has(report) && sieve.series(report) && sieve.year(report) && sieve.kind(report) && sieve.part(hits.parts[at]!)
    }),
  )
  const excluded = new Set(none.flatMap((hits) => [...reportsOf(search, hits)]))
  const reports = passing.map((hits) => reportsOf(search, hits)).reduce((a, b) => a.intersection(b))
  const wanted = reports.difference(excluded)
  const blocks = passing.map((hits) => hitsWhere(hits, (block) => wanted.has(search.reportOf(block))))
  return { reports: wanted.size, hits: blocks.reduce(eitherOf) }
}

/** Best first: titles, headings and openings of items before running text, then how often, then how recent; or by year. */
function inOrder(search: ArchiveSearch, { blocks, counts, parts, ranks }: Hits, order: Order): Ordered {
  const years = Array.from(blocks, (block) => search.catalogue.reports[search.reportOf(block)]![2])
  const later = (a: number, b: number): number => (years[b] ?? -Infinity) - (years[a] ?? -Infinity) || 0
  const earlier = (a: number, b: number): number => (years[a] ?? Infinity) - (years[b] ?? Infinity) || 0
  const better = (a: number, b: number): number => ranks[b]! - ranks[a]! || counts[b]! - counts[a]! || later(a, b)
  const compare = {
    best: better,
    newest: (a: number, b: number) => later(a, b) || better(a, b),
    oldest: (a: number, b: number) => earlier(a, b) || better(a, b),
  }
  const sorted = Uint32Array.from(blocks.keys()).sort((a, b) => compare[order](a, b) || a - b)
  return { blocks: sorted.map((at) => blocks[at]!), parts: Uint8Array.from(sorted, (at) => parts[at]!) }
}
