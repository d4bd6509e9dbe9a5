import { escapeCsv } from '../../core/text/csv.ts'
import { withoutDirections } from '../../core/text/directions.ts'

/** A field of a table: numbers and yes or no stand bare, null is empty. */
export type Cell = string | number | boolean | null

/** Marks a file as UTF-8 for spreadsheets, which take it for the system's own encoding otherwise. */
export const byteOrderMark = '\uFEFF'

/** One line of a comma-separated file (RFC 4180). Names of files may hold signs that turn the direction of writing, and would turn the cells beside them: they are left out. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => (typeof cell === 'string' ? escapeCsv(withoutDirections(cell)) : String(cell ?? ''))).join(',')}\r\n`
}
