import { METADATA_COLUMNS } from './metadata.ts'

const [file, publish] = (['file', 'publish'] as const).map((column) => new Set<string>([column, METADATA_COLUMNS[column]])) as [
  Set<string>,
  Set<string>,
]
const columns = Object.entries(METADATA_COLUMNS).map((names) => new Set<string>(names.map((name) => name.toLowerCase())))

/** What parts cells of a row in a text. */
const between = /[,，;；\t|｜]/u

/** A name of an original. */
const original = /\.(?:txt|text|md|markdown|html?|docx?|pdf)$/i

/** A cell as names of columns are compared: without signs, in half width, in small letters. */
function folded(cell: string): string {
  return cell.normalize('NFKC').replace(/[\p{P}\p{S}\p{Z}\p{C}]+/gu, '').toLowerCase() // prettier-ignore
}

/** Whether a row names the columns of metadata.csv: that of files, and another one that is known. */
export function namesColumns(cells: readonly string[]): boolean {
  const names = cells.map(folded)
  const named = columns.filter((column) => names.some((name) => column.has(name)))
  return named.length >= 2 && named.includes(columns[0]!)
}

/** Whether a row says of files that they are kept back, as rows of metadata.csv do: it names the columns for that, or one file and that it is withheld. */
export function keepsBackFiles(cells: readonly string[]): boolean {
  const names = cells.map(folded)
  if (names.some((name) => file.has(name)) && names.some((name) => publish.has(name))) return true
  return names.includes('withheld') && cells.some((cell) => original.test(cell.trim()))
}

/** Whether a line of a text is such a row. Of a report none is: tables of files name them otherwise, and say nothing of publication. */
export function holdsSettings(text: string): boolean {
  return text.split(/[\r\n]+/).some((line) => /publish|公开|withheld/i.test(line) && between.test(line) && keepsBackFiles(line.split(between)))
}

/** The cells of a line of a table. */
export function cellsOf(line: string): string[] {
  return line.split(between)
}
