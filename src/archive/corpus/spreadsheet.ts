import { contentOf } from '../../core/read/disguise.ts'
import { decodedXml } from '../../core/read/docx/package/xml.ts'
import { startsWith } from '../../core/read/reader.ts'
import { zipOpenings } from '../../core/read/zip.ts'
import { keepsBackFiles, namesColumns } from './settings-table.ts'
import { type Budget, eachCell, fileBudget } from './spreadsheet-cells.ts'

/** How many sheets of a spreadsheet are looked at, and how much of each is unpacked, in bytes: rows with the names of columns stand above the others. */
const SHEETS = 20
const MOST_UNPACKED = 4_000_000
/** How many rows of each sheet are looked at for the names of columns. */
const ROWS = 50

/**
 * Whether a file is a spreadsheet with the columns of metadata.csv, or one that says of files that they are withheld: archivists keep the table in the program in which they edit it, and what
 * it says holds for nothing. Of what can't be opened nothing is known, nor of rows behind the first hundred thousands.
 */
export async function isSettingsSpreadsheet(bytes: Uint8Array): Promise<boolean> {
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
