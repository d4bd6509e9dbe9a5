import type { Message } from '../model.ts'
import { formatOf } from './formats.ts'
import { fileMessage } from './reader.ts'

/** The largest file that is read, in bytes. Reports are a thousandth of it; whatever is larger is something else. */
const largestFile = 10_000_000

/** Why a file is not worth reading, judged by its name, size and first bytes; null where it should be tried. */
export function refusal(path: string, bytes: Uint8Array): Message | null {
  if (bytes.length === 0)
    return fileMessage('read-empty', 'error', 'This file is empty.', 'Replace it by a complete copy or remove it from the folder.')
  if (bytes.length > largestFile) {
    return fileMessage(
      'read-too-large',
      'error',
      `This file has ${(bytes.length / 1e6).toFixed(1)} MB; files over ${largestFile / 1e6} MB are not read.`,
      'Save the report alone, without pictures, as docx, PDF or text.',
    )
  }
  if (/\.(doc|wps|rtf|et|xls|ppt)$/i.test(path) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return fileMessage(
      'read-old-word',
      'error',
      'This is a document of an old Word or WPS format, which cannot be read here.',
      'Open it in Word, WPS or LibreOffice and save it as docx (LibreOffice: soffice --convert-to docx FILE).',
    )
  }
  if (!formatOf(path)) {
    return fileMessage(
      'read-unknown-format',
      'error',
      `Files with the ending of “${path.split('/').at(-1) ?? path}” are not read.`,
      'Save the report as txt, md, html, docx or pdf.',
    )
  }
  return null
}

/** True where the bytes open with the given ones. */
export function startsWith(bytes: Uint8Array, opening: readonly number[]): boolean {
  return opening.every((byte, i) => bytes[i] === byte)
}
