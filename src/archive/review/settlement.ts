import { stringify } from 'yaml'
import type { Settlement } from '../../core/records.ts'
import { csvCell } from '../corpus/metadata.ts'

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
