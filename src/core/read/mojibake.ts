import { append } from '../lists.ts'
import { chineseShare } from '../text/common-characters.ts'
import { isWhole } from './decode.ts'

/** A text that was garbled before it was saved, and what it was read as by mistake. */
export interface Mended {
  readonly text: string
  /** The wrong reading that was undone, as WHATWG labels: bytes of `from` that were read as `as`. */
  readonly from: string
  readonly as: string
}

/**
 * Undoes a wrong reading that was saved: UTF-8, GB18030 or Big5 read as Western letters, UTF-8 read as GBK. Line by line, and only without
 * doubt: the letters of every line that is not ASCII go back to bytes, the bytes are whole in the other encoding, and what comes out is
 * Chinese, which the line itself is not. Null where the text is not garbled, or where bytes were lost.
 */
export function mended(text: string): Mended | null {
  for (const [as, from] of readings) {
    const lines = readAnew(text, as, from)
    if (lines !== null) return { text: lines, from, as }
  }
  return null
}

/** What was read wrongly, as what, and what it is. */
const readings = [
  ['windows-1252', 'utf-8'],
  ['windows-1252', 'gb18030'],
  ['windows-1252', 'big5'],
  ['gb18030', 'utf-8'],
] as const

function readAnew(text: string, as: 'windows-1252' | 'gb18030', from: string): string | null {
  let changed = 0
  const lines: string[] = []
  for (const line of text.split('\n')) {
    if (/^[\0-\x7f\ufeff]*$/.test(line)) {
      lines.push(line)
      continue
    }
    const bytes = bytesOf(line, as)
    const read = bytes && isWhole(bytes, from) ? new TextDecoder(from).decode(bytes) : null
    if (read !== null && chineseShare(read) >= 0.85 && chineseShare(line) < 0.75) {
      lines.push(read)
      changed++
    } else if (chineseShare(line) >= 0.85) lines.push(line)
    else return null
  }
  return changed > 0 ? lines.join('\n') : null
}

/** Of a text, the lines that a wrong reading garbled, read anew, with a sign in place of each letter that was lost: to find out what they say, not to show it. */
export function readingsOfGarbled(text: string): string[] {
  return text.split(/[\n<>]+/).flatMap((line) => {
    if (line.length < FEWEST || /^[\0-\x7f]*$/.test(line) || chineseShare(line) >= 0.75) return []
    return readings.flatMap(([as, from]) => {
      const read = new TextDecoder(from).decode(bytesOf(line, as, LOST))
      return chineseShare(read.replaceAll('\ufffd', '')) >= 0.85 ? [read] : []
    })
  })
}

/** A line of fewer letters says too little to be known as what somebody wrote. */
const FEWEST = 12

/** What a byte of a letter that was lost is taken for. */
const LOST = 0x3f

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/**
 * The bytes that a wrong reading turned into these characters.
 * @param instead stands for characters that can't have come of it; without one, the whole is null then.
 */
function bytesOf(line: string, encoding: 'windows-1252' | 'gb18030', instead: number): Uint8Array
function bytesOf(line: string, encoding: 'windows-1252' | 'gb18030'): Uint8Array | null
function bytesOf(line: string, encoding: 'windows-1252' | 'gb18030', instead?: number): Uint8Array | null {
  const table = tableOf(encoding)
  const bytes: number[] = []
  for (const character of line) {
    if (character <= '\x7f') bytes.push(character.charCodeAt(0))
    else {
      const known = table.get(character) ?? (instead === undefined ? undefined : [instead])
      if (!known) return null
      append(bytes, known)
    }
  }
  return Uint8Array.from(bytes)
}

/** Each character beyond ASCII with its bytes: one byte of Windows' and of ISO's Western alphabet, one or two of GBK. */
function tableOf(encoding: 'windows-1252' | 'gb18030'): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const table = new Map<string, readonly number[]>()
  const add = (bytes: number[]): void => {
    const character = new TextDecoder(encoding === 'gb18030' ? 'gbk' : encoding).decode(Uint8Array.from(bytes))
    if ([...character].length === 1 && character !== '\ufffd' && !table.has(character)) table.set(character, bytes)
  }
  for (let first = 0x80; first <= 0xff; first++) {
    if (encoding === 'windows-1252') {
      add([first])
      if (first < 0xa0) table.set(String.fromCharCode(first), [first])
      continue
    }
    if (first === 0x80) add([first])
    else if (first < 0xff) for (let second = 0x40; second <= 0xfe; second++) if (second !== 0x7f) add([first, second])
  }
  tables.set(encoding, table)
  return table
}
