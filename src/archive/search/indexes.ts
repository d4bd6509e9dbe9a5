import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { IndexEntry } from '../../core/search/catalogue.ts'
import type { ReportEntry } from '../../core/records.ts'
import { filesBelow } from '../output/files-below.ts'
import { codeFingerprint } from '../store/code.ts'
import { fingerprintOfList } from '../store/fingerprint.ts'
import type { OpenArchive } from '../open.ts'
import { seal, unseal } from '../store/sealed.ts'
import { statsOf } from '../store/stats-of.ts'
import { cacheFolder } from '../store/store.ts'
import { makeFolder, removeOwn } from '../store/whole-file.ts'
import { makeIndex } from './make-index.ts'
import { shardsOf } from './shards.ts'

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
      const finished = unseal<FinishedIndex>(name, readFileSync(join(folder, ENTRY_FILE)))
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
