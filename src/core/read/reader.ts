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

/** The largest file that is read, in bytes. Reports are a thousandth of it; whatever is larger is something else. */
const largestFile = 10_000_000

/** The largest archive of a Word document: its pictures are not unpacked, what is unpacked is bounded by itself. */
const largestArchive = 50_000_000

/** Why a file is not worth reading, judged by its size alone; null where it should be tried. */
export function refusal(bytes: Uint8Array): Message | null {
  if (bytes.length === 0)
    return fileMessage('read-empty', 'error', 'This file is empty.', 'Replace it by a complete copy or remove it from the folder.')
  const most = startsWith(bytes, [0x50, 0x4b, 3, 4]) ? largestArchive : largestFile
  if (bytes.length <= most) return null
  return fileMessage(
    'read-too-large',
    'error',
    `This file has ${(bytes.length / 1e6).toFixed(1)} MB; files over ${most / 1e6} MB are not read.`,
    'Save the report alone, without pictures, as docx, PDF or text.',
  )
}

/** Says that a document needs a password, or the program that enciphered it. */
export function protectedMessage(): Message {
  return fileMessage(
    'read-protected',
    'error',
    'This document is protected by a password or by a program for secrecy, and cannot be read.',
    'Open it with its password and save it without, as docx.',
  )
}
