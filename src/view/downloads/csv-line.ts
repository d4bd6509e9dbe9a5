/** A field of a table: numbers and yes or no stand bare, null is empty. */
export type Cell = string | number | boolean | null

/** Marks a file as UTF-8 for spreadsheets, which take it for the system's own encoding otherwise. */
export const byteOrderMark = '\uFEFF'

/** One line of a comma-separated file (RFC 4180). */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => (typeof cell === 'string' ? escapeCsv(cell) : String(cell ?? ''))).join(',')}\r\n`
}

/**
 * Makes a text safe as one field of a comma-separated file (RFC 4180). A leading `=`, `+`, `-`, `@` (of full width, too, and
 * behind blanks) or tab gets an apostrophe before it, since spreadsheets would otherwise run the field as a formula (OWASP, CSV injection).
 */
export function escapeCsv(field: string): string {
  const inert = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(field) ? `'${field}` : field
  return /[",\n\r]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
