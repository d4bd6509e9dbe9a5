/** The table `metadata.csv`: its columns, how it is read, how its cells are written, and its rows where they stand in another file; and the schemas of values that `archive.yaml` has too. */
import { z } from 'zod'
import { publicationWords } from '../../core/publication.ts'
import { escapeCsv, printable, runsAsFormula, withoutDirections } from '../../core/text/harmless.ts'
import { parse } from 'csv-parse/sync'
import { isOfCalendar } from '../../core/text/calendar.ts'
import { genres } from '../../core/normalise/genres/index.ts'
import { CorpusError } from './corpus.ts'

/** Language of a text. An invalid tag would be found out only where its text is cut into words. */
export const languageTag = z.string().refine(isLanguageTag, 'expected a BCP 47 tag, such as zh-Hans or en')

/** Path of an original below the corpus folder. Composed (NFC), as people type it: some systems take file names apart, and such a name looks the same. */
export const filePath = z.string().min(1).transform((path) => path.normalize('NFC')) // prettier-ignore

/** Words for people. */
export const words = z.string().transform(withoutDirections)

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** Columns of `metadata.csv` with the Chinese names that are accepted as well. */
export const METADATA_COLUMNS = {
  file: '文件',
  series: '系列',
  organisation: '单位',
  year: '年份',
  reviewedYear: '回顾年份',
  planYear: '计划年份',
  kind: '类型',
  title: '标题',
  role: '职务',
  place: '地点',
  date: '日期',
  session: '会议',
  language: '语言',
  address: '来源',
  licence: '许可',
  publish: '公开',
} as const

export type MetadataColumn = keyof typeof METADATA_COLUMNS

const year = z.coerce.number().int().min(1900).max(2200)

const RowSchema = z.object({
  file: filePath,
  series: words.optional(),
  organisation: words.optional(),
  year: year.optional(),
  reviewedYear: year.optional(),
  planYear: year.optional(),
  kind: z.enum(genres.map(({ kind }) => kind)).optional(),
  title: words.optional(),
  role: words.optional(),
  place: words.optional(),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected a date as 2021, 2021-01 or 2021-01-31')
    .refine(isOfCalendar, 'is no day of the calendar')
    .optional(),
  session: words.optional(),
  language: languageTag.optional(),
  address: z.url({ protocol: /^https?$/, error: 'expected an address that begins with https:// or http://' }).optional(),
  licence: words.optional(),
  publish: z.enum(publicationWords).optional(),
})

/** What the archivist says of one file. Absent fields are said by nobody. */
export type MetadataRow = z.infer<typeof RowSchema>

/** A row, and the line of the file that it stands in. */
export interface PlacedRow {
  readonly line: number
  readonly row: MetadataRow
}

/**
 * Reads `metadata.csv`: one row a file, the first row naming the columns in English or Chinese, each once, in any order; empty cells say nothing.
 * @returns the rows in their order; their file paths are composed (NFC), and no two the same.
 * @throws {CorpusError} with line, column and what was expected, for the first row that can't be used.
 */
export function parseMetadata(csv: string): PlacedRow[] {
  demandCommas(csv)
  let records: { record: Record<string, string>; info: { lines: number } }[]
  try {
    records = parse(csv, { bom: true, columns: columnsNamed, skip_empty_lines: true, trim: true, info: true })
  } catch (error) {
    if (error instanceof CorpusError) throw error
    throw new CorpusError(
      `metadata.csv is not a table of comma-separated values: ${(error as Error).message}. Save it from the spreadsheet as CSV (UTF-8).`,
    )
  }
  const lines = new Map<string, number>()
  return records.map(({ record, info: { lines: line } }) => {
    const filled = Object.entries(record).filter(([, value]) => value !== '')
    for (const [column, value] of filled) demandOneLine(line, column, value)
    const said = Object.fromEntries(filled.map(([column, value]) => [column, saidIn(value)]))
    const result = RowSchema.safeParse(said)
    if (!result.success) {
      const issue = result.error.issues[0]!
      throw new CorpusError(`metadata.csv, line ${line}, column ${issue.path.join('.')}: ${issue.message}. Correct the cell or empty it.`)
    }
    const row = result.data
    const before = lines.get(row.file)
    if (before !== undefined) {
      throw new CorpusError(
        `metadata.csv, line ${line}: ${printable(row.file)} has a row already, on line ${before}, so it is not known which one holds. Keep one of them.`,
      )
    }
    lines.set(row.file, line)
    return { line, row }
  })
}

