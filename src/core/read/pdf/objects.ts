/** The objects of a PDF as they stand in the file, without pdf.js: where they lie, what their streams unpack to, and the words of their strings. */
import { decode } from '../decode.ts'

/** An object: the letters before its stream, and where its stream lies; null where it has none. */
export interface PdfObject {
  readonly entries: string
  readonly stream: { readonly from: number; readonly to: number } | null
}

/** Text in which a PDF's structure can be looked for: one character for each byte. */
export function lettersOf(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes)
}

/** The objects of a file by their numbers; of several of one number the last, as after an update. Those inside of object streams are not among them. */
export function objectsOf(text: string): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>()
  const streams = marksOf(text, 'stream')
  const ends = marksOf(text, 'endobj')
  for (let at = text.indexOf('obj'); at >= 0;) {
    const number = /(\d{1,10})\s{1,9}\d{1,5}\s{0,9}$/.exec(text.slice(Math.max(0, at - 40), at))?.[1]
    let next = at + 3
    if (number !== undefined) {
      const [stream, end] = [streams(next), ends(next)]
      if (stream < end) {
        const entries = text.slice(next, stream)
        const from = beginOfStream(text, stream)
        const to = endOfStream(text, from, lengthIn(entries))
        objects.set(number, { entries, stream: { from, to } })
        next = Math.max(next, to)
      } else {
        objects.set(number, { entries: text.slice(next, end), stream: null })
        next = end
      }
    }
    at = text.indexOf('obj', next)
  }
  return objects
}

/** A stream, by the number of its object: the letters before it, and where it lies. */
export interface PdfStream {
  readonly object: string
  readonly entries: string
  readonly from: number
  readonly to: number
}

/** Entries before a stream that are looked at, in characters. */
const longestHead = 1000

/** All streams of a file, those of objects that an update replaced among them. */
export function streamsIn(text: string): PdfStream[] {
  const streams: PdfStream[] = []
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at + 6)) {
    if (text.startsWith('end', at - 3)) continue
    const head = text.slice(Math.max(0, at - longestHead), at)
    const entries = head.slice(head.lastIndexOf(' obj') + 1)
    const from = beginOfStream(text, at)
    const to = endOfStream(text, from, lengthIn(entries))
    const object = /(?<!\d)(\d+)\s+\d+\s*$/.exec(head.slice(0, Math.max(0, head.lastIndexOf(' obj'))))?.[1] ?? ''
    streams.push({ object, entries, from, to })
    at = Math.max(at, to - 6)
  }
  return streams
}

/** The objects of an object stream, by their numbers: `content` is what it unpacks to, `entries` what it says of itself. */
export function objectsIn(content: string, entries: string): [number: string, object: PdfObject][] {
  const first = Number(/\/First\s+(\d+)/.exec(entries)?.[1] ?? NaN)
  const numbers = content.slice(0, first).match(/\d+/g) ?? []
  return numbers.flatMap((number, i) => {
    if (i % 2 === 1) return []
    const [from, to] = [Number(numbers[i + 1] ?? NaN), Number(numbers[i + 3] ?? content.length)]
    return [[number, { entries: content.slice(first + from, first + to), stream: null }]]
  })
}

/** The length that an object states for its stream; NaN where it names another object for it. */
function lengthIn(entries: string): number {
  return Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(entries)?.[1] ?? NaN)
}

/** Where a stream begins: behind its mark (`stream`, which stands at the given place) and the line end there, CR LF, LF or, against the standard, CR alone. */
function beginOfStream(text: string, mark: number): number {
  const at = mark + 'stream'.length
  const hasLineFeed = text[at] === '\n' || text[at + 1] === '\n'
  return at + Number(text[at] === '\r') + Number(hasLineFeed)
}

/** Where a stream ends: after its length, if that is right, else at its end mark. */
function endOfStream(text: string, from: number, length: number): number {
  if (/^\s*endstream/.test(text.slice(from + length, from + length + 20))) return from + length
  const mark = text.indexOf('endstream', from)
  if (mark < 0) return text.length
  return mark - (/\r?\n$/.exec(text.slice(Math.max(from, mark - 2), mark))?.[0].length ?? 0)
}

