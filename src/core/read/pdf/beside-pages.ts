/** What a PDF holds that does not stand on its pages, and how it is read out of the strings and streams of the file. */
import { openPdf, type PdfDocument } from './index.ts'
import { dangerOf } from './guard.ts'
import { inflated, lettersOf, streamsIn } from './objects.ts'
import { decode } from '../decode.ts'
import type { ReadingAids } from '../reader.ts'

/** What a PDF holds that does not stand on its pages. */
export interface BesidePages {
  /** What its notes, forms, properties and bookmarks say. */
  readonly words: readonly string[]
  /** Files that are attached to it, and what else it keeps in streams and is neither drawn nor a picture. */
  readonly contents: readonly Uint8Array[]
  /** What it was before it was changed: a PDF may be changed by what is added to its end. */
  readonly earlier: readonly Uint8Array[]
}

/** How many earlier states are looked at, the last ones. */
const MOST_EARLIER = 5

const nothing: BesidePages = { words: [], contents: [], earlier: [] }

/** What a PDF holds beside its pages; nothing where it can't be opened, and then nobody opens it. */
export async function besidePages(bytes: Uint8Array, aids: ReadingAids, most: number): Promise<BesidePages> {
  if (await dangerOf(bytes)) return nothing
  const opened = await openPdf(bytes, aids).catch(() => null)
  if (!opened) return nothing
  const { document } = opened
  try {
    const attached = Object.values((await document.getAttachments().catch(() => null)) ?? {}) as readonly Attached[]
    const noted = await notesOf(document)
    const contents = [...attached, ...noted.files].flatMap(({ content }) => (content ? [content] : []))
    const beside = await streamsBeside(bytes, most)
    return {
      words: [...noted.words, ...(await propertiesOf(document)), ...beside.words],
      contents: [...contents, ...beside.contents],
      earlier: earlierStates(bytes),
    }
  } finally {
    await document.loadingTask.destroy()
  }
}

interface Attached {
  readonly content?: Uint8Array
}

interface Annotation {
  readonly fieldValue?: unknown
  readonly contentsObj?: { readonly str?: string }
  readonly titleObj?: { readonly str?: string }
  readonly alternativeText?: unknown
  readonly file?: Attached
}

async function notesOf(document: PdfDocument): Promise<{ words: string[]; files: Attached[] }> {
  const words: string[] = []
  const files: Attached[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number).catch(() => null)
    for (const { fieldValue, contentsObj, titleObj, alternativeText, file } of ((await page?.getAnnotations().catch(() => null)) ??
      []) as readonly Annotation[]) {
      for (const said of [fieldValue, contentsObj?.str, titleObj?.str, alternativeText].flat())
        if (typeof said === 'string' && said !== '') words.push(said)
      if (file) files.push(file)
    }
    page?.cleanup()
  }
  return { words, files }
}

interface Bookmark {
  readonly title: string
  readonly items: readonly Bookmark[]
}

async function propertiesOf(document: PdfDocument): Promise<string[]> {
  const { info } = ((await document.getMetadata().catch(() => null)) ?? { info: {} }) as { info: Record<string, unknown> }
  const titles = ({ title, items }: Bookmark): string[] => [title, ...items.flatMap(titles)]
  const bookmarks = ((await document.getOutline().catch(() => null)) ?? []) as readonly Bookmark[]
  return [...Object.values(info).filter((value) => typeof value === 'string'), ...bookmarks.flatMap(titles)]
}

/** Streams that are pictures, letters or colours, and hold no words. */
const noWords =
  /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)\b|\/Length[123]\b|\/(?:DCT|JPX|CCITTFax|JBIG2|RunLength|LZW)Decode\b|\/Type\s*\/XRef\b/

/** Streams that are files, data of programs or properties. */
const file = /\/Type\s*\/(?:EmbeddedFile|Metadata)\b|\/Subtype\s*\/(?:XML|[a-z]+#2[fF])/

/**
 * What stands in a PDF and is neither drawn nor a picture, in all states of it: streams that are files, or hold words as they are, such as scripts; strings of objects, wherever these are; what
 * stands between objects and behind the end, documents of other programs included.
 */
async function streamsBeside(bytes: Uint8Array, most: number): Promise<Pick<BesidePages, 'words' | 'contents'>> {
  const letters = lettersOf(bytes)
  const contents: Uint8Array[] = []
  const structure: string[] = []
  const outside: Uint8Array[] = []
  let left = most
  let [behind, looked] = [0, 0]
  for (const { entries, from, to } of streamsIn(letters)) {
    structure.push(letters.slice(behind, from))
    outside.push(bytes.subarray(behind, from))
    behind = to
    if (left <= 0 || noWords.test(entries) || (!file.test(entries) && ++looked > MOST_STREAMS)) continue
    const content = await unfiltered(bytes.subarray(from, to), entries, left)
    left -= content.length
    if (/\/Type\s*\/ObjStm\b/.test(entries)) structure.push(lettersOf(content))
    else if (file.test(entries) || saysMuch(content)) contents.push(content)
  }
  structure.push(letters.slice(behind))
  outside.push(bytes.subarray(behind))
  const words = outside.flatMap((each) => (isPlain(each) ? [] : [decode(each)?.text ?? ''])).filter((text) => text !== '')
  // A package begins with its first file, whatever stands before it.
  const opening = outside.at(-1)!
  const packed = lettersOf(opening).indexOf('PK\x03\x04')
  return { words: [...structure.flatMap(stringsOf), ...words], contents: packed < 0 ? contents : [...contents, opening.subarray(packed)] }
}

/** How many streams are unpacked that say nothing of what they hold: those of some thousand pages. */
const MOST_STREAMS = 20_000

/** Fewer letters of other than the basic Latin alphabet say nothing. */
const MUCH = 24

/** Whether bytes are a text, and one in other letters than those of the operators with which pages are drawn. */
function saysMuch(content: Uint8Array): boolean {
  if (isPlain(content)) return false
  return (decode(content)?.text.match(/[^\0-\x7f]/g) ?? []).length >= MUCH
}

function isPlain(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80)
}

function earlierStates(bytes: Uint8Array): Uint8Array[] {
  const ends = [...lettersOf(bytes).matchAll(/%%EOF/g)].map(({ index }) => index + 5)
  return ends.slice(0, -1).slice(-MOST_EARLIER).map((end) => bytes.subarray(0, end)) // prettier-ignore
}

/** What the objects of a PDF hold, without pdf.js: the words of their strings, the bytes of their streams. */

/** Escapes of a string that stand for one letter each; of others the sign itself is meant (ISO 32000-1, 7.3.4.2). */
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** How many strings are given: a file that was made to have more says nothing by them. */
const MOST_STRINGS = 200_000

/**
 * What the strings of a PDF's objects say, whatever object they belong to and whether anything still leads to it: notes, fields, bookmarks and properties that somebody took out stay in a file
 * that was not written anew. Strings of letters of the basic Latin alphabet alone are left out.
 * @param letters the bytes of the file outside of streams, one character for each byte.
 */
function stringsOf(letters: string): string[] {
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
async function unfiltered(bytes: Uint8Array, entries: string, most: number): Promise<Uint8Array> {
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
