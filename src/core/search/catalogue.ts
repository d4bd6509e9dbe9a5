/** What a searching browser loads first, and what is told by it alone: addresses, names of parts, years. */
import type { PartName, ReportKind } from '../model.ts'
import type { PlacedItem } from './document.ts'
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
