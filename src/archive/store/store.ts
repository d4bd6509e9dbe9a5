import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { threadId } from 'node:worker_threads'

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

/** Where the light part of a result is kept, beside the result itself. */
export function factsKey(key: string): string {
  return `facts-${key}`
}

/** Finished work can't be kept, whatever it is; no fault of the report that it was made of. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}

/**
 * Finished work under the fingerprint of everything that made it. An object is written whole or not at all, and never changed: a reader of a key
 * gets exactly what the writer of that key put there.
 */
export class Store {
  readonly folder: string

  /** @param folder absolute path; created when something is written. */
  constructor(folder: string) {
    this.folder = folder
  }

  /** The object under a key, or null where there is none or it can't be parsed (a disk that was full, say): it is then made again. */
  read<T>(key: string): T | null {
    try {
      return JSON.parse(readFileSync(this.path(key), 'utf8')) as T
    } catch {
      return null
    }
  }

  /** The object under a key that must be there. */
  demand<T>(key: string): T {
    const value = this.read<T>(key)
    if (value === null) throw new Error(`The store has lost ${key}. Delete the folder ${this.folder} and build again.`)
    return value
  }

  /** @throws {StoreError} where it can't be written. */
  write(key: string, value: unknown): void {
    const path = this.path(key)
    const unfinished = `${path}.${process.pid}-${threadId}`
    const text = JSON.stringify(value)
    try {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(unfinished, text)
      renameSync(unfinished, path)
    } catch (error) {
      if (existsSync(unfinished)) rmSync(unfinished)
      throw new StoreError(
        `Finished work can't be kept: ${(error as Error).message}. Make room there, or set CACHE to another folder, and build again: nothing that was finished is lost.`,
        { cause: error },
      )
    }
  }

  /**
   * Deletes the results that another version of the code made, unless they are so new that another build may be at work with them.
   * @param stages the stages of this version of the code.
   */
  keepStages(stages: readonly string[]): void {
    if (!existsSync(this.folder)) return
    for (const name of readdirSync(this.folder)) {
      const path = join(this.folder, name)
      if (!stages.includes(name) && Date.now() - statSync(path).mtimeMs > STALE_AFTER) rmSync(path, { recursive: true, force: true })
    }
  }

  /** `stage/fingerprint` → a file; two characters of the fingerprint make a folder so that no folder grows too large to list. */
  private path(key: string): string {
    const [stage = '', name = ''] = key.split('/')
    return join(this.folder, stage, name.slice(0, 2), `${name}.json`)
  }
}

/** Environment for the threads and processes of a build: Node keeps the code that it compiled for them, which otherwise takes each half a second to load. */
export function withCodeCache(root: string): NodeJS.ProcessEnv {
  return { ...process.env, NODE_COMPILE_CACHE: join(cacheFolder(root), 'code') }
}
