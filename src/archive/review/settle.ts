/** What a person settled on the review list, written into the archivist's own files, which are otherwise left as they are. */
import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SettledNames, SettledRow, Settlement } from '../../core/records.ts'
import { CorpusError, readArchivistFile } from '../corpus/corpus.ts'
import { columnNamed, csvCell, saidIn, METADATA_COLUMNS, parseMetadata, type MetadataColumn } from '../corpus/metadata.ts'
import { parseSettings } from '../corpus/settings.ts'
import { Document, isMap, isScalar, isSeq, parseDocument, stringify, type YAMLMap, type YAMLSeq } from 'yaml'
import { parse } from 'csv-parse/sync'

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

/**
 * The text of `metadata.csv` with further cells; lines that get none stay as they are, but for a column that is new. A cell that the archivist filled
 * stays as well.
 * @param csv null where there is no such file yet.
 */
export function withSettledRows(csv: string | null, settled: readonly SettledRow[]): string {
  const mark = csv?.startsWith('\ufeff') ? '\ufeff' : ''
  const text = (csv ?? '').replace(/^\ufeff/, '')
  const lineEnd = /\r\n/.test(text) ? '\r\n' : '\n'
  const read = parse(text, { raw: true, trim: true, skip_empty_lines: true, relax_column_count: true }) as unknown as {
    record: string[]
    raw: string
  }[]
  const lines = read.map(({ record, raw }) => ({ cells: record.map(saidIn), raw: raw.replace(/(?<![\r\n])[\r\n]+$/, '') }))
  const head = lines[0] ?? { cells: ['file'], raw: 'file' }
  const rows = lines.slice(1)
  const columns = head.cells.map(columnNamed)
  const added = [...new Set(settled.flatMap(({ cells }) => Object.keys(cells) as MetadataColumn[]))].filter((column) => !columns.includes(column))
  const all = [...columns, ...added]
  const written = rows.map(({ cells, raw }) => ({ cells: [...cells, ...all.slice(cells.length).map(() => '')], raw: raw + ','.repeat(added.length) }))
  const isChinese = columns.some((column, i) => head.cells[i] === METADATA_COLUMNS[column])
  for (const { file, cells } of settled) {
    const at = written.findIndex((row) => row.cells[all.indexOf('file')]?.normalize('NFC') === file.normalize('NFC'))
    const row = at < 0 ? all.map(() => '') : [...written[at]!.cells]
    if (at < 0) row[all.indexOf('file')] = file
    for (const [column, value] of Object.entries(cells)) {
      const place = all.indexOf(column as MetadataColumn)
      if ((row[place] ?? '') === '') row[place] = String(value)
    }
    const line = { cells: row, raw: row.map(csvCell).join(',') }
    if (at < 0) written.push(line)
    else written[at] = line
  }
  const names = added.map((column) => (isChinese ? METADATA_COLUMNS[column] : column))
  return mark + [[head.raw, ...names].join(','), ...written.map(({ raw }) => raw)].join(lineEnd) + lineEnd
}

/**
 * The text of `archive.yaml` with further names of series, everything else as the archivist wrote it, comments and order included.
 * @param yaml null where there is no such file yet.
 */
export function withSettledNames(yaml: string | null, settled: readonly SettledNames[]): string {
  const document = parseDocument(yaml ?? '')
  if (document.contents === null) document.contents = new Document({}).contents as never
  for (const { name, aliases } of settled) {
    const entry = entryOf(seriesOf(document), [name, ...aliases], document, name)
    const known = new Set([String(entry.get('name')), ...aliasesOf(entry).items.map((item) => String(isScalar(item) ? item.value : item))])
    for (const alias of [name, ...aliases].filter((each) => !known.has(each))) {
      aliasesOf(entry).add(document.createNode(alias))
      known.add(alias)
    }
  }
  return document.toString({ lineWidth: 0 })
}

function seriesOf(document: Document): YAMLSeq {
  const series = document.get('series')
  if (isSeq(series)) return series
  document.set('series', document.createNode([]))
  return document.get('series') as YAMLSeq
}

/** The entry that has one of the names already, or a new one. */
function entryOf(series: YAMLSeq, names: readonly string[], document: Document, name: string): YAMLMap {
  const known = series.items.find((item) => isMap(item) && [String(item.get('name')), ...namesIn(item)].some((each) => names.includes(each)))
  if (known) return known as YAMLMap
  const entry = document.createNode({ name, aliases: [] }) as YAMLMap
  series.add(entry)
  return entry
}

function namesIn(entry: YAMLMap): string[] {
  const aliases = entry.get('aliases')
  return isSeq(aliases) ? aliases.items.map((item) => String(isScalar(item) ? item.value : item)) : []
}

function aliasesOf(entry: YAMLMap): YAMLSeq {
  const aliases = entry.get('aliases')
  if (isSeq(aliases)) return aliases
  const made = new Document([]).contents as unknown as YAMLSeq
  entry.set('aliases', made)
  return made
}
