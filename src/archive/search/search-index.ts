import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { indexPaths, type Catalogue, type CatalogueReport, type IndexEntry } from '../../core/search/catalogue.ts'
import type { ArchiveIndex, ReportEntry } from '../../core/records.ts'
import { codeFingerprint, fingerprint } from '../fingerprint.ts'
import type { OpenArchive } from '../open.ts'
import { makeIndex } from './make-index.ts'
import { shardsOf } from './shards.ts'

/** Finished indexes that are kept for later builds, the last used first. */
const KEPT = 12

/**
 * Writes the whole search index of an archive into a folder. Indexes of reports that have not changed since an earlier build come from the store.
 * @param root the project's folder, which holds the code and the store.
 * @param target the folder to write; must not exist.
 * @throws where an index can't be made completely.
 */
export async function writeSearchIndex(root: string, archive: OpenArchive, target: string): Promise<void> {
  const store = resolve(root, process.env['CACHE'] || '.cache', 'search')
  const code = codeFingerprint(root, ['src/core/search', 'src/archive/search'])
  const shards = shardsOf(archive.index)
  const entries: IndexEntry[] = []
  mkdirSync(target, { recursive: true })
  for (const shard of shards) {
    const folder = fingerprint(code, ...shard.flatMap(({ id, digest }) => [id, digest])).slice(0, 16)
    const entry = storedEntry(store, folder) ?? (await makeAnew(store, folder, archive, shard))
    cpSync(join(store, folder), join(target, folder), { recursive: true, filter: (path) => !path.endsWith(ENTRY_FILE) })
    entries.push(entry)
  }
  forgetOld(store)
  writeFileSync(join(target, indexPaths.catalogue), JSON.stringify(catalogueOf(archive.index, entries, shards.flat())))
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
