/** Files and folders of the project's own on the disk: written whole, removed, listed and looked at, whatever lies in the way. */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { threadId } from 'node:worker_threads'
import { seal, unseal } from './fingerprint.ts'

/**
 * Writes a file of the project's own whole or not at all. What lies in its way below `root` (a folder of its name, a file or a link to nothing where its folder belongs, a folder that was
 * made read-only) has no business there and is put away.
 * @param root folder in which the whole way to the file is the project's own; need not exist, and is left as it is.
 * @throws the error of the system where it can't be written.
 */
export function writeWhole(root: string, path: string, content: string | Uint8Array): void {
  try {
    write(path, content)
  } catch {
    clearTheWay(root, path)
    write(path, content)
  }
}

/**
 * Keeps a value in a file of the project's own, sealed under a name, whole or not at all.
 * @param root as of `writeWhole`.
 * @throws the error of the system where it can't be written.
 */
export function writeSealed(root: string, path: string, name: string, value: unknown): void {
  writeWhole(root, path, seal(name, value))
}

/** The value that a file keeps sealed under a name; null where there is no such file, or it is not just as it was written. */
export function readSealed<Value>(path: string, name: string): Value | null {
  try {
    return unseal<Value>(name, readFileSync(path))
  } catch {
    return null
  }
}

/** Makes a folder of the project's own, and puts away what lies in its way below `root`. */
export function makeFolder(root: string, path: string): void {
  clearTheWay(root, join(path, 'any'))
  mkdirSync(path, { recursive: true })
}

/** Removes a file or folder of the project's own with all that is in it, read-only or not. */
export function removeOwn(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    giveBack(path)
    rmSync(path, { recursive: true, force: true })
  }
}

/** Lets folders be listed and changed again, that above included. */
function giveBack(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false })
  const above = statSync(dirname(path), { throwIfNoEntry: false })
  if (above) chmodSync(dirname(path), above.mode | 0o700)
  if (!found?.isDirectory()) return
  chmodSync(path, found.mode | 0o700)
  for (const name of readdirSync(path)) if (lstatSync(join(path, name)).isDirectory()) giveBack(join(path, name))
}

function write(path: string, content: string | Uint8Array): void {
  const unfinished = `${path}.${process.pid}-${threadId}`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(unfinished, content)
    renameSync(unfinished, path)
  } catch (error) {
    try {
      rmSync(unfinished, { force: true })
    } catch {
      // What kept the file from being written keeps it from being removed.
    }
    throw error
  }
}

function clearTheWay(root: string, path: string): void {
  const names = relative(root, path).split(sep)
  for (const way of names.map((_, i) => join(root, ...names.slice(0, i + 1)))) {
    if (lstatSync(way, { throwIfNoEntry: false }) === undefined) continue
    const found = statsOf(way)
    if (found?.isDirectory() && way !== path) chmodSync(way, found.mode | 0o700)
    else if (found === undefined || found.isDirectory() || way !== path) removeOwn(way)
  }
}

/**
 * Paths of all files below a folder, relative to it, with slashes; none where there is no such folder. Sorted, so that every system gives the same order.
 * @param without names in the folder itself that are left out, with all that is in them.
 */
export function filesBelow(folder: string, without: readonly string[] = []): string[] {
  const found = (below: string): string[] =>
    readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
      const path = `${below}${entry.name}`
      if (without.includes(path)) return []
      return entry.isDirectory() ? found(`${path}/`) : [path]
    })
  return existsSync(folder) ? found('').sort() : []
}

/** What stands under a name of finished work, links followed; undefined where that is nothing, or a link that leads to nothing or round in a circle. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if (['ELOOP', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}
