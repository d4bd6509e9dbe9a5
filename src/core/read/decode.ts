/** Bytes of a text file → text. The encoding is judged by what comes out, since an 8-bit text decodes as GB18030 without an error. */

/** A decoded text; `damaged` counts the characters that could not be decoded (U+FFFD). */
export interface Decoded {
  readonly text: string
  /** WHATWG label. */
  readonly encoding: string
  readonly damaged: number
}

/**
 * Decodes a text file: a byte-order mark first, then UTF-8, UTF-16 without a mark, GB18030, and Western 8-bit text (windows-1252).
 * Gives null where every decoding is nonsense (random bytes, pictures, programs). The text has no byte-order mark.
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const marked = markedEncoding(bytes)
  if (marked) return readable(decodeAs(bytes, marked))
  const utf8 = decodeAs(bytes, 'utf-8')
  if (utf8.damaged === 0) return readable(utf8)
  for (const label of ['utf-16le', 'utf-16be']) {
    const candidate = decodeAs(bytes, label)
    if (looksLikeUtf16(candidate.text)) return candidate
  }
  const chinese = decodeAs(bytes, 'gb18030')
  if (isLightlyDamaged(chinese) && chineseShare(chinese.text) >= 0.7) return readable(chinese)
  if (isLightlyDamaged(utf8)) return readable(utf8)
  const western = decodeAs(bytes, 'windows-1252')
  return looksWestern(bytes, western.text) ? readable(western) : null
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, encoding, damaged: text.split('\ufffd').length - 1 }
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** A cut or spliced file may have lost a character here and there; more than one in two hundred is another encoding. */
function isLightlyDamaged({ text, damaged }: Decoded): boolean {
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

/** Of the characters beyond ASCII, the share of those that Chinese reports are written in: Chinese punctuation and the 3,755 common characters (GB 2312, level 1). */
function chineseShare(text: string): number {
  let common = 0
  let all = 0
  for (const character of text) {
    if (character <= '\x7f') continue
    all++
    if (isCommonChinese(character)) common++
  }
  return all === 0 ? 0 : common / all
}

function isCommonChinese(character: string): boolean {
  if (/[\u3000-\u303f\uff00-\uffef\u2010-\u2027\u00b7]/.test(character)) return true
  return levelOne().has(character)
}

let levelOneCharacters: ReadonlySet<string> | undefined

/** Level 1 of GB 2312 is rows 0xB0 to 0xD7 of its code table. */
function levelOne(): ReadonlySet<string> {
  if (levelOneCharacters) return levelOneCharacters
  const bytes: number[] = []
  for (let row = 0xb0; row <= 0xd7; row++) for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell)
  levelOneCharacters = new Set(new TextDecoder('gb18030').decode(new Uint8Array(bytes)))
  return levelOneCharacters
}

/** Western text is ASCII with single accented letters and quotation marks between; runs of high bytes are something else. */
function looksWestern(bytes: Uint8Array, text: string): boolean {
  let high = 0
  for (const byte of bytes) if (byte >= 0x80) high++
  const letters = text.match(/[A-Za-z \n]/g)?.length ?? 0
  const runs = text.match(/[\x80-\uffff]{4,}/g)?.length ?? 0
  return high / Math.max(1, bytes.length) < 0.2 && letters / Math.max(1, text.length) > 0.6 && runs <= high / 20
}
