import { decode } from '../../core/read/decode.ts'
import { cellsOf, namesColumns } from './settings-table.ts'
import { isSettingsSpreadsheet } from './spreadsheet.ts'
import { SettingsSchema } from './settings.ts'

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
