/** The search index of a whole site, which is several: how reports are dealt out to them, and which finished ones are kept for later builds. */
import { dirname, join } from 'node:path'
import { indexPaths, type Catalogue, type CatalogueReport, type IndexEntry } from '../../core/search/catalogue.ts'
import type { ArchiveIndex, ReportEntry } from '../../core/records.ts'
import { codeFingerprint } from '../store/code.ts'
import { makesIndexes, runAside } from '../work/aside.ts'
import type { OpenArchive } from '../open.ts'
import type { PutFiles } from '../output/put-files.ts'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { filesBelow, makeFolder, readSealed, removeOwn, statsOf } from '../store/files.ts'
import { fingerprintOfList, seal } from '../store/fingerprint.ts'
import { cacheFolder } from '../store/store.ts'
import { makeIndex } from './make-index.ts'
import { showsText } from '../../core/publication.ts'

/** Folder of the search index in the site: what the search page reads, in both languages of the interface. */
export const SEARCH_INDEX = 'search-index'

/**
 * Puts the whole search index of an archive into a site. Indexes of reports that have not changed since an earlier build come from the store.
 * @param root the project's folder, which holds the code and the store.
 * @throws where an index can't be made completely: a site without it must not be published.
 */
export async function writeSearchIndex(archive: OpenArchive, site: PutFiles, root: string): Promise<void> {
  const indexes = new Indexes(root)
  const shards = shardsOf(archive.index)
  if (shards.some((shard) => !indexes.find(shard))) await runAside(makesIndexes(archive.corpus), root)
  const entries = shards.map((shard) => indexes.find(shard)!)
  for (const entry of entries) {
    // An index's folder is named after all that is in it: a path says what the file holds.
    for (const { path, read } of indexes.files(entry)) site.put(`${SEARCH_INDEX}/${path}`, '', read)
  }
  indexes.forgetOld()
  site.putJson(`${SEARCH_INDEX}/${indexPaths.catalogue}`, catalogueOf(archive.index, entries, shards.flat()))
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

/** Finished indexes that are kept for later builds, the last used first. */
const KEPT = 12

/** Says what a finished index is; beside its files, not one of them. */
const ENTRY_FILE = 'entry.json'

/** A finished index: its entry, and the checksum (SHA-256) of each of its files by path. */
interface FinishedIndex {
  readonly entry: IndexEntry
  readonly sums: Readonly<Record<string, string>>
}

/** Names of indexes that are finished, or were given up. */
const OWN = /^(?:[0-9a-f]{16,32}|unfinished-\d+)$/

/** The finished search indexes of a project, each in a folder that is named after all that is in it. */
export class Indexes {
  private readonly folder: string
  private readonly code: string
  /** Indexes whose files were read and found as they were made. */
  private readonly checked = new Map<string, IndexEntry>()

  /** @param root the project's folder, which holds the code and the store. */
  constructor(root: string) {
    this.folder = join(cacheFolder(root), 'search')
    this.code = codeFingerprint(root, ['src/archive/search/make-index.ts'])
  }

  /** The index of some reports; null where it is not made yet, or not as it was made (cut off by a power failure, say): it is then made again. */
  find(reports: readonly ReportEntry[]): IndexEntry | null {
    const name = this.nameOf(reports)
    const known = this.checked.get(name)
    if (known) return known
    const folder = join(this.folder, name)
    try {
      const finished = readSealed<FinishedIndex>(join(folder, ENTRY_FILE), name)
      if (!finished || !isDeepStrictEqual(sumsOf(folder), finished.sums)) return null
      const now = new Date()
      utimesSync(folder, now, now)
      this.checked.set(name, finished.entry)
      return finished.entry
    } catch {
      return null
    }
  }

  /** Files of an index: path below the folder of all indexes, and the bytes. */
  files({ folder }: IndexEntry): { readonly path: string; readonly read: () => Uint8Array }[] {
    return filesOfIndex(join(this.folder, folder)).map((file) => ({
      path: `${folder}/${file}`,
      read: () => readFileSync(join(this.folder, folder, file)),
    }))
  }

  /**
   * Makes the indexes of an archive that are not there yet, each in an unfinished folder that gets its name when it is complete.
   * @throws where an index can't be made completely.
   */
  async makeMissing(archive: OpenArchive): Promise<void> {
    makeFolder(dirname(this.folder), this.folder)
    for (const shard of shardsOf(archive.index)) {
      if (this.find(shard)) continue
      const name = this.nameOf(shard)
      const unfinished = `unfinished-${process.pid}`
      removeOwn(join(this.folder, unfinished))
      const records = shard.values().map(({ id }) => archive.report(id))
      const entry: IndexEntry = { ...(await makeIndex(this.folder, unfinished, records)), folder: name }
      writeFileSync(
        join(this.folder, unfinished, ENTRY_FILE),
        seal(name, { entry, sums: sumsOf(join(this.folder, unfinished)) } satisfies FinishedIndex),
      )
      removeOwn(join(this.folder, name))
      renameSync(join(this.folder, unfinished), join(this.folder, name))
    }
  }

  /** Deletes the indexes that were not used for longest. */
  forgetOld(): void {
    if (!existsSync(this.folder)) return
    const names = readdirSync(this.folder).filter((name) => OWN.test(name))
    const folders = names.map((name) => ({ path: join(this.folder, name), used: statsOf(join(this.folder, name))?.mtimeMs ?? 0 }))
    for (const { path } of folders.sort((a, b) => b.used - a.used).slice(KEPT)) removeOwn(path)
  }

  private nameOf(reports: readonly ReportEntry[]): string {
    return fingerprintOfList([this.code, ...reports.flatMap(({ id, digest }) => [id, digest])])
  }
}

function filesOfIndex(folder: string): string[] {
  return filesBelow(folder).filter((file) => file !== ENTRY_FILE)
}

function sumsOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesOfIndex(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  )
}

/** Characters that make an index of their own worth its cost. More indexes make a rebuild after a change cheaper, since only the changed one is made anew. */
const PER_INDEX = 1_100_000
const MOST_INDEXES = 4

/** More indexes make a query dearer, since it reads a chunk or two of each. From so many characters on, where queries read much already, few are best. */
const LARGE = 12_000_000
const MOST_OF_LARGE = 2

/**
 * Deals the archive's reports out to indexes, in the archive's order. A series stays together, and where it goes depends on its name alone, so
 * that a changed or added report touches one index. Reports whose text is not public, or which have none, are in none.
 */
export function shardsOf({ reports }: ArchiveIndex): ReportEntry[][] {
  const searched = reports.filter((report) => showsText(report) && report.characters > 0)
  const characters = searched.reduce((total, report) => total + report.characters, 0)
  const number = indexesFor(characters)
  const shards = Array.from({ length: number }, (): ReportEntry[] => [])
  for (const report of searched) shards[placeOf(report.series ?? report.id, number)]!.push(report)
  return shards.filter((shard) => shard.length > 0)
}

/** Number of indexes for an archive of so many characters. */
export function indexesFor(characters: number): number {
  return Math.min(characters < LARGE ? MOST_INDEXES : MOST_OF_LARGE, Math.max(1, Math.floor(characters / PER_INDEX)))
}

function placeOf(name: string, number: number): number {
  return createHash('sha256').update(name).digest().readUInt32BE(0) % number
}
