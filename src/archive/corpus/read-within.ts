import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync, statSync, type BigIntStats } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { fingerprint } from '../store/fingerprint.ts'
import { whyNoOriginal } from './own-files.ts'

/** What was read of a file, or why it was not: words that go on from “this file can't be read: ”. */
export type ReadBytes = { readonly bytes: Uint8Array } | { readonly fault: string }

/** Bytes of the largest file that is read: no larger one can be made a report with the memory that a file may take, and each is read to know whether it changed. */
const LARGEST = 512 * 2 ** 20

/**
 * Reads a file that must lie in a folder, whatever links lead there: whoever may put files into the folder shall not publish others of this machine.
 * What is checked is what was opened, so that a link that is turned elsewhere meanwhile gives nothing.
 * A hard link is the file itself, under one more name: nothing tells it from an original that is kept twice to save space, so that it is read.
 * @param folder without links; null for a file that a person named, which may lie anywhere.
 * @param as whether it is read as an original, which no link makes of hidden files and of the archivist's own, or as what the archivist wrote.
 */
export function readWithin(path: string, folder: string | null, as: 'original' | 'archivist' = 'original'): ReadBytes {
  try {
    const real = realPath(path)
    if (folder !== null && !isWithin(real, folder)) return { fault: 'it is a link to something outside of the folder of originals' }
    const fault = folder !== null && as === 'original' ? whyNoOriginal(wayBelow(real, folder)) : null
    if (fault !== null) return { fault }
    // Opening a pipe or a device might never end.
    if (!statSync(real).isFile()) return { fault: 'it is neither a file nor a link to one' }
    return readReal(real)
  } catch (error) {
    return { fault: path.includes('\ufffd') ? 'its name is not in UTF-8, so that it can’t be opened; rename it' : systemFault(error) }
  }
}

function readReal(real: string): ReadBytes {
  const file = openSync(real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const opened = fstatSync(file, { bigint: true })
    if (!opened.isFile() || realPath(real) !== real || !isSame(opened, statSync(real, { bigint: true }))) {
      return { fault: 'it was replaced while it was opened' }
    }
    if (opened.size > LARGEST) return { fault: `it is larger than ${LARGEST / 2 ** 20} megabytes, as no report is` }
    return { bytes: readFileSync(file) }
  } finally {
    closeSync(file)
  }
}

function isSame(one: BigIntStats, other: BigIntStats): boolean {
  return one.dev === other.dev && one.ino === other.ino
}

/** Stands for the bytes of a file, or for what is wrong with it. */
export function contentKey(read: ReadBytes): string {
  return fingerprint('fault' in read ? read.fault : read.bytes)
}

/** A path as the system walks it, without links: Node's own walk takes “..” behind a link for the folder of the link. */
export const realPath = realpathSync.native

/** An absolute path without links, whose last segments need not exist. */
export function realPathOf(absolute: string): string {
  try {
    return realPath(absolute)
  } catch {
    const parent = dirname(absolute)
    return parent === absolute ? absolute : join(realPathOf(parent), relative(parent, absolute))
  }
}

/** The path of something below a folder, as the system writes it; both absolute. */
export const wayBelow = (path: string, folder: string): string => relative(folder, path)

/** Whether a path is a folder or leads to something in it; both absolute, in the system's spelling. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** What the system says against a file, without the file's path: where originals lie on the machine of the archivist is nobody's business. */
function systemFault(error: unknown): string {
  const { message } = error as Error
  return /^[A-Z][A-Z\d_]+: [^,]+/.exec(message)?.[0] ?? message
}
