/** How a file is known to say what belongs into the archivist's own files, whatever its name: by its content, be it a text or a spreadsheet. */
import { decode } from '../../core/read/decode.ts'
import { cellsOf, keepsBackFiles, namesColumns } from './metadata.ts'
import { SettingsSchema } from './settings.ts'
import { contentOf } from '../../core/read/index.ts'
import { decodedXml } from '../../core/read/docx/xml.ts'
import { startsWith } from '../../core/read/reader.ts'
import { zipOpenings } from '../../core/read/zip.ts'
import sax from 'sax'

/** How much of a file is looked at, in bytes: a table's first line, the keys of most settings. */
const LOOKED_AT = 16_384

/**
 * Whether a file says what metadata.csv or archive.yaml says, whatever its name: its first line names the column of files and another one that is known, or its keys are the
 * settings'. Text in any encoding, and spreadsheets; of other formats nothing is known.
 */
export async function saysWhatArchivistSays(bytes: Uint8Array): Promise<boolean> {
  const text = openingOf(bytes)
  return isTable(text) || isSettings(text) || (await isSettingsSpreadsheet(bytes))
}

function openingOf(bytes: Uint8Array): string {
  if (/^(?:PK|%PDF)/.test(String.fromCharCode(...bytes.subarray(0, 4)))) return ''
  if (bytes.length <= LOOKED_AT) return decode(bytes)?.text ?? ''
  // A letter that is cut in two would make nonsense of the encoding: a line ends where a line feed is whole in every one of them.
  const end = bytes.subarray(0, LOOKED_AT).lastIndexOf(0x0a)
  return end < 0 ? '' : (decode(bytes.subarray(0, end + (bytes[end + 1] === 0 ? 2 : 1)))?.text ?? '')
}

function isTable(text: string): boolean {
  const first = text.split(/[\r\n\u2028\u2029]+/u).find((line) => line.trim() !== '' && !/^sep=/i.test(line.trim())) ?? ''
  return namesColumns(cellsOf(first))
}

const keys = Object.keys(SettingsSchema.shape).join('|')
const settingsKey = new RegExp(`^["']?(?:${keys})["']?\\s*:(?:\\s|$)`, 'u')
const braced = new RegExp(`^\\{\\s*["']?(?:${keys})["']?\\s*:`, 'u')

