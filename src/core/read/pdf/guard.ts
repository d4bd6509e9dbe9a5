/** What a PDF's packed parts come to, before pdf.js is asked to unpack them: it would do so without an end. */
import { drawnInAll } from './forms.ts'
import { inflated, lettersOf, objectsOf, streamsIn, type PdfObject, type Unpacked } from './objects.ts'

/** Most bytes that the packed parts of a report may come to, pictures aside: fonts of Chinese have up to twenty million. */
const mostUnpacked = 200_000_000
/** Most bytes that the drawing of all pages may come to: a book of three thousand pages has some tens of millions, and pdf.js takes seconds for each million. */
const mostDrawn = 30_000_000
/** Most bytes that the drawing may come to where each form counts as often as it is drawn: pdf.js takes half a minute to a minute for them. */
const mostDrawnAgain = 60_000_000
/** Most characters that the ranges of a font's tables may name: two bytes name 65,536, and a font has few tables. */
const mostNamed = 1_000_000

/**
 * What speaks against asking pdf.js to read a PDF: `boundless`, where it is small as a file and its streams unpack to more than memory holds, or its tables
 * have ranges without an end; `damaged`, where the table of a font's characters breaks off, of which pdf.js makes ranges that take minutes. Null where nothing does.
 */
export async function dangerOf(bytes: Uint8Array): Promise<'boundless' | 'damaged' | null> {
  const text = lettersOf(bytes)
  if (namesTooMuch(text)) return 'boundless'
  const streams = packedStreams(text)
  const named = new Set(tablesNamedIn(text))
  const room = { drawing: mostDrawn, other: mostUnpacked }
  const unpack = async ({ from, to, rounds, kind }: PackedStream): Promise<Unpacked | null> => {
    let content: Unpacked = { bytes: bytes.subarray(from, to), whole: true }
    for (let round = 0; round < rounds; round++) {
      const quick = await inflated(content.bytes, room[kind], 65_536)
      const inner = quick.whole ? quick : await inflated(content.bytes, room[kind], Math.max(128, content.bytes.length >> 4))
      room[kind] -= inner.bytes.length
      if (room[kind] <= 0) return null
      content = { bytes: inner.bytes, whole: inner.whole && content.whole }
    }
    return content
  }
  for (const stream of streams.filter(({ isObjects }) => isObjects)) {
    const content = await unpack(stream)
    if (!content || namesTooMuch(lettersOf(content.bytes))) return 'boundless'
    for (const object of tablesNamedIn(lettersOf(content.bytes))) named.add(object)
  }
  const isTable = ({ object, isMap }: PackedStream): boolean => isMap || named.has(object)
  // What all of a kind can come to is looked at, not each by itself: ten megabytes hold four hundred streams of thirty.
  const canBeLong = (kind: PackedStream['kind']): boolean => {
    const ofKind = streams.filter((stream) => stream.kind === kind)
    return ofKind.some(({ rounds }) => rounds > 1) || ofKind.reduce((sum, { from, to }) => sum + (to - from) * bestPacking, 0) > room[kind]
  }
  const isLong = { drawing: canBeLong('drawing'), other: canBeLong('other') }
  for (const stream of streams.filter((one) => !one.isObjects && (isTable(one) || isLong[one.kind]))) {
    const content = await unpack(stream)
    if (!content || (isTable(stream) && namesTooMuch(lettersOf(content.bytes)))) return 'boundless'
    if (!content.whole && isTable(stream)) return 'damaged'
  }
  return (await drawnInAll(objectsOf(text), (object) => contentOf(object, bytes))) > mostDrawnAgain ? 'boundless' : null
}

/** What a stream holds, as far as it can be unpacked; null where it is packed in other ways. */
async function contentOf({ entries, stream }: PdfObject, bytes: Uint8Array): Promise<Uint8Array | null> {
  const filters = entries.match(/\/(?:\w+Decode|Fl|AHx|A85|LZW|RL|Crypt)\b/g) ?? []
  if (!stream) return null
  let content: Uint8Array = bytes.subarray(stream.from, stream.to)
  for (const filter of filters) {
    if (filter !== '/FlateDecode' && filter !== '/Fl') return null
    content = (await inflated(content, mostDrawn, 65_536)).bytes
  }
  return content
}

/** Numbers of the objects that are the tables of fonts' characters. */
function tablesNamedIn(text: string): string[] {
  return [...text.matchAll(/\/ToUnicode\s+(\d+)\s+\d+\s+R/g)].map(([, number = '']) => number)
}

/** Deflated bytes come to no more than this many each. */
const bestPacking = 1032
interface PackedStream {
  /** Number of the object that it is. */
  readonly object: string
  readonly from: number
  readonly to: number
  /** How often it is packed. */
  readonly rounds: number
  /** Whether it is drawn: what a page, or a form on it, consists of. */
  readonly kind: 'drawing' | 'other'
  /** Whether it holds other objects, or is a table of characters by its own word. */
  readonly isObjects: boolean
  readonly isMap: boolean
}

/** Streams that are deflated, once or several times, and are no pictures. */
function packedStreams(text: string): PackedStream[] {
  return streamsIn(text).flatMap(({ object, entries, from, to }): PackedStream[] => {
    const rounds = entries.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0
    if (rounds === 0 || /\/Subtype\s*\/Image\b|\/ImageMask\b/.test(entries)) return []
    const kind = /\/Subtype\s*\/Form\b/.test(entries) || !/\/(?:Length1|Subtype|Type|N|FunctionType)\b/.test(entries) ? 'drawing' : 'other'
    return [{ object, from, to, rounds, kind, isObjects: /\/Type\s*\/ObjStm\b/.test(entries), isMap: /\/Type\s*\/CMap\b/.test(entries) }]
  })
}

/** Whether the ranges of tables of characters, or of the widths of letters, name more than any font has. */
function namesTooMuch(text: string): boolean {
  let named = 0
  for (const [table] of text.matchAll(/begin(?:bf|cid|notdef|codespace)range[\s\S]*?(?:end|$)/g)) {
    if (table.startsWith('begincodespace')) continue
    for (const [, first = '', last = ''] of table.matchAll(/<([^<>]*)>\s*<([^<>]*)>\s*(?:<|\[|\d)/g))
      named += Math.max(0, codeOf(last) - codeOf(first))
  }
  for (const [widths] of text.matchAll(/\/W2?\s*\[[^/>]*/g)) for (const [number] of widths.matchAll(/\d{6,}/g)) named += Number(number)
  for (const [, number] of text.matchAll(/\/(?:LastChar|FirstChar)\s+(\d{6,})/g)) named += Number(number)
  return named > mostNamed
}

/** A code in hexadecimal digits; like pdf.js it takes no notice of what is none. */
function codeOf(digits: string): number {
  return parseInt(`0${digits.replace(/[^0-9a-f]/gi, '').slice(0, 12)}`, 16)
}
