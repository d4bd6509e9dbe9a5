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
  /** Whether it is a link to something outside of the corpus folder, which is never read: whoever may put files there shall not publish others of this machine. */
  readonly leadsOut?: boolean
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
  const root = realpathSync(corpus)
  return filesOf(corpus, root)
    .map(({ absolutePath, leadsOut }) => ({
      ...{ absolutePath, path: relative(corpus, absolutePath).split(sep).join('/') },
      ...(leadsOut && { leadsOut }),
    }))
    .filter(({ path }) => !ARCHIVIST_FILES.includes(path) && !/(^|\/)(README|LICENSE)(\.\w+)?$/i.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/**
 * All that is not hidden and no folder. Links to folders of the corpus are followed; a folder that can't be listed stands for what is in it, and a link out of the corpus
 * for itself.
 * @param root the corpus folder, without links.
 * @param above the folders above, without links.
 */
function filesOf(folder: string, root: string, above: readonly string[] = []): Omit<Original, 'path'>[] {
  try {
    const real = realpathSync(folder)
    // A link to a folder above would lead round and round.
    if (above.includes(real)) return []
    const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))
    return entries.flatMap((entry): Omit<Original, 'path'>[] => {
      const path = join(folder, entry.name)
      if (entry.isSymbolicLink() && leadsOutOf(root, path)) return [{ absolutePath: path, leadsOut: true }]
      return isFolder(path) ? filesOf(path, root, [...above, real]) : [{ absolutePath: path }]
    })
  } catch {
    return [{ absolutePath: folder }]
  }
}

/** Whether a link leads to something outside of a folder; one that leads nowhere does not. */
function leadsOutOf(root: string, link: string): boolean {
  try {
    return !(realpathSync(link) + sep).startsWith(root + sep)
  } catch {
    return false
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
 * The bytes of an original; links to files of the corpus are followed.
 * @returns why not, where it can't be read.
 */
export function readOriginal({ absolutePath, leadsOut }: Omit<Original, 'path'>): { readonly bytes: Uint8Array } | { readonly fault: string } {
  if (leadsOut) return { fault: 'it is a link to something outside of the folder of originals' }
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
