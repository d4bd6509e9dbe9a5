import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { decode } from '../../core/read/decode.ts'

/** Files of these names beside the originals are the archivist's own, not reports. */
const ARCHIVIST_FILES = ['archive.yaml', 'metadata.csv']

/** One original file of a corpus. */
export interface Original {
  /** Relative to the corpus folder, with `/`. */
  readonly path: string
  readonly absolutePath: string
}

/**
 * All originals of a corpus folder in the order of their paths, whatever the file system's order is. Hidden files, the archivist's own files and
 * notes to the reader of the folder (README, LICENSE) are left out; whatever else is no folder is returned, so that it can be listed as unreadable.
 * @throws {CorpusError} where the folder does not exist.
 */
export function listOriginals(corpus: string): Original[] {
  if (!statSync(corpus, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CorpusError(
      `The corpus folder ${corpus} does not exist or is not a folder, so there is nothing to build. Set CORPUS to a folder of original files.`,
    )
  }
  return filesOf(corpus)
    .map((absolutePath) => ({ absolutePath, path: relative(corpus, absolutePath).split(sep).join('/') }))
    .filter(({ path }) => !ARCHIVIST_FILES.includes(path) && !/(^|\/)(README|LICENSE)(\.\w+)?$/i.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/**
 * Paths of all that is not hidden and no folder. Links to folders are followed; a folder that can't be listed stands for what is in it.
 * @param above the folders above, without links.
 */
function filesOf(folder: string, above: readonly string[] = []): string[] {
  try {
    const real = realpathSync(folder)
    // A link to a folder above would lead round and round.
    if (above.includes(real)) return []
    const names = readdirSync(folder).filter((name) => !name.startsWith('.'))
    return names.map((name) => join(folder, name)).flatMap((path) => (isFolder(path) ? filesOf(path, [...above, real]) : [path]))
  } catch {
    return [folder]
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/**
 * The bytes of an original; links to files are followed.
 * @returns why not, where it can't be read.
 */
export function readOriginal({ absolutePath }: Pick<Original, 'absolutePath'>): { readonly bytes: Uint8Array } | { readonly fault: string } {
  try {
    // Reading a pipe or a device might never end.
    if (!statSync(absolutePath).isFile()) return { fault: 'it is neither a file nor a link to one' }
    return { bytes: readFileSync(absolutePath) }
  } catch (error) {
    return { fault: (error as Error).message }
  }
}

/**
 * A file of the archivist's beside the originals, in the encodings of originals: spreadsheets save GB18030 where that is the system's own. Null where
 * there is none.
 * @throws {CorpusError} where the file can't be read, or not be decoded without loss.
 */
export function readArchivistFile(corpus: string, name: 'archive.yaml' | 'metadata.csv'): string | null {
  const path = join(corpus, name)
  let bytes
  try {
    bytes = readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new CorpusError(`${path} can't be read: ${(error as Error).message}. Make it a file that this user may read, or remove it.`, {
      cause: error,
    })
  }
  const decoded = decode(bytes)
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
