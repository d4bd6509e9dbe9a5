import { parse } from 'csv-parse/sync'
import type { SettledRow } from '../../core/records.ts'
import { columnNamed, csvCell, METADATA_COLUMNS, type MetadataColumn } from '../corpus/metadata.ts'

/**
 * The text of `metadata.csv` with further cells; lines that get none stay as they are, but for a column that is new. A cell that the archivist filled
 * stays as well.
 * @param csv null where there is no such file yet.
 */
export function withSettledRows(csv: string | null, settled: readonly SettledRow[]): string {
  const mark = csv?.startsWith('\ufeff') ? '\ufeff' : ''
  const text = (csv ?? '').replace(/^\ufeff/, '')
  const lineEnd = /\r\n/.test(text) ? '\r\n' : '\n'
  const read = parse(text, { raw: true, skip_empty_lines: true, relax_column_count: true }) as unknown as { record: string[]; raw: string }[]
  const lines = read.map(({ record, raw }) => ({ cells: record, raw: raw.replace(/(?<![\r\n])[\r\n]+$/, '') }))
  const head = lines[0] ?? { cells: ['file'], raw: 'file' }
  const rows = lines.slice(1)
  const columns = head.cells.map(columnNamed)
  const added = [...new Set(settled.flatMap(({ cells }) => Object.keys(cells) as MetadataColumn[]))].filter((column) => !columns.includes(column))
  const all = [...columns, ...added]
  const written = rows.map(({ cells, raw }) => ({ cells: [...cells, ...all.slice(cells.length).map(() => '')], raw: raw + ','.repeat(added.length) }))
  const isChinese = columns.some((column, i) => head.cells[i]?.trim() === METADATA_COLUMNS[column])
  for (const { file, cells } of settled) {
    const at = written.findIndex((row) => row.cells[all.indexOf('file')]?.trim().normalize('NFC') === file.normalize('NFC'))
    const row = at < 0 ? all.map(() => '') : [...written[at]!.cells]
    if (at < 0) row[all.indexOf('file')] = file
    for (const [column, value] of Object.entries(cells)) {
      const place = all.indexOf(column as MetadataColumn)
      if ((row[place] ?? '').trim() === '') row[place] = String(value)
    }
    const line = { cells: row, raw: row.map(csvCell).join(',') }
    if (at < 0) written.push(line)
    else written[at] = line
  }
  const names = added.map((column) => (isChinese ? METADATA_COLUMNS[column] : column))
  return mark + [[head.raw, ...names].join(','), ...written.map(({ raw }) => raw)].join(lineEnd) + lineEnd
}
