import type { Message } from '../../model.ts'
import { chunksOf } from './chunks.ts'
import { textOfLines, withContentsHeading } from './line.ts'
import { marginWords } from './margins.ts'
import { noteLines } from './notes.ts'
import { MOST_UNPACKED, openDocument } from './package/open.ts'
import type { OpenedDocument, OpenFault } from './package/open.ts'
import { readingOf } from './reading.ts'
import { linesOf } from './story.ts'
import { Tally, tallyMessages } from './tally.ts'
import { childOf, childrenOf, XmlFault } from './package/xml.ts'
import { fileMessage } from '../reader.ts'
import type { Extraction } from '../reader.ts'
import { protectedMessage } from '../refusal.ts'

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