/** Of the lines of settings that are not indented, a wrong key or a broken line is one among others. */
function isSettings(text: string): boolean {
  if (braced.test(text.trimStart())) return true
  const top = text.split(/[\r\n]+/).filter((line) => line.trim() !== '' && !/^(?:[\s#%\-\]}]|\.\.\.)/u.test(line))
  return top.length > 0 && top.filter((line) => settingsKey.test(line)).length > top.length / 2
}

/** How many sheets of a spreadsheet are looked at, and how much of each is unpacked, in bytes: rows with the names of columns stand above the others. */
const SHEETS = 20
const MOST_UNPACKED = 4_000_000
/** How many rows of each sheet are looked at for the names of columns. */
const ROWS = 50

/**
 * Whether a file is a spreadsheet with the columns of metadata.csv, or one that says of files that they are withheld: archivists keep the table in the program in which they edit it, and what
 * it says holds for nothing. Of what can't be opened nothing is known, nor of rows behind the first hundred thousands.
 */
async function isSettingsSpreadsheet(bytes: Uint8Array): Promise<boolean> {
  // Every original is asked in every build: texts and PDFs are told by their first bytes.
  if (!startsWith(bytes, [0x50, 0x4b]) && !startsWith(bytes, [0xd0, 0xcf])) return false
  const what = contentOf(bytes)
  if (!what || !('other' in what) || (what.other !== 'spreadsheet' && what.other !== 'opendocument')) return false
  if (bytes[0] === 0xd0) return holdsNames(bytes)
  const opened = async (part: RegExp): Promise<string[]> => [...(await zipOpenings(bytes, (name) => part.test(name), SHEETS, MOST_UNPACKED)).values()].map(decodedXml) // prettier-ignore
  const shared: string[] = []
  const budget = fileBudget()
  for (const part of await opened(/^xl[/\\]sharedStrings\.xml$/i)) eachCell(part, [], budget, ([words = '']) => shared.push(words) === 0)
  for (const sheet of await opened(/^(?:xl[/\\]worksheets[/\\][^/\\]+|content)\.xml$/i)) if (holdsSettings(sheet, shared, budget)) return true
  return false
}

function holdsSettings(sheet: string, shared: readonly string[], budget: Budget): boolean {
  let row = 0
  let holds = false
  eachCell(sheet, shared, budget, (cells) => {
    holds = (row++ < ROWS && namesColumns(cells)) || keepsBackFiles(cells)
    return holds
  })
  return holds
}

/** Whether a spreadsheet of an older program has cells that name the columns of files and of their publication: each is kept behind its length, in one or two bytes a letter. */
function holdsNames(bytes: Uint8Array): boolean {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (cell: string): boolean =>
    content.includes(Buffer.concat([Buffer.from([cell.length, 0, 0]), Buffer.from(cell, 'latin1')])) ||
    content.includes(Buffer.concat([Buffer.from([cell.length, 0, 1]), Buffer.from(cell, 'utf16le')]))
  return holds('withheld') || ((holds('file') || holds('文件')) && (holds('publish') || holds('公开')))
}

/** Letters of a cell that are looked at: more has neither the name of a column nor that of a file. */
const LONGEST = 400
/** Cells of a row that are looked at: of its columns the table of originals has some dozen. */
const WIDEST = 200
/** Letters that are read at once. */
const PORTION = 65_536

/** How much of a file is looked at: tags and attributes, some hundred thousand cells of them, and letters. */
interface Budget {
  marks: number
  letters: number
}

/** What a file is given: many times a table of all originals. */
const fileBudget = (): Budget => ({ marks: 600_000, letters: 20_000_000 })

/** Names, without their prefixes, of what holds a row, a cell, and the words of one, in the formats of Excel and of OpenDocument. A shared word is a row of one cell. */
const rows = new Set(['row', 'table-row', 'si'])
const cells = new Set(['c', 'table-cell', 'si'])
const words = new Set(['v', 't', 'p'])

/**
 * Goes over the rows of a sheet, or over the words that sheets share, and keeps none. What stands behind a fault, or behind more than anybody fills in, is left out.
 * @param xml the part, or its beginning.
 * @param shared the words that cells name by their number.
 * @param budget what is left of that of its file; it is spent.
 * @param onRow is given the cells of each row, in their order; the sheet is left where it returns true.
 */
function eachCell(xml: string, shared: readonly string[], budget: Budget, onRow: (cells: readonly string[]) => boolean): void {
  const parser = sax.parser(true, { position: false })
  let isOver = false
  let row: string[] = []
  let cell = ''
  let isShared = false
  let collects = false
  const spend = (): void => {
    if (--budget.marks < 0) isOver = true
    if (isOver) throw new Error('Enough is known.')
  }
  const collect = (text: string): void => {
    if (collects && cell.length < LONGEST) cell += text.slice(0, LONGEST - cell.length)
  }
  parser.onattribute = spend
  parser.onopentag = ({ name, attributes }) => {
    spend()
    const local = localName(name)
    if (rows.has(local)) row = []
    if (cells.has(local)) {
      cell = ''
      isShared = attributes['t'] === 's'
    }
    collects ||= words.has(local)
  }
  parser.onclosetag = (name) => {
    spend()
    const local = localName(name)
    if (words.has(local)) collects = false
    if (cells.has(local) && row.length < WIDEST) row.push(isShared ? (shared[Number(cell)] ?? '') : cell)
    if (rows.has(local) && onRow(row)) isOver = true
  }
  parser.ontext = collect
  parser.oncdata = collect
  parser.onerror = () => {
    isOver = true
  }
  try {
    for (let at = 0; at < xml.length && !isOver && budget.letters > 0; at += PORTION) {
      budget.letters -= PORTION
      parser.write(xml.slice(at, at + PORTION))
    }
  } catch {
    // Enough is known, or what follows is no sheet.
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
