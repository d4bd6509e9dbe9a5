import type { Hint, Message } from '../model.ts'

/** What a format's reader gives: the text that all offsets count, and what the format knows about stretches of it. */
export interface Extraction {
  readonly text: string
  /** A WHATWG encoding label. */
  readonly encoding: string
  readonly hints: readonly Hint[]
  readonly messages: readonly Message[]
}

/** What readers need that is too large to be part of them, and that each edge gets in its own way. */
export interface ReadingAids {
  /** The bytes of a character map that PDF defines by name, `GBK-EUC-H.bcmap` for instance, as pdf.js packs it; rejects where it can't be had. */
  readonly characterMap?: (name: string) => Promise<Uint8Array>
}

/** Reads the bytes of one format. A file that cannot be read gives an error message instead. */
export type Reader = (bytes: Uint8Array, aids: ReadingAids) => Promise<Extraction | Message>

/** A message about a whole file. */
export function fileMessage(id: string, severity: Message['severity'], reason: string, hint: string): Message {
  return { id, severity, reason, hint, from: null, to: null }
}

/** True for the message that a reader gives instead of a text. */
export function isMessage(result: Extraction | Message): result is Message {
  return 'severity' in result
}

/** True where the bytes open with the given ones. */
export function startsWith(bytes: Uint8Array, opening: readonly number[]): boolean {
  return opening.every((byte, i) => bytes[i] === byte)
}
