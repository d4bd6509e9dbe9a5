import { lstatSync, readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { decode } from '../../core/read/decode.ts'
import { ARCHIVIST_FILES, whyNoOriginal } from './own-files.ts'
import { isWithin, readWithin, realPath, wayBelow, type ReadBytes } from './read-within.ts'

/** One original file of a corpus. */
export interface Original {
  /** Relative to the corpus folder, with `/`. */
  readonly path: string
  readonly absolutePath: string
  /** The corpus folder, without links: nothing outside of it is read. */
  readonly corpus: string
}

/**
 * All originals of a corpus folder in the order of their paths, whatever the file system's order is. Hidden files, the archivist's own files and
 * notes to the reader of the folder (README, LICENSE) are left out; whatever else is no folder is returned, so that it can be listed as unreadable.
 * @throws {CorpusError} where the folder does not exist.
 */
export function listOriginals(corpus: string): Original[] {
  if (!isFolder(corpus)) {
    throw new CorpusError(
      `The corpus folder ${corpus} does not exist or is not a folder, so there is nothing to build. Set CORPUS to a folder of original files.`,
    )
  }
  const root = realPath(corpus)
  return filesOf(corpus, root)
    .map((absolutePath) => ({ path: relative(corpus, absolutePath).split(sep).join('/'), absolutePath, corpus: root }))
    .filter(({ path }) => !ARCHIVIST_FILES.includes(path) && !/(^|\/)(README|LICENSE)(\.\w+)?$/i.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/**
 * All that is not hidden and no folder. A folder that can't be listed stands for what is in it, and a link out of the corpus or to a hidden folder for itself. Links to
 * other folders of the corpus are followed, but no folder is listed twice: links would lead round and round, or to the same files in thousands of ways.
 * @param root the corpus folder, without links.
 */
function filesOf(corpus: string, root: string): string[] {
  const listed = new Set<string>()
  const files: string[] = []
  const links: string[] = []
  const list = (folder: string): void => {
    let entries
    try {
      const real = realPath(folder)
      if (listed.has(real)) return
      entries = readdirSync(real, { withFileTypes: true })
      listed.add(real)
    } catch {
      files.push(folder)
      return
    }
    for (const entry of entries) {
      const path = join(folder, entry.name)
      if (entry.name.startsWith('.')) continue
      if (entry.isDirectory()) list(path)
      else if (entry.isSymbolicLink() && isFolder(path) && mayBeFollowed(realPath(path), root)) links.push(path)
      else files.push(path)
    }
  }
  list(corpus)
  for (let next; (next = links.sort().shift()) !== undefined;) list(next)
  return files
}

function mayBeFollowed(real: string, root: string): boolean {
  return isWithin(real, root) && whyNoOriginal(wayBelow(real, root)) === null
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/**
 * The bytes of an original; links to other originals of the corpus are followed.
 * @returns why not, where it can't be read, or leads out of the corpus, to a hidden file or to one of the archivist's.
 */
export function readOriginal({ absolutePath, corpus }: Omit<Original, 'path'>): ReadBytes {
  return readWithin(absolutePath, corpus)
}

/**
 * A file of the archivist's beside the originals, in the encodings of originals: spreadsheets save GB18030 where that is the system's own. Null where
 * there is none.
 * @throws {CorpusError} where the file can't be read, or not be decoded without loss.
 */
export function readArchivistFile(corpus: string, name: 'archive.yaml' | 'metadata.csv'): string | null {
  const path = join(corpus, name)
  // A link that leads nowhere is no missing file: what it should say of the originals would be lost.
  if (!lstatSync(path, { throwIfNoEntry: false })) return null
  const read = readWithin(path, realPath(corpus), 'archivist')
  if ('fault' in read)
    throw new CorpusError(`${path} can't be read: ${read.fault}. Make it a file in this folder that this user may read, or remove it.`)
  const decoded = decode(read.bytes)
  if (decoded?.damaged !== 0) throw new CorpusError(`${path} is damaged, or no text in UTF-8, UTF-16 or GB18030. Save it as UTF-8.`)
  return decoded.text
}

/** The corpus or its configuration can't be used at all; the message says what to do. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError'
}

/** The folder of originals that this build is made of: the environment's `CORPUS`, else the sample archive. */
export function corpusFolder(): string {
  return process.env['CORPUS'] || 'content'
}
