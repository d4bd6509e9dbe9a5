/** The store of finished work: where it lies, how it is kept, read and mended, and by what its folder is known. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { filesBelow, readSealed, removeOwn, statsOf, writeWhole } from './files.ts'
import { isSealed, seal } from './fingerprint.ts'

/**
 * Folder of everything that later builds may use again: `.cache` in the project, or the folder that the environment's `CACHE` names. It can be deleted at
 * any time: the next build does all work again.
 */
export function cacheFolder(root: string): string {
  return resolve(root, process.env['CACHE'] || '.cache')
}

/** Folder of finished work below the folder of everything that later builds may use again. */
export function storeFolder(root: string): string {
  return join(cacheFolder(root), 'store')
}

/** Age in milliseconds from which results of another version of the code are deleted: longer than any build takes. */
const STALE_AFTER = 60 * 60 * 1000

/** Names of the folders of stages, the light parts of their results included. What is called otherwise is not the store's to delete. */
const STAGE_FOLDER = /^[a-z-]+-[0-9a-f]+$/

/** The light part of a job's result, and the keys of all that the job stored: it is worth nothing without them. */
export interface StoredFacts<Facts> {
  readonly facts: Facts
  readonly wrote: readonly string[]
}

/** Where the light part of a result is kept, beside the result itself. */
export function factsKey(key: string): string {
  return `facts-${key}`
}

/** Finished work can't be kept, whatever it is; no fault of the report that it was made of. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError'
}

/** Finished work that must be there is gone or damaged. The store is marked, so that it is mended (`withMending`) and the work done again. */
class LostWork extends StoreError {
  override readonly name = 'LostWork'
}

/** Stands in the folder of the store once something was found lost there. */
const LOSS_MARK = 'lost'

/**
 * Finished work under the fingerprint of everything that made it. An object is written whole or not at all, never changed, and carries a checksum: a reader of a key
 * gets exactly what the writer of that key put there, or nothing.
 */
export class Store {
  readonly folder: string
  /** Keys of all that was written here, in their order. */
  readonly wrote: string[] = []

  /** @param folder absolute path; created when something is written. */
  constructor(folder: string) {
    this.folder = folder
  }

  /** The object under a key, or null where there is none or it is not what was written (a disk that was full or is failing, say): it is then made again. */
  read<T>(key: string): T | null {
    return readSealed<T>(this.path(key), key)
  }

  /**
   * The object under a key that must be there.
   * @throws {LostWork} where it is not, or not what was written.
   */
  demand<T>(key: string): T {
    const value = this.read<T>(key)
    if (value !== null) return value
    this.put(join(this.folder, LOSS_MARK), key)
    throw new LostWork(`The store has lost ${key}. Build again, and it is made anew; if that does not help, delete the folder ${this.folder}.`)
  }

  /** Whether something was found lost and not mended since. */
  get hasLosses(): boolean {
    return existsSync(join(this.folder, LOSS_MARK))
  }

  forgetLosses(): void {
    removeOwn(join(this.folder, LOSS_MARK))
  }

  /** Whether the object under a key is there, and is what was written. */
  isWhole(key: string): boolean {
    return this.sealedBytes(key) !== null
  }

  /** The object under a key as it is kept, with its checksum; null where it is not there, or not what was written. */
  sealedBytes(key: string): Buffer | null {
    try {
      const bytes = readFileSync(this.path(key))
      return isSealed(key, bytes) ? bytes : null
    } catch {
      return null
    }
  }

  /**
   * Keeps an object that another store gave away (`sealedBytes`).
   * @returns whether it is what was written under this key there; otherwise nothing is kept.
   * @throws {StoreError} where it can't be written.
   */
  receive(key: string, bytes: Buffer): boolean {
    if (!isSealed(key, bytes)) return false
    if (!this.isWhole(key)) this.put(this.path(key), bytes)
    return true
  }

  /** @throws {StoreError} where it can't be written. */
  write(key: string, value: unknown): void {
    this.put(this.path(key), seal(key, value))
    this.wrote.push(key)
  }

  /** Keys of the objects of a stage that have a file, whole or not. */
  keysOf(stage: string): string[] {
    return filesBelow(join(this.folder, stage)).map((file) => `${stage}/${file.slice(file.lastIndexOf('/') + 1).replace(/\.json$/, '')}`)
  }

  /** Names of the folders of all stages that stored anything. */
  stages(): string[] {
    if (!existsSync(this.folder)) return []
    return readdirSync(this.folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  }

  remove(key: string): void {
    removeOwn(this.path(key))
  }

  /**
   * Deletes the results that another version of the code made, unless they are so new that another build may be at work with them.
   * @param stages the stages of this version of the code.
   */
  keepStages(stages: readonly string[]): void {
    if (!existsSync(this.folder)) return
    for (const name of readdirSync(this.folder)) {
      const path = join(this.folder, name)
      if (STAGE_FOLDER.test(name) && !stages.includes(name) && Date.now() - (statsOf(path)?.mtimeMs ?? 0) > STALE_AFTER) removeOwn(path)
    }
  }

  /** `stage/fingerprint` → a file; two characters of the fingerprint make a folder so that no folder grows too large to list. */
  path(key: string): string {
    const [stage = '', name = ''] = key.split('/')
    return join(this.folder, stage, name.slice(0, 2), `${name}.json`)
  }

  private put(path: string, content: string | Uint8Array): void {
    try {
      writeWhole(dirname(this.folder), path, content)
    } catch (error) {
      throw new StoreError(
        `Finished work can't be kept: ${(error as Error).message}. Make room there, or set CACHE to another folder, and build again: nothing that was finished is lost.`,
        { cause: error },
      )
    }
  }
}

/**
 * Does some work with a store; where it comes upon something lost, the store is mended and the work done once more.
 * @param say is told once that something was lost, if it was.
 */
export async function withMending<Result>(store: Store, say: (line: string) => void, work: () => Promise<Result>): Promise<Result> {
  if (store.hasLosses) mend(store)
  try {
    return await work()
  } catch (error) {
    if (!store.hasLosses) throw error
    say(`Finished work in ${store.folder} was damaged or gone. What was lost is made anew.`)
    mend(store)
    return work()
  }
}

/** Takes out of a store all that is not what was written there, and the light part of every job that stored something which is no longer there: the job is then done again. */
export function mend(store: Store): void {
  const whole = new Set<string>()
  for (const key of store.stages().flatMap((stage) => store.keysOf(stage))) {
    if (store.isWhole(key)) whole.add(key)
    else store.remove(key)
  }
  const prefix = factsKey('')
  for (const key of whole) {
    if (!key.startsWith(prefix)) continue
    const facts = store.read<StoredFacts<unknown>>(key)
    if (!facts?.wrote.every((other) => whole.has(other))) store.remove(key)
  }
  store.forgetLosses()
}

/** Marks a folder of finished work. Programs that make backups know such folders by it and leave them out (bford.info/cachedir). */
export const TAG = 'CACHEDIR.TAG'
const SIGNATURE = 'Signature: 8a477f597d28d172789f06886806bc55'
export const TAG_TEXT = `${SIGNATURE}\n# Finished work of the build of an archive. The folder can be deleted at any time: the next build does all work again.\n`

/** Whether a build marked a folder as one of finished work. Other programs begin their marks alike, and what is theirs is not for builds. */
export function isMarked(folder: string): boolean {
  try {
    return readFileSync(join(folder, TAG), 'utf8') === TAG_TEXT
  } catch {
    return false
  }
}
