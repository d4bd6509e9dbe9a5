import type { Message } from '../model.ts'
import { fileMessage, startsWith } from './reader.ts'

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
