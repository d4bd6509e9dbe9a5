import type { Hint, Message } from '../model.ts'

/** What a format's reader gives: the text that all offsets count, and what the format knows about stretches of it. */
export interface Extraction {
  readonly text: string
  /** A WHATWG encoding label. */
  readonly encoding: string
  readonly hints: readonly Hint[]
  readonly messages: readonly Message[]
}

/** Reads the bytes of one format. A file that cannot be read gives an error message instead. */
export type Reader = (bytes: Uint8Array) => Promise<Extraction | Message>

/** A message about a whole file. */
export function fileMessage(id: string, severity: Message['severity'], reason: string, hint: string): Message {
  return { id, severity, reason, hint, from: null, to: null }
}

/** True for the message that a reader gives instead of a text. */
export function isMessage(result: Extraction | Message): result is Message {
  return 'severity' in result
}
