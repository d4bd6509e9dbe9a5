/** What a query gives: the paragraphs that answer it, counted and in order, and for a phrase that does not occur, what to search for instead. */
import type { PartName, ReportKind } from '../model.ts'
import type { ArchiveSearch } from './archive-search.ts'
import { bothOf, eitherOf, hitsWhere, type Hits } from './hits.ts'
import { partNumber } from './layout.ts'
import { FILTERED_PARTS, type ReportText } from './catalogue.ts'
import type { Query } from './query.ts'
import { append } from '../lists.ts'
import { fold } from './document.ts'
import type { Run } from './index-words.ts'

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

/** Something that does occur, instead of what does not. */
export interface Suggestion {
  readonly kind: 'part' | 'plain' | 'near' | 'word'
  readonly text: string
  readonly paragraphs: number
}

/** Longer phrases are looked at up to here only. */
const MOST_SYMBOLS = 16
/** Paragraphs that are read for one near spelling. */
const MOST_READ = 6
const MOST_NEAR = 3

/**
 * What to search for instead of a phrase that does not occur: the phrase without its punctuation, with one character changed, its longest part that
 * does occur; and where there are several words, each that does occur for itself.
 * @param readText gets a report's text.
 */
export async function suggestionsFor(search: ArchiveSearch, query: Query, readText: (report: number) => Promise<ReportText>): Promise<Suggestion[]> {
  const suggestions: Suggestion[] = []
  for (const phrase of query.all) {
    const paragraphs = (await search.find(phrase)).blocks.length
    if (paragraphs > 0) {
      suggestions.push({ kind: 'word', text: phrase.text, paragraphs })
      continue
    }
    const symbols = phrase.ways[0]!.slice(0, MOST_SYMBOLS)
    if (symbols.length < 2) continue
    const found = [await withoutPunctuation(search, symbols), ...(await nearSpellings(search, symbols, readText)), await longestPart(search, symbols)]
    append(
      suggestions,
      found.filter((suggestion) => suggestion !== null),
    )
  }
  return suggestions
}

async function count(search: ArchiveSearch, run: Run): Promise<number> {
  return (await search.findRun(run)).blocks.length
}

async function withoutPunctuation(search: ArchiveSearch, symbols: readonly string[]): Promise<Suggestion | null> {
  const plain = symbols.filter((symbol) => !/^[\p{P}\p{S}]$/u.test(symbol))
  if (plain.length === symbols.length || plain.length === 0) return null
  const paragraphs = await count(search, plain)
  return paragraphs > 0 ? { kind: 'plain', text: plain.join(''), paragraphs } : null
}

/** Runs of the archive that differ from the phrase in one symbol, the most frequent first. */
async function nearSpellings(
  search: ArchiveSearch,
  symbols: readonly string[],
  readText: (report: number) => Promise<ReportText>,
): Promise<Suggestion[]> {
  if (symbols.length < 3) return []
  const spellings = new Set<string>()
  for (const gap of symbols.keys()) {
    const run = symbols.map((symbol, at) => (at === gap ? null : symbol))
    const { blocks } = await search.findRun(run)
    for (const block of blocks.subarray(0, MOST_READ)) {
      const text = (await readText(search.reportOf(block))).blocks[search.blockInReport(block)]![1]
      for (const spelling of runsIn(fold(text).symbols, run)) spellings.add(spelling)
    }
  }
  const near = await Promise.all(
    [...spellings].map(async (text): Promise<Suggestion> => ({ kind: 'near', text, paragraphs: await count(search, [...text]) })),
  )
  return near.sort((a, b) => b.paragraphs - a.paragraphs).slice(0, MOST_NEAR)
}

function runsIn(symbols: readonly string[], run: Run): string[] {
  return symbols.flatMap((_, at) =>
    at + run.length <= symbols.length && run.every((symbol, index) => symbol === null || symbols[at + index] === symbol)
      ? [symbols.slice(at, at + run.length).join('')]
      : [],
  )
}

/** The longest part that occurs, the first of several. A part occurs only if its own parts do, so two ends that only move on see all candidates. */
async function longestPart(search: ArchiveSearch, symbols: readonly string[]): Promise<Suggestion | null> {
  let longest = 1
  let best: Suggestion | null = null
  for (let from = 0, to = 2; to <= symbols.length;) {
    const part = symbols.slice(from, to)
    const paragraphs: number = part.length > longest ? await count(search, part) : 1
    if (paragraphs > 0 && part.length > longest) {
      longest = part.length
      best = { kind: 'part', text: part.join(''), paragraphs }
    }
    if (paragraphs > 0) to++
    else from++
  }
  return best
}
