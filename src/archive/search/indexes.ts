import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IndexEntry } from '../../core/search/catalogue.ts'
import type { ReportEntry } from '../../core/records.ts'
import { filesBelow } from '../output/files-below.ts'
import { codeFingerprint } from '../store/code.ts'
import { fingerprint } from '../store/fingerprint.ts'
import type { OpenArchive } from '../open.ts'
import { cacheFolder } from '../store/store.ts'
import { makeIndex } from './make-index.ts'
import { shardsOf } from './shards.ts'

/** Finished indexes that are kept for later builds, the last used first. */
const KEPT = 12

/** Says what a finished index is; beside its files, not one of them. */
const ENTRY_FILE = 'entry.json'

/** The finished search indexes of a project, each in a folder that is named after all that is in it. */
export class Indexes {
  private readonly folder: string
  private readonly code: string

  /** @param root the project's folder, which holds the code and the store. */
  constructor(root: string) {
    this.folder = join(cacheFolder(root), 'search')
    this.code = codeFingerprint(root, ['src/archive/search/make-index.ts'])
  }

  /** The index of some reports; null where it is not made yet, or was cut off (by a power failure, say): it is then made again. */
  find(reports: readonly ReportEntry[]): IndexEntry | null {
    const folder = join(this.folder, this.nameOf(reports))
    try {
      const entry = JSON.parse(readFileSync(join(folder, ENTRY_FILE), 'utf8')) as IndexEntry
      const now = new Date()
      utimesSync(folder, now, now)
      return entry
    } catch {
      return null
    }
  }

  /** Files of an index: path below the folder of all indexes, and the bytes. */
  files({ folder }: IndexEntry): { readonly path: string; readonly read: () => Uint8Array }[] {
    return filesBelow(join(this.folder, folder))
      .filter((file) => file !== ENTRY_FILE)
      .map((file) => ({ path: `${folder}/${file}`, read: () => readFileSync(join(this.folder, folder, file)) }))
  }

  /**
   * Makes the indexes of an archive that are not there yet, each in an unfinished folder that gets its name when it is complete.
   * @throws where an index can't be made completely.
   */
  async makeMissing(archive: OpenArchive): Promise<void> {
    for (const shard of shardsOf(archive.index)) {
      if (this.find(shard)) continue
      const name = this.nameOf(shard)
      const unfinished = `unfinished-${process.pid}`
      rmSync(join(this.folder, unfinished), { recursive: true, force: true })
      const records = shard.values().map(({ id }) => archive.report(id))
      const entry: IndexEntry = { ...(await makeIndex(this.folder, unfinished, records)), folder: name }
      writeFileSync(join(this.folder, unfinished, ENTRY_FILE), JSON.stringify(entry))
      rmSync(join(this.folder, name), { recursive: true, force: true })
      renameSync(join(this.folder, unfinished), join(this.folder, name))
    }
  }

  /** Deletes the indexes that were not used for longest. */
  forgetOld(): void {
    if (!existsSync(this.folder)) return
    const folders = readdirSync(this.folder).map((name) => ({ path: join(this.folder, name), used: statSync(join(this.folder, name)).mtimeMs }))
    for (const { path } of folders.sort((a, b) => b.used - a.used).slice(KEPT)) rmSync(path, { recursive: true, force: true })
  }

  private nameOf(reports: readonly ReportEntry[]): string {
    return fingerprint(this.code, ...reports.flatMap(({ id, digest }) => [id, digest])).slice(0, 16)
  }
}
