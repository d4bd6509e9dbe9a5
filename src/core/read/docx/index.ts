/** A Word document read from end to end, with the documents in other formats that it takes in. */
import type { Message } from '../../model.ts'
import { textOfLines, withContentsHeading, type Line, type Stretch } from './line.ts'
import { linesOf, marginWords, noteLines } from './story.ts'
import { MOST_UNPACKED, openDocument, type OpenedDocument, type OpenFault, type Package } from './package.ts'
import { readingOf, Tally, tallyMessages } from './reading.ts'
import { childOf, childrenOf, XmlFault } from './xml.ts'
import { fileMessage, isMessage, protectedMessage, type Extraction, type Reader } from '../reader.ts'
import { append } from '../../lists.ts'

/**
 * Reads a Word document: what Word shows of its text, one line a paragraph or a row of a table, with the numbers that Word counts by itself, the notes
 * at the end. Tracked changes are read as accepted. What is left out is told in messages.
 */
export async function readDocx(bytes: Uint8Array): Promise<Extraction | Message> {
  return readNested(bytes, 0)
}

async function readNested(bytes: Uint8Array, depth: number): Promise<Extraction | Message> {
  try {
    const opened = await openDocument(bytes)
    return typeof opened === 'string' ? faultMessage(opened) : await extract(opened, depth)
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error
    return fileMessage(
      'read-damaged-file',
      'error',
      `This document is damaged: a part of it is no XML that could be read (${error.message.replace(/\.$/, '')}).`,
      'Open it in Word or WPS, let it be repaired, and save it again; or find an intact copy.',
    )
  }
}

async function extract({ parts, path, root }: OpenedDocument, depth: number): Promise<Extraction | Message> {
  const { chunks, messages } = await chunksOf(parts, path, depth, readNested)
  const tally = new Tally()
  const reading = readingOf(parts, path, root, tally, chunks)
  const body = linesOf(childOf(root, 'w:body')?.children ?? [], { reason: null, isCell: false }, reading)
  const lines = [...withContentsHeading(body), ...noteLines(reading)]
  for (const words of marginWords(reading)) tally.margins.add(words)
  tally.comments = childrenOf(parts.related(path, 'comments'), 'w:comment').length
  const { text, hints } = textOfLines(lines)
  if (text.trim() === '') return emptyMessage(tally)
  return { text, encoding: 'utf-8', hints, messages: [...tallyMessages(tally), ...messages] }
}

/** Why there is no text: what the document holds instead. */
function emptyMessage(tally: Tally): Message {
  const told = tallyMessages(tally).filter(({ id }) => id !== 'read-comments' && id !== 'read-page-margins')
  const reason = ['This document holds no text.', ...told.map((message) => message.reason)].join(' ')
  return fileMessage('read-empty', 'error', reason, told[0]?.hint ?? 'Check the original: it may be the wrong file, or was saved without its text.')
}

function faultMessage(fault: OpenFault): Message {
  if (fault === 'large') {
    const reason = `Unpacked, this document has more than ${MOST_UNPACKED / 1e6} MB of text and layout.`
    return fileMessage('read-too-large', 'error', reason, 'Save the report alone, as docx, PDF or text.')
  }
  if (fault === 'locked') return protectedMessage()
  if (fault === 'damaged') {
    return fileMessage(
      'read-damaged-file',
      'error',
      'This document is damaged: its archive is cut off or its contents have changed.',
      'Find an intact copy, or let Word or WPS repair it and save it again.',
    )
  }
  return fileMessage('read-not-docx', 'error', 'This file is no Word document.', 'Open it in Word, WPS or LibreOffice and save it as docx.')
}

/** Documents in documents in documents are somebody's joke. */
const DEEPEST = 3

/**
 * The text of the parts in other formats that a document takes in (`w:altChunk`): web pages, which programs that export the web to Word put there,
 * text, and whole Word documents. A part that could not be read is left out; the walk over the document tells of it.
 */
async function chunksOf(parts: Package, path: string, depth: number, readDocx: (bytes: Uint8Array, depth: number) => Promise<Extraction | Message>) {
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
