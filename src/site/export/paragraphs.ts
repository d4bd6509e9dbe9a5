import { createWriteStream, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { demandOutsideOriginals } from '../../archive/output/outside-originals.ts'
import type { OpenArchive } from '../../archive/open.ts'
import { showsText } from '../../core/publication.ts'
import { linksOf } from '../../view/address.ts'
import { directoryOf } from '../../view/directory.ts'
import { demandOwnExport } from './own-export.ts'
import { openSearchIndex, paragraphsOf } from '../../view/downloads/paragraphs.ts'

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
