/** Bytes of a text file → text, and text that was decoded wrongly before it was saved → what it was. The encoding is judged by what comes out, since an 8-bit text decodes as GB18030 without an error. */
import { CHINESE_LINE, CHINESE_TEXT, chineseShare, GARBLED_LINE, SURELY_CHINESE } from '../text/language.ts'
import { append } from '../lists.ts'

/** A decoded text; `damaged` counts the characters that could not be decoded (U+FFFD). */
export interface Decoded {
  readonly text: string
  /** WHATWG label. */
  readonly encoding: string
  readonly damaged: number
  /** Lines that were decoded by another encoding than the rest; 0 where the whole file has one. */
  readonly otherLines?: number
}

/**
 * Decodes a text file: a byte-order mark first, then UTF-8, UTF-16 without a mark, GB18030 or Big5 (whichever reads more like Chinese), lines
 * of UTF-8 and of GB18030 in one file, and Western 8-bit text (windows-1252). Gives null where every decoding is nonsense (random
 * bytes, pictures, programs). The text has no byte-order mark.
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const wide = utf32(bytes)
  if (wide) return readable(wide)
  const marked = markedEncoding(bytes)
  if (marked) return readable(decodeAs(bytes, marked))
  const utf8 = decodeAs(bytes, 'utf-8')
  if (isWhole(bytes, 'utf-8')) return readable(utf8.text.includes('~{') ? (hz(utf8) ?? utf8) : utf8)
  for (const label of ['utf-16le', 'utf-16be']) {
    const candidate = decodeAs(bytes, label)
    if (looksLikeUtf16(candidate.text)) return candidate
  }
  const chinese = ['gb18030', 'big5']
    .map((label) => decodeAs(bytes, label))
    .filter(isLightlyDamaged)
    .map((candidate) => ({ candidate, share: chineseShare(candidate.text) }))
    .filter(({ share }) => share >= CHINESE_TEXT)
    .sort((a, b) => b.share - a.share)[0]
  if (chinese) return readable(chinese.candidate)
  const mixed = lineByLine(bytes)
  if (mixed && chineseShare(mixed.text) >= SURELY_CHINESE) return readable(mixed)
  if (isLightlyDamaged(utf8)) return readable(utf8)
  const western = decodeAs(bytes, 'windows-1252')
  return looksWestern(bytes, western.text) ? readable(western) : null
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  return decoded(new TextDecoder(encoding).decode(bytes), encoding)
}

function decoded(text: string, encoding: string): Decoded {
  return { text, encoding, damaged: text.split('\ufffd').length - 1 }
}

/** True where every byte belongs to a character of the encoding. */
function isWhole(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-32 by its byte-order mark, which WHATWG decoders would take for UTF-16; null for everything else. */
function utf32(bytes: Uint8Array): Decoded | null {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0
  const big = bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0xfe && bytes[3] === 0xff
  if (!little && !big) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const characters: string[] = []
  for (let at = 4; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, little)
    characters.push(code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code))
  }
  return decoded(characters.join(''), little ? 'utf-32le' : 'utf-32be')
}

/** HZ (RFC 1843): GB 2312 in seven bits, between `~{` and `~}`. Null where what comes out is not Chinese. */
function hz(ascii: Decoded): Decoded | null {
  const gb = new TextDecoder('gb18030')
  const text = ascii.text.replace(/~\{((?:[!-}][!-~])*)~\}|~~|~\r?\n/g, (sign, pairs: string | undefined) => {
    if (pairs === undefined) return sign === '~~' ? '~' : ''
    return gb.decode(Uint8Array.from(pairs, (letter) => letter.charCodeAt(0) | 0x80))
  })
  return chineseShare(text) >= SURELY_CHINESE ? decoded(text, 'hz-gb-2312') : null
}

/** Files that were put together from several: each line is UTF-8, else GB18030. Null where a line is neither. */
function lineByLine(bytes: Uint8Array): Decoded | null {
  const pieces: string[] = []
  const other = { count: 0 }
  for (let from = 0; from < bytes.length;) {
    const feed = bytes.indexOf(0x0a, from)
    const to = feed < 0 ? bytes.length : feed + 1
    const line = bytes.subarray(from, to)
    from = to
    if (isWhole(line, 'utf-8')) pieces.push(decodeAs(line, 'utf-8').text)
    else if (isWhole(line, 'gb18030')) {
      other.count++
      pieces.push(decodeAs(line, 'gb18030').text)
    } else return null
  }
  return { text: pieces.join(''), encoding: 'utf-8', damaged: 0, otherLines: other.count }
}

/** A cut or spliced file may have lost a character here and there; more than one in two hundred is another encoding. */
export function isLightlyDamaged({ text, damaged }: Pick<Decoded, 'text' | 'damaged'>): boolean {
  return damaged <= Math.max(1, text.length / 200)
}

/** Text has hardly any control characters; programs and pictures have many. */
function readable(candidate: Decoded): Decoded | null {
  const controls = candidate.text.match(/[\0-\x08\x0e-\x1f\x7f]/g)?.length ?? 0
  return controls > Math.max(8, candidate.text.length / 20) ? null : candidate
}

function looksLikeUtf16(text: string): boolean {
  const expected = text.match(/[\t\n\r\x20-\x7e\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0
  return expected / Math.max(1, text.length) > 0.85 && /[\x20\n，。、：]/.test(text)
}

/** Western text is ASCII with single accented letters and quotation marks between; runs of high bytes are something else. */
function looksWestern(bytes: Uint8Array, text: string): boolean {
  let high = 0
  for (const byte of bytes) if (byte >= 0x80) high++
  const letters = text.match(/[A-Za-z \n]/g)?.length ?? 0
  const runs = text.match(/[\x80-\uffff]{4,}/g)?.length ?? 0
  return high / Math.max(1, bytes.length) < 0.2 && letters / Math.max(1, text.length) > 0.6 && runs <= high / 20
}

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
    if (read !== null && chineseShare(read) >= CHINESE_LINE && chineseShare(line) < GARBLED_LINE) {
      lines.push(read)
      changed++
    } else if (chineseShare(line) >= CHINESE_LINE) lines.push(line)
    else return null
  }
  return changed > 0 ? lines.join('\n') : null
}

/** Of a text, the lines that a wrong reading garbled, read anew, with a sign in place of each letter that was lost: to find out what they say, not to show it. */
export function readingsOfGarbled(text: string): string[] {
  return text.split(/[\n<>]+/).flatMap((line) => {
    if (line.length < FEWEST_LETTERS || /^[\0-\x7f]*$/.test(line) || chineseShare(line) >= GARBLED_LINE) return []
    return readings.flatMap(([as, from]) => {
      const read = new TextDecoder(from).decode(bytesOf(line, as, LOST_BYTE))
      return chineseShare(read.replaceAll('\ufffd', '')) >= CHINESE_LINE ? [read] : []
    })
  })
}

/** A line of fewer letters says too little to be known as what somebody wrote. */
const FEWEST_LETTERS = 12

/** What a byte of a letter that was lost is taken for. */
const LOST_BYTE = 0x3f

const byteTables = new Map<string, ReadonlyMap<string, readonly number[]>>()

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
  const known = byteTables.get(encoding)
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
  byteTables.set(encoding, table)
  return table
}
