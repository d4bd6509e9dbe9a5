import { closeSync, lstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { constants, gunzipSync } from 'node:zlib'
import { CorpusError } from '../../archive/corpus/corpus.ts'
import { printable } from '../../core/text/printable.ts'
import { openSearchIndex } from '../../view/downloads/paragraphs.ts'

/** Bytes of a file in which its first line surely begins. */
const OPENING = 4_096

/**
 * Demands that the files which an export replaces are those of an export, or not there.
 * @throws {CorpusError} that names the other one.
 */
export function demandOwnExport(paragraphs: string, index: string): void {
  const other = [
    { path: paragraphs, isOwn: holdsParagraphs },
    { path: index, isOwn: isIndex },
  ].find(({ path, isOwn }) => lstatSync(path, { throwIfNoEntry: false }) && !isOwn(path))
  if (other)
    throw new CorpusError(
      `${printable(other.path)} is there, no export made it, and it would be lost. Move it away, or name another folder with --outDir.`,
    )
}

/** Whether a file holds lines of paragraphs, or none. */
function holdsParagraphs(path: string): boolean {
  try {
    const opening = gunzipSync(openingOf(path), { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * OPENING }).toString()
    return opening === '' || /^\{"id":"[^"]*","report":"[^"]*",/.test(opening)
  } catch {
    return false
  }
}

function isIndex(path: string): boolean {
  try {
    const { mappings } = JSON.parse(readFileSync(path, 'utf8')) as { mappings?: { properties?: object } }
    const known = Object.keys(openSearchIndex.mappings.properties)
    return Object.keys(mappings?.properties ?? {}).filter((name) => known.includes(name)).length > known.length / 2
  } catch {
    return false
  }
}

function openingOf(path: string): Buffer {
  const bytes = Buffer.alloc(OPENING)
  const opened = openSync(path, 'r')
  try {
    return bytes.subarray(0, readSync(opened, bytes, 0, OPENING, 0))
  } finally {
    closeSync(opened)
  }
}
