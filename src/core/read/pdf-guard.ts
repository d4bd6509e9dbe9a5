/** What a PDF's packed parts come to, before pdf.js is asked to unpack them: it would do so without an end. */

/** Most bytes that the packed parts of a report may come to, pictures aside: fonts of Chinese have up to twenty million. */
const mostUnpacked = 200_000_000
/** Most characters that the ranges of a font's tables may name: two bytes name 65,536, and a font has few tables. */
const mostNamed = 1_000_000

/** Whether a PDF is small as a file and boundless when it is read: streams that unpack to more than memory holds, tables whose ranges have no end. */
export async function isBoundless(bytes: Uint8Array): Promise<boolean> {
  const text = new TextDecoder('windows-1252').decode(bytes)
  if (namesTooMuch(text)) return true
  let unpacked = 0
  for (const stream of packedStreams(text)) {
    let content: Uint8Array = bytes.subarray(stream.from, stream.to)
    if (stream.rounds === 1 && (stream.isFont || content.length > longestTable / 10) && content.length * bestPacking < mostUnpacked) continue
    for (let round = 0; round < stream.rounds; round++) {
      const inflated = await inflate(content, mostUnpacked - unpacked)
      unpacked += inflated.length
      if (unpacked >= mostUnpacked) return true
      content = inflated
    }
    if (content.length < longestTable && namesTooMuch(new TextDecoder('windows-1252').decode(content))) return true
  }
  return false
}

/** Deflated bytes come to no more than this many each. */
const bestPacking = 1032
/** Tables of characters are short; fonts and pages, which are long, hold none. */
const longestTable = 1_000_000

interface PackedStream {
  readonly from: number
  readonly to: number
  /** How often it is packed. */
  readonly rounds: number
  readonly isFont: boolean
}

/** Streams that are deflated, once or several times, and are no pictures. */
function packedStreams(text: string): PackedStream[] {
  const streams: PackedStream[] = []
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at + 6)) {
    if (text.startsWith('end', at - 3)) continue
    const head = text.slice(Math.max(0, at - longestHead), at)
    const entries = head.slice(head.lastIndexOf(' obj') + 1)
    const rounds = entries.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0
    const from = at + 6 + (text[at + 6] === '\r' ? 1 : 0) + (text[at + 6] === '\n' || text[at + 7] === '\n' ? 1 : 0)
    const end = text.indexOf('endstream', from)
    const to = end < 0 ? text.length : end
    if (rounds > 0 && !/\/Subtype\s*\/Image\b|\/ImageMask\b/.test(entries))
      streams.push({ from, to, rounds, isFont: /\/Length1\b|\/(?:Type1C|CIDFontType0C|OpenType)\b/.test(entries) })
    at = Math.max(at, to - 6)
  }
  return streams
}

/** Entries before a stream that are looked at, in characters. */
const longestHead = 1000

/** The first bytes of what a stream unpacks to, `most` of them; what can't be unpacked ends where it is damaged. */
async function inflate(packed: Uint8Array, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = inPortions(packed).pipeThrough(new DecompressionStream('deflate')).getReader()
  try {
    for (let next = await reader.read(); !next.done && length < most; next = await reader.read()) {
      chunks.push(next.value)
      length += next.value.length
    }
    await reader.cancel()
  } catch {
    // What follows the packed bytes, or is damaged among them.
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** Bytes a little at a time: of a portion that is damaged nothing is unpacked, and pdf.js unpacks what stands before the damage. */
function inPortions(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  const portion = Math.min(65_536, Math.max(128, bytes.length >> 4))
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(Uint8Array.from(bytes.subarray(at, at + portion)))
      else controller.close()
      at += portion
    },
  })
}

/** Whether the ranges of tables of characters, or of the widths of letters, name more than any font has. */
function namesTooMuch(text: string): boolean {
  let named = 0
  for (const [table] of text.matchAll(/begin(?:bf|cid|notdef|codespace)range[\s\S]*?end/g)) {
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
