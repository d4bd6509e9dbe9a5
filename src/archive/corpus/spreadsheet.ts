import { contentOf } from '../../core/read/disguise.ts'
import { decodedXml, findAll, parseXml, textOf, type XmlElement } from '../../core/read/docx/package/xml.ts'
import { startsWith } from '../../core/read/reader.ts'
import { unzip } from '../../core/read/zip.ts'
import { keepsBackFiles, namesColumns } from './settings-table.ts'

/** How much of a spreadsheet is unpacked, in bytes. */
const MOST_UNPACKED = 20_000_000
/** How many rows of each sheet are looked at for the names of columns. */
const ROWS = 50

/**
 * Whether a file is a spreadsheet with the columns of metadata.csv, or one that says of files that they are withheld: archivists keep the table in the program in which they edit it, and what
 * it says holds for nothing. Of what can't be opened nothing is known.
 */
export async function isSettingsSpreadsheet(bytes: Uint8Array): Promise<boolean> {
  // Every original is asked in every build: texts and PDFs are told by their first bytes.
  if (!startsWith(bytes, [0x50, 0x4b]) && !startsWith(bytes, [0xd0, 0xcf])) return false
  const what = contentOf(bytes)
  if (!what || !('other' in what) || (what.other !== 'spreadsheet' && what.other !== 'opendocument')) return false
  if (bytes[0] === 0xd0) return holdsNames(bytes)
  const rows = await rowsOf(bytes).catch(() => [])
  return rows.some((sheet) => sheet.slice(0, ROWS).some(namesColumns) || sheet.some(keepsBackFiles))
}

/** The cells of all sheets, row by row. */
async function rowsOf(bytes: Uint8Array): Promise<string[][][]> {
  const parts = await unzip(bytes, (name) => /^(?:xl[/\\](?:sharedStrings|worksheets[/\\][^/\\]+)|content)\.xml$/i.test(name), MOST_UNPACKED)
  if (typeof parts === 'string') return []
  const trees = [...parts].map(([name, part]) => [name.toLowerCase(), parseXml(decodedXml(part))] as const)
  const shared = trees.flatMap(([name, tree]) =>
    name.includes('sharedstrings') ? all(tree, 'si').map((entry) => all(entry, 't').map(textOf).join('')) : [],
  )
  return trees.map(([, tree]) => [
    ...all(tree, 'row').map((row) => all(row, 'c').map((cell) => wordsOf(cell, shared))),
    ...all(tree, 'table-row').map((row) => all(row, 'table-cell').map((cell) => all(cell, 'p').map(textOf).join('\n'))),
  ])
}

function wordsOf(cell: XmlElement, shared: readonly string[]): string {
  const [value] = all(cell, 'v').map(textOf)
  if (value === undefined) return all(cell, 't').map(textOf).join('')
  return cell.attributes['t'] === 's' ? (shared[Number(value)] ?? '') : value
}

/** Elements of a name, whatever their prefix. */
function all(element: XmlElement, name: string): XmlElement[] {
  return findAll(element, (each) => each.name === name || each.name.endsWith(`:${name}`))
}

/** Whether a spreadsheet of an older program has cells that name the columns of files and of their publication: each is kept behind its length, in one or two bytes a letter. */
function holdsNames(bytes: Uint8Array): boolean {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (cell: string): boolean =>
    content.includes(Buffer.concat([Buffer.from([cell.length, 0, 0]), Buffer.from(cell, 'latin1')])) ||
    content.includes(Buffer.concat([Buffer.from([cell.length, 0, 1]), Buffer.from(cell, 'utf16le')]))
  return holds('withheld') || ((holds('file') || holds('文件')) && (holds('publish') || holds('公开')))
}
