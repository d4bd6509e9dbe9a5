import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

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
 * notes to the reader of the folder (README, LICENSE) are left out; a file of any other kind is returned, so that it can be listed as unreadable.
 * @throws {CorpusError} where the folder does not exist.
 */
export function listOriginals(corpus: string): Original[] {
  if (!statSync(corpus, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CorpusError(
      `The corpus folder ${corpus} does not exist or is not a folder, so there is nothing to build. Set CORPUS to a folder of original files.`,
    )
  }
  return readdirSync(corpus, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((absolutePath) => ({ absolutePath, path: relative(corpus, absolutePath).split(sep).join('/') }))
    .filter(({ path }) => !ARCHIVIST_FILES.includes(path) && !/(^|\/)\./.test(path) && !/(^|\/)(README|LICENSE)(\.\w+)?$/i.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** A file of the archivist's beside the originals, or null where there is none. */
export function readArchivistFile(corpus: string, name: 'archive.yaml' | 'metadata.csv'): string | null {
  try {
    return new TextDecoder('utf-8').decode(readFileSync(join(corpus, name)))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** The corpus or its configuration can't be used at all; the message says what to do. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError'
}
