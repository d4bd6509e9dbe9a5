import { decode } from '../decode.ts'

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
