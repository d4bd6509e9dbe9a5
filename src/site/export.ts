/** The export of all public paragraphs for other search engines, into a folder where nothing of somebody else is overwritten. */
import { closeSync, createWriteStream, lstatSync, mkdirSync, openSync, readFileSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createGzip, gunzipSync } from 'node:zlib'
import { demandOutsideOriginals } from '../archive/output/site-place.ts'
import type { OpenArchive } from '../archive/open.ts'
import { showsText } from '../core/publication.ts'
import { linksOf } from '../view/address.ts'
import { directoryOf } from '../view/directory.ts'
import { openSearchIndex, paragraphsOf } from '../view/downloads/json-files.ts'
import { CorpusError } from '../archive/corpus/corpus.ts'
import { printable } from '../core/text/harmless.ts'

/** The files of an export. */
export const PARAGRAPHS = 'paragraphs.ndjson.gz'
export const OPENSEARCH = 'opensearch.json'

/**
 * Writes every paragraph of an archive that is public, one line of JSON each, packed, and beside it the index that OpenSearch needs for them. Reports are read one at a time.
 * @param folder created where it is missing; files of these two names that an export made are replaced.
 * @returns number of paragraphs, and of the reports that have them.
 * @throws {CorpusError} where the folder lies among the originals, or somebody's own file stands under one of the names.
 */
export async function writeParagraphs(
  archive: OpenArchive,
  folder: string,
  { site, base }: { readonly site: string | undefined; readonly base: string },
): Promise<{ readonly paragraphs: number; readonly reports: number }> {
  demandOutsideOriginals(archive.corpus, folder)
  demandOwnExport(join(folder, PARAGRAPHS), join(folder, OPENSEARCH))
  mkdirSync(folder, { recursive: true })
  const link = linksOf(base, archive.index.site.interface[0]!)
  const addressOf = (path: string): string => (site === undefined ? link(path) : new URL(link(path), site).href)
  const { series } = directoryOf(archive.index)
  const shown = archive.index.reports.filter(showsText)
  let paragraphs = 0
  function* lines(): Generator<string> {
    for (const { id, series: slug } of shown) {
      const ofReport = paragraphsOf(archive.report(id), series.get(slug ?? ''), addressOf)
      paragraphs += ofReport.length
      yield ofReport.map((line) => `${JSON.stringify(line)}\n`).join('')
    }
  }
  const file = join(folder, PARAGRAPHS)
  const unfinished = `${file}.${process.pid}`
  try {
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(unfinished))
    renameSync(unfinished, file)
  } finally {
    rmSync(unfinished, { force: true })
  }
  writeFileSync(join(folder, OPENSEARCH), `${JSON.stringify(openSearchIndex, null, 2)}\n`)
  return { paragraphs, reports: shown.length }
}

/** Bytes of a file in which its first line surely begins. */
const OPENING = 4_096

/**
 * Demands that the files which an export replaces are those of an export, or not there.
 * @throws {CorpusError} that names the other one.
 */
function demandOwnExport(paragraphs: string, index: string): void {
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
