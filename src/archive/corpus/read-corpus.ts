import { listOriginals, readArchivistFile, type Original } from './corpus.ts'
import { parseMetadata, type PlacedRow } from './metadata.ts'
import { demandFilesOfRemovals, demandRestrictedFiles } from './restrictions.ts'
import { parseSettings, type Settings } from './settings.ts'

/** A corpus folder before any original is read. */
export interface Corpus {
  readonly settings: Settings
  readonly rows: readonly PlacedRow[]
  readonly originals: readonly Original[]
}

/**
 * What the archivist wrote in a corpus folder, and its originals.
 * @throws {CorpusError} where the folder or the archivist's files can't be used.
 */
export function readCorpus(corpus: string): Corpus {
  const settings = parseSettings(readArchivistFile(corpus, 'archive.yaml'))
  const rows = parseMetadata(readArchivistFile(corpus, 'metadata.csv') ?? '')
  const originals = listOriginals(corpus)
  demandRestrictedFiles(rows, originals)
  demandFilesOfRemovals(settings, originals)
  return { settings, rows, originals }
}
