import { decode } from '../decode.ts'

/** Escapes of a string that stand for one letter each; of others the sign itself is meant (ISO 32000-1, 7.3.4.2). */
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** How many strings are given: a file that was made to have more says nothing by them. */
const MOST = 200_000

/**
 * What the strings of a PDF's objects say, whatever object they belong to and whether anything still leads to it: notes, fields, bookmarks and properties that somebody took out stay in a file
 * that was not written anew. Strings of letters of the basic Latin alphabet alone are left out.
 * @param letters the bytes of the file outside of streams, one character for each byte.
 */
export function stringsOf(letters: string): string[] {
  const words: string[] = []
  for (const { 1: inside, 2: digits } of letters.matchAll(/\(((?:[^\\()]|\\[^])*)\)|<([\da-fA-F\s]{8,})>/g)) {
    const bytes = inside === undefined ? bytesOfDigits(digits!) : bytesOf(withoutEscapes(inside))
    const said = bytes.some((byte) => byte > 0x7f) ? wordsOf(bytes) : ''
    if (said !== '' && words.push(said) >= MOST) break
  }
  return words
}

function withoutEscapes(inside: string): string {
  return inside.replace(/\\(?:([0-7]{1,3})|(\r\n?|\n)|([^]))/g, (_, octal?: string, lineEnd?: string, sign?: string) => {
    if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8) & 0xff)
    return lineEnd === undefined ? (escapes[sign!] ?? sign!) : ''
  })
}

/** The bytes for which letters of windows-1252 stand, as `lettersOf` reads them. */
function bytesOf(letters: string): Uint8Array {
  return Uint8Array.from(letters, (letter) => western.get(letter) ?? letter.charCodeAt(0) & 0xff)
}

const western = new Map(Array.from({ length: 32 }, (_, i) => [new TextDecoder('windows-1252').decode(Uint8Array.of(0x80 + i)), 0x80 + i]))

/** Bytes that are written in hexadecimal, with blanks among them. */
export function bytesOfDigits(digits: string): Uint8Array {
  const plain = digits.replace(/\s+/g, '')
  return Uint8Array.from({ length: Math.ceil(plain.length / 2) }, (_, i) => parseInt(plain.slice(2 * i, 2 * i + 2).padEnd(2, '0'), 16))
}

function wordsOf(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe)
  return isWide ? new TextDecoder(bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le').decode(bytes) : (decode(bytes)?.text ?? '')
}
