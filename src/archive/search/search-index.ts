import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { indexPaths, type Catalogue, type CatalogueReport, type IndexEntry } from '../../core/search/catalogue.ts'
import type { ArchiveIndex, ReportEntry } from '../../core/records.ts'
import { filesBelow } from '../files-below.ts'
import { codeFingerprint, fingerprint } from '../fingerprint.ts'
import type { OpenArchive } from '../open.ts'
import type { SiteFolder } from '../site-folder.ts'
import { cacheFolder } from '../store.ts'
import { makeIndex } from './make-index.ts'
import { shardsOf } from './shards.ts'

/** Finished indexes that are kept for later builds, the last used first. */
const KEPT = 12

/** Folder of the search index in the site: what the search page reads, in both languages of the interface. */
const IN_SITE = 'search-index'

/**
 * Puts the whole search index of an archive into a site. Indexes of reports that have not changed since an earlier build come from the store.
 * @throws where an index can't be made completely.
 */
export async function writeSearchIndex(archive: OpenArchive, site: SiteFolder): Promise<void> {
  const root = process.cwd()
  const store = join(cacheFolder(root), 'search')
  const code = codeFingerprint(root, ['src/core/search', 'src/archive/search'])
  const shards = shardsOf(archive.index)
  const entries: IndexEntry[] = []
  for (const shard of shards) {
    const folder = fingerprint(code, ...shard.flatMap(({ id, digest }) => [id, digest])).slice(0, 16)
    entries.push(storedEntry(store, folder) ?? (await makeAnew(store, folder, archive, shard)))
    // The folder is named after all that is in it: a file below it never changes.
    for (const path of filesBelow(join(store, folder))) {
      if (path !== ENTRY_FILE) site.put(`${IN_SITE}/${folder}/${path}`, '', () => readFileSync(join(store, folder, path)))
    }
  }
  forgetOld(store)
  site.putJson(`${IN_SITE}/${indexPaths.catalogue}`, catalogueOf(archive.index, entries, shards.flat()))
}

const ENTRY_FILE = 'entry.json'

function storedEntry(store: string, folder: string): IndexEntry | null {
  const path = join(store, folder, ENTRY_FILE)
  if (!existsSync(path)) return null
  const now = new Date()
  utimesSync(join(store, folder), now, now)
  return JSON.parse(readFileSync(path, 'utf8')) as IndexEntry
}

/** Makes an index in an unfinished folder and gives it its name when it is complete. */
async function makeAnew(store: string, folder: string, archive: OpenArchive, shard: readonly ReportEntry[]): Promise<IndexEntry> {
  const unfinished = `unfinished-${process.pid}`
  rmSync(join(store, unfinished), { recursive: true, force: true })
  const made = await makeIndex(
    store,
    unfinished,
    shard.values().map(({ id }) => archive.report(id)),
  )
  const entry = { ...made, folder }
  writeFileSync(join(store, unfinished, ENTRY_FILE), JSON.stringify(entry))
  rmSync(join(store, folder), { recursive: true, force: true })
  renameSync(join(store, unfinished), join(store, folder))
  return entry
}

function forgetOld(store: string): void {
  if (!existsSync(store)) return
  const folders = readdirSync(store).map((name) => ({ path: join(store, name), used: statSync(join(store, name)).mtimeMs }))
  for (const { path } of folders.sort((a, b) => b.used - a.used).slice(KEPT)) rmSync(path, { recursive: true, force: true })
}

function catalogueOf({ series, comparisons }: ArchiveIndex, indexes: readonly IndexEntry[], reports: readonly ReportEntry[]): Catalogue {
  const used = series.filter(({ slug }) => reports.some((report) => report.series === slug))
  const places = new Map(used.map(({ slug }, place) => [slug, place]))
  const numbers = new Map(reports.map(({ id }, number) => [id, number]))
  return {
    indexes,
    series: used.map(({ slug, name, kind }) => ({ slug, name, kind })),
    reports: reports.map(({ series: slug, slug: own, year, kind }): CatalogueReport => [
      slug === null ? null : (places.get(slug) ?? null),
      own,
      year,
      kind,
    ]),
    comparisons: comparisons.flatMap(({ earlier, later }) =>
      numbers.has(earlier) && numbers.has(later) ? [[numbers.get(earlier)!, numbers.get(later)!] as const] : [],
    ),
  }
}
