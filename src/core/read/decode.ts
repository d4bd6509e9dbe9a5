import { chineseShare } from '../text/common-characters.ts'

/** Bytes of a text file → text. The encoding is judged by what comes out, since an 8-bit text decodes as GB18030 without an error. */

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
    .map((decoded) => ({ decoded, share: chineseShare(decoded.text) }))
    .filter(({ share }) => share >= 0.7)
    .sort((a, b) => b.share - a.share)[0]
  if (chinese) return readable(chinese.decoded)
  const mixed = lineByLine(bytes)
  if (mixed && chineseShare(mixed.text) >= 0.9) return readable(mixed)
  if (isLightlyDamaged(utf8)) return readable(utf8)
  const western = decodeAs(bytes, 'windows-1252')
  return looksWestern(bytes, western.text) ? readable(western) : null
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, encoding, damaged: text.split('\ufffd').length - 1 }
}

/** True where every byte belongs to a character of the encoding. */
export function isWhole(bytes: Uint8Array, encoding: string): boolean {
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
  const text = characters.join('')
  return { text, encoding: little ? 'utf-32le' : 'utf-32be', damaged: text.split('\ufffd').length - 1 }
}

/** HZ (RFC 1843): GB 2312 in seven bits, between `~{` and `~}`. Null where what comes out is not Chinese. */
function hz(ascii: Decoded): Decoded | null {
  const gb = new TextDecoder('gb18030')
  const text = ascii.text.replace(/~\{((?:[!-}][!-~])*)~\}|~~|~\r?\n/g, (sign, pairs: string | undefined) => {
    if (pairs === undefined) return sign === '~~' ? '~' : ''
    return gb.decode(Uint8Array.from(pairs, (letter) => letter.charCodeAt(0) | 0x80))
  })
  return chineseShare(text) >= 0.9 ? { text, encoding: 'hz-gb-2312', damaged: text.split('\ufffd').length - 1 } : null
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
function readable(decoded: Decoded): Decoded | null {
  const controls = decoded.text.match(/[\0-\x08\x0e-\x1f\x7f]/g)?.length ?? 0
  return controls > Math.max(8, decoded.text.length / 20) ? null : decoded
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
