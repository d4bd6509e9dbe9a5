/** What a searching browser loads first: the catalogue of indexes and reports, with what is told by it alone, and the layout of each index, where everything stands. */
import type { PartName, ReportKind } from '../model.ts'
import { RANKS, type PlacedItem, type Stretch } from './document.ts'
import type { SplitTable } from './index-words.ts'

/**
 * What a searching browser loads first: the indexes and what is needed to name, filter and address their reports. Reports are
 * numbered through, index after index.
 */
export interface Catalogue {
  readonly indexes: readonly IndexEntry[]
  readonly series: readonly CatalogueSeries[]
  readonly reports: readonly CatalogueReport[]
  /** Pairs of an earlier and a later report that have a comparison. */
  readonly comparisons: readonly (readonly [earlier: number, later: number])[]
}

/** One Pagefind index. An archive has several, so that a changed report costs only its own index anew. */
export interface IndexEntry {
  /** Its folder, named after the fingerprint of all that is in it: a file below it never changes. */
  readonly folder: string
  /** Pagefind's file of metadata in that folder. */
  readonly meta: string
  readonly reports: number
  readonly table: SplitTable
}

export interface CatalogueSeries {
  readonly slug: string
  readonly name: string
  readonly kind: ReportKind
}

export type CatalogueReport = readonly [series: number | null, slug: string, year: number | null, kind: ReportKind]

/** Reports whose texts share a file, in their order: an index has fewer files, and a page of results seldom asks for more than it would. */
export const TEXTS_TOGETHER = 4

/** A report's text for results: `[id, text, items]` of every block, in the order of the layout. */
export interface ReportText {
  readonly title: string | null
  readonly organisation: string | null
  readonly language: string
  readonly blocks: readonly (readonly [id: string, text: string, items: readonly PlacedItem[]])[]
}

/** Where the files of an index lie below the folder of the search index. */
export const indexPaths = {
  catalogue: 'catalogue.json',
  meta: (entry: IndexEntry): string => `${entry.folder}/${entry.meta}`,
  layout: (entry: IndexEntry): string => `${entry.folder}/layout.pack`,
  chunk: (entry: IndexEntry, hash: string): string => `${entry.folder}/index/${hash}.pf_index`,
  text: (entry: Pick<IndexEntry, 'folder'>, report: number): string => `${entry.folder}/text/${Math.floor(report / TEXTS_TOGETHER)}.pack`,
}

/** Path of a report's page below the site's root. */
export function reportAddress({ series }: Catalogue, [inSeries, slug]: CatalogueReport): string {
  return `${inSeries === null ? 'unassigned' : series[inSeries]!.slug}/${slug}/`
}

/** Path of a comparison's page below the site's root. */
export function comparisonAddress(catalogue: Catalogue, [earlier, later]: readonly [number, number]): string {
  const [series, slug] = catalogue.reports[earlier]!
  return `${series === null ? 'unassigned' : catalogue.series[series]!.slug}/${slug}-${catalogue.reports[later]![1]}/`
}

/** Parts of reports in the order in which the index numbers them; 0 is a place in no part. */
export const PART_NAMES: readonly PartName[] = ['preface', 'work', 'problems', 'causes', 'plans', 'closing', 'attachment']

/** The parts by which readers narrow down. */
export const FILTERED_PARTS: readonly PartName[] = ['work', 'problems', 'causes', 'plans']

/** A label year, and which of the reports of its series and year it is, from 1. Without a year the last part of the report's address. */
export interface LabelYear {
  readonly year: number | string
  readonly number: number
}

/** The years of a pair of reports that have a comparison. Reports of one year follow each other by their own comparison. */
export function pairYears(catalogue: Catalogue, pair: readonly [number, number]): readonly [LabelYear, LabelYear] {
  return [labelYear(catalogue, pair[0]), labelYear(catalogue, pair[1])]
}

function labelYear({ reports, comparisons }: Catalogue, report: number): LabelYear {
  const [, slug, year] = reports[report]!
  if (year === null) return { year: slug, number: 1 }
  let number = 1
  for (let at: number | undefined = report; at !== undefined; number++) {
    at = comparisons.find(([earlier, later]) => later === at && reports[earlier]![2] === year)?.[0]
    if (at === undefined) break
  }
  return { year, number }
}

/** The stretches of an index's reports as numbers: `length × 64 + code`. Small, because a reader loads it before the first search. */
export interface PackedLayout {
  /** Number of stretches of each report, in the index's order. */
  readonly reports: readonly number[]
  readonly stretches: readonly number[]
}

/**
 * Where everything stands in an index. Places count symbols over all its reports; `stretchFrom` has one more entry than there are
 * stretches, the end of the last.
 */
export interface Layout {
  readonly stretchFrom: Uint32Array
  readonly stretchRank: Uint8Array
  /** 0: in no part; otherwise the number of the part in `PART_NAMES`, from 1. */
  readonly stretchPart: Uint8Array
  /** Block of each stretch, counted over all reports. */
  readonly stretchBlock: Uint32Array
  readonly blockReport: Uint32Array
  /** First block of each report, and behind the last. */
  readonly reportBlock: Uint32Array
  /** First place of each report, and behind the last. */
  readonly reportFrom: Uint32Array
}

const CODES = 64
const OPENS = 32

export function packLayout(reports: readonly (readonly Stretch[])[]): PackedLayout {
  return { reports: reports.map((stretches) => stretches.length), stretches: reports.flatMap((stretches) => stretches.map(pack)) }
}

function pack({ length, rank, part, opens }: Stretch): number {
  return length * CODES + (opens ? OPENS : 0) + partNumber(part) * RANKS.length + RANKS.indexOf(rank)
}

/** Number of a part in an index, 0 for none. */
export function partNumber(part: PartName | null): number {
  return part === null ? 0 : PART_NAMES.indexOf(part) + 1
}

export function partOfNumber(number: number): PartName | null {
  return PART_NAMES[number - 1] ?? null
}

export function unpackLayout({ reports, stretches }: PackedLayout): Layout {
  const blocks = stretches.reduce((count, packed) => count + (packed % CODES >= OPENS ? 1 : 0), 0)
  const layout: Layout = {
    stretchFrom: new Uint32Array(stretches.length + 1),
    stretchRank: new Uint8Array(stretches.length),
    stretchPart: new Uint8Array(stretches.length),
    stretchBlock: new Uint32Array(stretches.length),
    blockReport: new Uint32Array(blocks),
    reportBlock: new Uint32Array(reports.length + 1),
    reportFrom: new Uint32Array(reports.length + 1),
  }
  let place = 0
  let block = -1
  let stretch = 0
  reports.forEach((count, report) => {
    layout.reportBlock[report] = block + 1
    layout.reportFrom[report] = place
    for (const end = stretch + count; stretch < end; stretch++) {
      const packed = stretches[stretch]!
      const code = packed % CODES
      if (code >= OPENS) layout.blockReport[++block] = report
      layout.stretchFrom[stretch] = place
      layout.stretchRank[stretch] = code % RANKS.length
      layout.stretchPart[stretch] = Math.floor((code % OPENS) / RANKS.length)
      layout.stretchBlock[stretch] = block
      place += Math.floor(packed / CODES)
    }
  })
  layout.reportBlock[reports.length] = block + 1
  layout.reportFrom[reports.length] = place
  layout.stretchFrom[stretches.length] = place
  return layout
}

/** Index of the last number in an ascending list that is not greater than `value`; the list's first must not be. */
export function lastNotAfter(list: Uint32Array, value: number, from = 0): number {
  let low = from
  let high = list.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (list[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}
