/** The folder of originals: its files, how they and the archivist's own are read so that no link leads out of it, what else reading needs of this machine, and the error where the folder can't be used. */
import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readFileSync, realpathSync, statSync, type BigIntStats } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { decode } from '../../core/read/decode.ts'
import { fingerprint } from '../store/fingerprint.ts'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { ReadingAids } from '../../core/read/reader.ts'

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

/** How many files an error names one by one: as many as a terminal shows at once. */
const NAMED = 20

/** Lines of an error, one about each of some files; of more than a terminal shows the rest is counted. */
export function firstLines<Faulty>(all: readonly Faulty[], lineOf: (faulty: Faulty) => string): string {
  const lines = all.slice(0, NAMED).map((each) => `  ${lineOf(each)}`)
  return (all.length > NAMED ? [...lines, `  and ${all.length - NAMED} more`] : lines).join('\n')
}

/** Names in a sentence; of more than `most` the rest is counted. */
export function firstNames(names: readonly string[], most = NAMED): string {
  return names.slice(0, most).join(', ') + (names.length > most ? ` and ${names.length - most} more` : '')
}

/** The folder of originals that this build is made of: the environment's `CORPUS`, else the sample archive. */
export function corpusFolder(): string {
  return process.env['CORPUS'] || 'content'
}

/** What was read of a file, or why it was not: words that go on from “this file can't be read: ”. */
type ReadBytes = { readonly bytes: Uint8Array } | { readonly fault: string }

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
const wayBelow = (path: string, folder: string): string => relative(folder, path)

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

/** Files of these names beside the originals are the archivist's own, not reports. */
const ARCHIVIST_FILES: readonly string[] = ['archive.yaml', 'metadata.csv']

/**
 * Why what a path leads to is no original, whatever link leads there: the archivist's own files and what is hidden say what nobody else is to know.
 * @param way the path below the folder of originals, without links.
 * @returns words that go on from “this file can't be read: ”; null for an original.
 */
function whyNoOriginal(way: string): string | null {
  if (ARCHIVIST_FILES.includes(way)) return 'it is a link to one of the archivist’s own files'
  return way.split(sep).some((name) => name.startsWith('.')) ? 'it is a link to something hidden' : null
}

/** Folder of the character maps that PDF defines by name, as pdf.js packs them. */
export const CHARACTER_MAPS: string = fileURLToPath(new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json')))

/** What reading originals needs of this machine. */
export const readingAids: ReadingAids = { characterMap: async (name) => new Uint8Array(await readFile(`${CHARACTER_MAPS}${name}`)) }
