import type { Message, SourceDocument } from '../model.ts'
import { fileMessage, isMessage } from './reader.ts'
import type { ReadingAids } from './reader.ts'
import { recognise } from './recognise.ts'
import { refusal } from './refusal.ts'
import { sha256 } from '../text/sha256.ts'

/** A document that was read, or the messages that say why it was not. */
export type ReadResult = { document: SourceDocument; messages: Message[] } | { document: null; messages: Message[] }

/**
 * Reads an original. `path` is relative to the corpus, with `/`; its ending names the format, unless the file is something else. Never throws for a
 * faulty file: the messages say what is wrong with it and what to do. `aids` are what readers need of the machine or the site.
 */
export async function readDocument(path: string, bytes: Uint8Array, aids: ReadingAids = {}): Promise<ReadResult> {
  const recognised = refusal(bytes) ?? recognise(path, bytes)
  if ('severity' in recognised) return { document: null, messages: [recognised] }
  const { format } = recognised
  const read = await format.load()
  let result
  try {
    result = await read(bytes, aids)
  } catch (error) {
    result = unreadable(error)
  }
  if (isMessage(result)) return { document: null, messages: [result] }
  const source = { path, sha256: await sha256(bytes), format: format.format, encoding: result.encoding, bytes: bytes.length }
  const messages = [...recognised.messages, ...result.messages]
  return { document: { source, text: result.text, hints: result.hints, messages }, messages }
}

function unreadable(error: unknown): Message {
  const cause = error instanceof Error ? error.message : String(error)
  return fileMessage(
    'read-damaged-file',
    'error',
    `This file could not be opened: ${cause}`,
    'Open the original in its own program and save it again.',
  )
}
