/** What stands in a file in other signs than letters: in markup, in escapes, in hexadecimal and base64, in the bytes of older programs. */
import { decode } from './decode.ts'
import { startsWith } from './reader.ts'

/** The words of a part of XML: what stands outside of its elements, a line for each paragraph. */
export function textOfMarkup(xml: string): string {
  return withoutReferences(xml.replace(/<\/(?:\w+:)?(?:p|tr|comment)>/g, '\n').replace(/<[^<>]*>/g, ''))
}

/** Values of attributes in which somebody wrote: descriptions of pictures, names of authors. */
export function attributesOf(xml: string): string[] {
  return [...xml.matchAll(/="([^"<>]*)"/g)].map((value) => withoutReferences(value[1]!)).filter((value) => /[^\0-\x7f]/.test(value))
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** With the letters for which references of markup (`&#20013;`) and escapes of scripts (`\u4e2d`, `%u4e2d`) and of styles (`\4e2d`) stand. */
function withoutReferences(text: string): string {
  return text.replace(
    /&#(\d{1,7});|&#[xX]([\da-fA-F]{1,6});|&(amp|lt|gt|quot|apos|nbsp);|[\\%]u([\da-fA-F]{4})|\\(?:u\{)?([\da-fA-F]{4,6})(?:\}| ?)|(\\[nrt]|\\[aAdD9] )/g,
    (whole, decimal?: string, hex?: string, name?: string, unit?: string, further?: string, blank?: string) => {
      if (blank !== undefined) return '\n'
      if (name !== undefined) return named[name]!
      if (unit !== undefined) return String.fromCharCode(parseInt(unit, 16))
      const code = decimal === undefined ? parseInt((hex ?? further)!, 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}

/** With the letters for which bytes in hexadecimal stand: in addresses (`%E4%B8%AD`), mails (`=E4=B8=AD`), scripts (`\xe4\xb8\xad`) and rich text (`\'d6\'d0`). */
function withoutBytes(text: string): string {
  return text.replace(/=\r?\n/g, '').replace(/(?:[%=]|\\x|\\')[\da-fA-F]{2}(?:(?:[%=]|\\x|\\')[\da-fA-F]{2})+/g, (bytes) => {
    const codes = bytes.match(/[\da-fA-F]{2}(?=[%=\\]|$)/g)!.map((code) => parseInt(code, 16))
    return decode(Uint8Array.from(codes))?.text ?? bytes
  })
}

/** Most rounds of signs for signs that are read: what a program writes was written by another before. */
const ROUNDS = 3

/** With the letters that other signs stand for, and signs for these signs (`&amp;#20013;`, `%25E4`). */
export function withoutSigns(text: string): string {
  let plain = text
  for (let round = 0; round < ROUNDS; round++) {
    const before = plain
    plain = withoutNumbers(withoutBytes(withoutReferences(before.replace(/%(?:25)+(?=u?[\da-fA-F]{2})/g, '%'))))
    if (plain === before) break
  }
  return plain
}

/** With the letters for which lists of their numbers stand in scripts (`20013, 0x56fd`), or of their bytes. */
function withoutNumbers(text: string): string {
  return text.replace(/(?:0x[\da-fA-F]{2,6}|\d{2,6})(?:[\s,;"']{1,6}(?:0x[\da-fA-F]{2,6}|\d{2,6})){15,}/g, (list) => {
    const codes = list.split(/[\s,;"']+/).map(Number)
    if (codes.every((code) => code < 0x100)) return decode(Uint8Array.from(codes))?.text ?? list
    return codes.every((code) => code <= 0x10ffff) ? codes.map((code) => String.fromCodePoint(code)).join('') : list
  })
}

/** The words of rich text (RTF), as which documents in others are kept. */
export function textOfRich(rich: string): string {
  return withoutBytes(
    rich
      .replace(/\\u(-?\d{1,6}) ?\??/g, (_, code: string) => String.fromCharCode(Number(code) & 0xffff))
      .replace(/\\(?!')[a-z]{1,32}-?\d{0,10} ?|[{}]/g, ''),
  )
}

/** Fewer signs in one run begin nothing that is carried: words and addresses are as long. */
const FEWEST_BEGUN = 20
/** Fewer signs say nothing that could be told from others. */
const FEWEST_SIGNS = 64
const FEWEST_DIGITS = 128
/** What may stand between two runs of one content: ends of lines, and what joins pieces of text in scripts. */
const joint = /^[\s"'`+,\\]{0,12}$/

/**
 * Contents that a text carries in hexadecimal, or in base64 (RFC 4648, both alphabets), as pages do in `data:` addresses and mails in their parts: in one run, in lines, or in pieces that a
 * script joins. What is none gives bytes that mean nothing.
 */
export function carriedIn(text: string): Uint8Array[] {
  const found = [...text.matchAll(/[\da-fA-F]+/g)].flatMap(([digits]) => (digits.length < FEWEST_DIGITS ? [] : [bytesOfDigits(digits)]))
  let pieces: string[] = []
  let behind = 0
  const finish = (): void => {
    const signs = pieces.join('')
    if (signs.length >= FEWEST_SIGNS) found.push(bytesOfBase64(signs))
    pieces = []
  }
  for (const { 0: run, index } of text.matchAll(/[A-Za-z0-9+/_-]+={0,2}/g)) {
    // A script joins pieces by the sign that is also one of the alphabet's.
    if (run === '+' && pieces.length > 0) continue
    const follows = pieces.length > 0 && index - behind <= 12 && joint.test(text.slice(behind, index))
    const isShort = run.length < FEWEST_BEGUN
    behind = index + run.length
    if (!follows) finish()
    if (!follows && isShort) continue
    pieces.push(run)
    // The end of a content: the filling, or a piece that is shorter than lines are.
    if (run.endsWith('=') || isShort) finish()
  }
  finish()
  return found
}

function bytesOfDigits(digits: string): Uint8Array {
  return Uint8Array.from({ length: Math.floor(digits.length / 2) }, (_, i) => parseInt(digits.slice(2 * i, 2 * i + 2), 16))
}

const valuesOfBase64 = new Int8Array(128).fill(-1)
for (const [value, signs] of ['AZ', 'az', '09'].flatMap(lettersFromTo).concat(['+-', '/_']).entries())
  for (const sign of signs) valuesOfBase64[sign.charCodeAt(0)] = value

function lettersFromTo(ends: string): string[] {
  const [first, last] = [ends.charCodeAt(0), ends.charCodeAt(1)]
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i))
}

function bytesOfBase64(signs: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((signs.length * 3) / 4))
  let [length, held, bits] = [0, 0, 0]
  for (let at = 0; at < signs.length; at++) {
    const value = valuesOfBase64[signs.charCodeAt(at)]!
    if (value < 0) continue
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[length++] = (held >> bits) & 0xff
  }
  return bytes.subarray(0, length)
}

/** Most documents that one compound file is looked through for. */
const MOST_DOCUMENTS = 20

/** What older Office programs wrote in Chinese: they keep text in two bytes a letter, beginning at any byte of the file. */
export function wideWords(bytes: Uint8Array): string[] {
  return [0, 1].flatMap(
    (from) => new TextDecoder('utf-16le').decode(bytes.subarray(from)).match(/[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef\d]{8,}/g) ?? [],
  )
}

/** Where documents of other programs begin in a compound file, which keeps each in one stretch as a rule: packages and PDFs. */
export function placesOfDocuments(bytes: Uint8Array): number[] {
  const places: number[] = []
  for (const opening of [
    [0x50, 0x4b, 3, 4],
    [0x25, 0x50, 0x44, 0x46, 0x2d],
  ]) {
    for (let at = bytes.indexOf(opening[0]!); at >= 0 && places.length < MOST_DOCUMENTS; at = bytes.indexOf(opening[0]!, at + 1)) {
      if (!startsWith(bytes.subarray(at, at + opening.length), opening)) continue
      places.push(at)
      // Every file of a package begins with the same signs: its directory is found from the first.
      if (opening[0] === 0x50) break
    }
  }
  return places
}
