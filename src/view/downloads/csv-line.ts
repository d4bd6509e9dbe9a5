import { escapeCsv } from '../../core/text/csv.ts'

/** A field of a table: numbers and yes or no stand bare, null is empty. */
export type Cell = string | number | boolean | null

/** Marks a file as UTF-8 for spreadsheets, which take it for the system's own encoding otherwise. */
export const byteOrderMark = '\uFEFF'

/** One line of a comma-separated file (RFC 4180). */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => (typeof cell === 'string' ? escapeCsv(cell) : String(cell ?? ''))).join(',')}\r\n`
}
