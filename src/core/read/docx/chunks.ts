import { append } from '../../lists.ts'
import type { Message } from '../../model.ts'
import { isMessage } from '../reader.ts'
import type { Extraction, Reader } from '../reader.ts'
import type { Line, Stretch } from './line.ts'
import type { Package } from './package/package.ts'

/** Documents in documents in documents are somebody's joke. */
const DEEPEST = 3

/**
 * The text of the parts in other formats that a document takes in (`w:altChunk`): web pages, which programs that export the web to Word put there,
 * text, and whole Word documents. A part that could not be read is left out; the walk over the document tells of it.
 */
export async function chunksOf(
  parts: Package,
  path: string,
  depth: number,
  readDocx: (bytes: Uint8Array, depth: number) => Promise<Extraction | Message>,
) {
  const chunks = new Map<string, readonly Line[]>()
  const messages: Message[] = []
  for (const { type, target, external } of parts.relationships(path)) {
    const bytes = parts.bytes(target)
    if (type !== 'aFChunk' || external || !bytes || depth >= DEEPEST) continue
    const read = await readerOf(bytes, target, (content) => readDocx(content, depth + 1))
    const extraction = await read?.(bytes, {})
    if (!extraction || isMessage(extraction)) continue
    chunks.set(target, linesOfExtraction(extraction))
    append(
      messages,
      extraction.messages.map((message) => ({ ...message, from: null, to: null })),
    )
  }
  return { chunks, messages }
}

async function readerOf(bytes: Uint8Array, path: string, readDocx: Reader): Promise<Reader | null> {
  const opening = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024))
  if (opening.startsWith('PK\x03\x04')) return readDocx
  if (/^\s*\{\\rtf/.test(opening)) return null
  if (
    /<(?:!doctype|html|head|body|p|div|table)\b/i.test(opening.replaceAll('\0', '')) ||
    /\.x?html?$/i.test(path) ||
    /^MIME-Version:/im.test(opening)
  )
    return (await import('../html/index.ts')).readHtml
  return /\.(?:txt|text)$/i.test(path) ? (await import('../plain/txt.ts')).readTxt : null
}

function linesOfExtraction({ text, hints }: Extraction): Line[] {
  const wraps = hints.filter(({ kind }) => kind === 'line-break')
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index).filter((at) => !wraps.some(({ from, to }) => from <= at && at < to))
  return [...ends, text.length].map((end, i) => lineBetween(i === 0 ? 0 : ends[i - 1]! + 1, end, text, hints))
}

function lineBetween(start: number, end: number, text: string, hints: Extraction['hints']): Line {
  const own = hints.filter((hint) => hint.from < end && hint.to > start)
  const within = ({ from, to }: { from: number; to: number }) => ({ from: Math.max(from, start) - start, to: Math.min(to, end) - start })
  return {
    text: text.slice(start, end),
    outside: own.flatMap((hint): Stretch[] => (hint.kind === 'outside' ? [{ ...within(hint), reason: hint.reason ?? 'outside' }] : [])),
    heading: own.find((hint) => hint.kind === 'heading')?.level ?? 0,
    kind: own.some((hint) => hint.kind === 'table') ? 'table' : own.some((hint) => hint.kind === 'note') ? 'note' : 'paragraph',
    wraps: own.filter((hint) => hint.kind === 'line-break').map(within),
  }
}
