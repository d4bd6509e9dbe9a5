import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settlement } from '../../core/records.ts'
import { CorpusError, readArchivistFile } from '../corpus/corpus.ts'
import { csvCell, parseMetadata } from '../corpus/metadata.ts'
import { withSettledNames } from './settle-names.ts'
import { withSettledRows } from './settle-rows.ts'
import { parseSettings } from '../corpus/settings.ts'
import { stringify } from 'yaml'

/**
 * Writes what was accepted into `archive.yaml` and `metadata.csv` beside the originals, in UTF-8, and leaves everything else in them as it is.
 * @returns a sentence for each file that was written.
 * @throws {CorpusError} where a file can't be written; then it is as it was.
 */
export function writeSettlements(corpus: string, settlements: readonly Settlement[]): string[] {
  const names = settlements.flatMap((each) => ('names' in each ? [each.names] : []))
  const rows = settlements.flatMap((each) => ('row' in each ? [each.row] : []))
  const written: string[] = []
  if (names.length > 0) {
    const yaml = withSettledNames(readArchivistFile(corpus, 'archive.yaml'), names)
    parseSettings(yaml)
    written.push(write(corpus, 'archive.yaml', yaml, names.length))
  }
  if (rows.length > 0) {
    const csv = withSettledRows(readArchivistFile(corpus, 'metadata.csv'), rows)
    parseMetadata(csv)
    written.push(write(corpus, 'metadata.csv', csv, rows.length))
  }
  return written
}

function write(corpus: string, name: string, text: string, count: number): string {
  const path = join(corpus, name)
  const isNew = !existsSync(path)
  const unfinished = `${path}.${process.pid}`
  try {
    writeFileSync(unfinished, text)
    renameSync(unfinished, path)
  } catch (error) {
    throw new CorpusError(`${path} can't be written: ${(error as Error).message}. Make the folder one that this user may write, and try again.`, {
      cause: error,
    })
  }
  return `${isNew ? 'Wrote' : 'Added to'} ${path}: ${count} ${count === 1 ? 'entry' : 'entries'}. Build again to use ${count === 1 ? 'it' : 'them'}.`
}

/** The lines that an archivist pastes: into `metadata.csv`, after a line with the columns' names, or into `archive.yaml`. Null where a file needs none. */
export function settlementLines(settle: Settlement | null): { metadataLine: string | null; settingsLine: string | null } {
  if (settle === null) return { metadataLine: null, settingsLine: null }
  if ('names' in settle) return { metadataLine: null, settingsLine: stringify({ series: [settle.names] }).trimEnd() }
  const { file, cells } = settle.row
  const columns = Object.keys(cells)
  return {
    metadataLine: `${['file', ...columns].join(',')}\n${[file, ...columns.map((column) => String(cells[column]))].map(csvCell).join(',')}`,
    settingsLine: null,
  }
}