/** The columns that a first row names. */
function columnsNamed(names: readonly string[]): MetadataColumn[] {
  const columns = names.map(columnNamed)
  const doubled = columns.find((column, at) => columns.indexOf(column) < at)
  if (doubled === undefined) return columns
  throw new CorpusError(
    `metadata.csv has the column “${doubled}” (${METADATA_COLUMNS[doubled]}) twice, so it is not known which of its cells holds. Keep one of them.`,
  )
}

/** What spreadsheets put between cells instead of commas, and Chinese input methods where a comma is meant. */
const SEPARATORS = {
  ';': 'semicolons',
  '；': 'full-width semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
  '，': 'full-width commas',
  '、': 'enumeration commas',
}

/** Demands that no other sign parts the names of columns in the first row. */
function demandCommas(csv: string): void {
  const names = (/[^\r\n]+/.exec(csv.replace(/^\ufeff/, ''))?.[0] ?? '').replaceAll('"', '').split(',')
  for (const [separator, called] of Object.entries(SEPARATORS)) {
    const parts = names.filter((name) => name.trim().includes(separator)).flatMap((name) => name.split(separator))
    if (!parts.some(isColumn)) continue
    throw new CorpusError(
      `metadata.csv is separated by ${called}, not by commas, so that its columns can't be told apart. Save it from the spreadsheet as CSV (UTF-8) with commas.`,
    )
  }
}

function isColumn(name: string): boolean {
  return Object.entries(METADATA_COLUMNS).some((each) => each.includes(name.trim()))
}

/** A quotation mark too many makes one cell of several rows, whose files would then have none. */
function demandOneLine(line: number, column: string, value: string): void {
  if (!/[\r\n]/.test(value)) return
  throw new CorpusError(
    `metadata.csv, line ${line}, column ${column}: the cell goes over several lines, so that it may have swallowed other rows. Check the quotation marks, and write the cell in one line.`,
  )
}

/** The column that a heading names, in English or Chinese. */
export function columnNamed(name: string): MetadataColumn {
  const column = Object.entries(METADATA_COLUMNS).find(([english, chinese]) => name.trim() === english || name.trim() === chinese)
  if (column) return column[0] as MetadataColumn
  throw new CorpusError(
    `metadata.csv has a column “${printable(name)}” that is not known, so its cells would be lost. Known columns: ${Object.keys(METADATA_COLUMNS).join(', ')}.`,
  )
}

/** A line for `metadata.csv` that names a file and leaves the missing cells for a person to fill in, after a line with the columns' names. */
export function metadataTemplate(path: string, missing: readonly MetadataColumn[]): string {
  const columns: MetadataColumn[] = ['file', ...missing]
  return `${columns.join(',')}\n${[csvCell(path), ...missing.map(() => '')].join(',')}`
}

/** A value as a cell of `metadata.csv`: what a spreadsheet would run as a formula gets an apostrophe before it, which reading takes away again. */
export function csvCell(value: string): string {
  return escapeCsv(isGuarded(value) ? `'${value}` : value)
}

/** What a cell of `metadata.csv` says: without the apostrophe that keeps spreadsheets from running it. */
export function saidIn(value: string): string {
  return isGuarded(value) ? value.slice(1) : value
}

/** Whether a value is an apostrophe, or several, before what a spreadsheet would run. */
function isGuarded(value: string): boolean {
  return value.startsWith("'") && runsAsFormula(value.replace(/^'+/, ''))
}

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