/** Looks for a word behind ascending places, without going over the same letters twice; the end of the text where there is none. */
function marksOf(text: string, word: string): (from: number) => number {
  let found = -1
  return (from) => {
    if (found < from) found = text.indexOf(word, from)
    if (found < 0) found = text.length
    return found
  }
}

/** What a stream unpacks to, and whether it does so to its end. */
export interface Unpacked {
  readonly bytes: Uint8Array
  readonly whole: boolean
}

/** The first bytes of what a stream unpacks to, `most` of them; what can't be unpacked ends where it is damaged. */
export async function inflated(packed: Uint8Array, most: number, portion: number): Promise<Unpacked> {
  const chunks: Uint8Array[] = []
  let length = 0
  let whole = true
  const reader = inPortions(packed, portion).pipeThrough(new DecompressionStream('deflate')).getReader()
  try {
    for (let next = await reader.read(); !next.done && length < most; next = await reader.read()) {
      chunks.push(next.value)
      length += next.value.length
    }
    await reader.cancel()
  } catch {
    whole = false
  }
  const joined = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    joined.set(chunk, at)
    at += chunk.length
  }
  return { bytes: joined, whole }
}

/** Bytes a little at a time: of a portion that is damaged nothing is unpacked, and pdf.js unpacks what stands before the damage. */
function inPortions(bytes: Uint8Array, portion: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(Uint8Array.from(bytes.subarray(at, at + portion)))
      else controller.close()
      at += portion
    },
  })
}

/** Escapes of a string that stand for one letter each; of others the sign itself is meant (ISO 32000-1, 7.3.4.2). */
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** How many strings are given: a file that was made to have more says nothing by them. */
const MOST_STRINGS = 200_000

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
    if (said !== '' && words.push(said) >= MOST_STRINGS) break
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
function bytesOfDigits(digits: string): Uint8Array {
  const plain = digits.replace(/\s+/g, '')
  return Uint8Array.from({ length: Math.ceil(plain.length / 2) }, (_, i) => parseInt(plain.slice(2 * i, 2 * i + 2).padEnd(2, '0'), 16))
}

function wordsOf(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe)
  return isWide ? new TextDecoder(bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le').decode(bytes) : (decode(bytes)?.text ?? '')
}

/**
 * What a stream holds: its bytes without the filters that its dictionary names, in their order (ISO 32000-1, 7.4). Of filters that are not known here, such as those of pictures, the bytes stay.
 * @param most bytes that may come out.
 */
export async function unfiltered(bytes: Uint8Array, entries: string, most: number): Promise<Uint8Array> {
  let content = bytes
  for (const [, name] of (/\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(entries)?.[1] ?? '').matchAll(/\/(\w+)/g)) {
    if (/^(?:FlateDecode|Fl)$/.test(name!)) content = (await inflated(content, most, 65_536)).bytes
    else if (/^(?:ASCIIHexDecode|AHx)$/.test(name!))
      content = bytesOfDigits(
        asLetters(content)
          .split('>')[0]!
          .replace(/[^\da-fA-F]+/g, ''),
      )
    else if (/^(?:ASCII85Decode|A85)$/.test(name!)) content = bytesIn85(asLetters(content).split('~')[0]!)
    else break
  }
  return content
}

function asLetters(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

/** Groups of five signs for four bytes; `z` is four zeros. */
function bytesIn85(signs: string): Uint8Array {
  const plain = signs.replaceAll('z', '!!!!!').replace(/[^!-u]+/g, '')
  const bytes = new Uint8Array(Math.floor((plain.length * 4) / 5))
  for (let at = 0; at < plain.length; at += 5) {
    let value = 0
    for (let i = 0; i < 5; i++) value = value * 85 + (at + i < plain.length ? plain.charCodeAt(at + i) - 33 : 84)
    for (let i = 0; i < 4 && (at / 5) * 4 + i < bytes.length; i++) bytes[(at / 5) * 4 + i] = Math.floor(value / 256 ** (3 - i)) & 0xff
  }
  return bytes
}
