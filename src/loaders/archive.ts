/** The finished archive in Astro: how its light lists get into the content collections, and what pages ask for. */
import { getCollection, getEntry } from 'astro:content'
import type { Loader } from 'astro/loaders'
import { archiveVersion, openArchive, type ArchiveFigures, type ArchiveVersion, type OpenArchive } from '../archive/open.ts'
import { fingerprint } from '../archive/store/fingerprint.ts'
import type { ArchiveIndex, ComparisonRecord, ReportRecord, SiteRecord } from '../core/records.ts'
import type { SeriesFindings, SeriesHistory, Story } from '../core/series/records.ts'
import { corpusFolder } from '../archive/corpus/corpus.ts'

let opened: OpenArchive | undefined
let indexed: Promise<ArchiveIndex> | undefined

function open(): OpenArchive {
  opened ??= openArchive(process.cwd(), corpusFolder())
  return opened
}

/** An entry of a list and its place in the list: collections have no order of their own. */
interface Ordered<Entry> {
  readonly order: number
  readonly entry: Entry
}

/** What pages are made of: light lists from the content collections, heavy records from the store, one at a time. */
export const archive = {
  site: readSite,
  /** The languages of the interface that the archive has pages in. */
  locales: async (): Promise<SiteRecord['interface']> => (await readSite()).interface,
  index(): Promise<ArchiveIndex> {
    indexed ??= readIndex()
    return indexed
  },
  /** What the site is made of and by. */
  version: (): ArchiveVersion => archiveVersion(open().index, process.cwd()),
  report: (id: string): Promise<ReportRecord> => Promise.resolve(open().report(id)),
  comparison: (id: string): Promise<ComparisonRecord> => Promise.resolve(open().comparison(id)),
  history: (slug: string): Promise<SeriesHistory> => Promise.resolve(open().history(slug)),
  stories: (slug: string): Promise<ReadonlyMap<string, Story>> => Promise.resolve(open().stories(slug)),
  findings: (slug: string): Promise<SeriesFindings> => Promise.resolve(open().findings(slug)),
  /** Pages that show figures of the archive as a whole need what they show of them in their cache keys. */
  figures: (): ArchiveFigures => open().figures,
}

async function readSite(): Promise<SiteRecord> {
  const site = await getEntry('site', 'site')
  if (!site) throw new Error('The content collections are empty: the archive was not built.')
  return site.data
}

async function readIndex(): Promise<ArchiveIndex> {
  return {
    site: await readSite(),
    series: inOrder(await getCollection('series')),
    reports: inOrder(await getCollection('reports')),
    comparisons: inOrder(await getCollection('comparisons')),
    review: inOrder(await getCollection('review')),
  }
}

function inOrder<Entry>(entries: readonly { readonly data: Ordered<Entry> }[]): Entry[] {
  return entries
    .map(({ data }) => data)
    .toSorted((a, b) => a.order - b.order)
    .map(({ entry }) => entry)
}

/** A key for the cache of pages: changes with any of the values that a page shows. */
export function digestOf(...shown: readonly unknown[]): string {
  return fingerprint(JSON.stringify(shown))
}

/**
 * Loads one list of the archive's index into a content collection. Entries are light: what pages show beyond lists they read from the store, by the
 * entry's id. The digest that the entries carry covers the code that made them, which Astro's own store does not look at.
 * @param list which list of the index.
 * @param idOf an id for the entry, unique in its list.
 */
export function entriesLoader<List extends Exclude<keyof ArchiveIndex, 'site'>>(
  list: List,
  idOf: (entry: ArchiveIndex[List][number], order: number) => string,
): Loader {
  return {
    name: `archive-${list}`,
    async load({ store, parseData }) {
      const { index } = openArchive(process.cwd(), corpusFolder())
      store.clear()
      for (const [order, entry] of index[list].entries()) {
        const id = idOf(entry, order)
        store.set({ id, data: await parseData({ id, data: { order, entry } }) })
      }
    },
  }
}

/** Loads the archive's own settings as the only entry of a collection. */
export function siteLoader(): Loader {
  return {
    name: 'archive-site',
    async load({ store, parseData }) {
      const { index } = openArchive(process.cwd(), corpusFolder())
      store.clear()
      store.set({ id: 'site', data: await parseData({ id: 'site', data: { ...index.site } }) })
    },
  }
}
