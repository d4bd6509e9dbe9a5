import type { Message } from '../../model.ts'
import { fileMessage } from '../reader.ts'

const recognise = 'Recognise its text (OCR, for instance: ocrmypdf --force-ocr -l chi_sim FILE OUT) and save the result as PDF or text.'

/** Why a PDF can't be read. */
export const pdfErrors: {
  readonly none: Message
  readonly locked: Message
  readonly scanned: Message
  readonly drawn: Message
  readonly illegible: Message
  readonly endless: Message
  readonly damaged: Message
} = {
  none: fileMessage(
    'read-not-pdf',
    'error',
    'This file is named pdf and is none.',
    'Open the original in its own program and print it to PDF, or save its text.',
  ),
  locked: fileMessage(
    'read-locked-pdf',
    'error',
    'This PDF opens with a password only.',
    'Open it with its password and save it without one, or print it to a new PDF.',
  ),
  scanned: fileMessage(
    'read-scanned-pdf',
    'error',
    'This PDF holds pictures of pages and no text.',
    'Recognise its text (OCR, for instance: ocrmypdf -l chi_sim FILE OUT) and save the result as PDF or text.',
  ),
  drawn: fileMessage('read-drawn-pdf', 'error', 'This PDF holds no text; its letters, if it has any, are drawn as shapes.', recognise),
  illegible: fileMessage(
    'read-illegible-pdf',
    'error',
    'The text of this PDF can be seen but not read: its fonts do not say which characters their letters stand for.',
    recognise,
  ),
  damaged: fileMessage(
    'read-damaged-file',
    'error',
    'This PDF is damaged: the table of the characters of one of its fonts breaks off.',
    'Open the original in its own program and save it again.',
  ),
  endless: fileMessage(
    'read-endless-pdf',
    'error',
    'This PDF has more pages or text than any report has, and is not read.',
    'Save the pages of the report alone as a PDF of their own.',
  ),
}

/** What should be known of a PDF that was read in part, or that holds more than its text. Pages count from 1. */
export function pdfWarning(id: string, reason: string, hint: string, place: { from: number; to: number } | null = null): Message {
  return { id, severity: 'warning', reason, hint, from: place?.from ?? null, to: place?.to ?? null }
}

/** Pages in words: `3, 5–7`. */
export function pagesInWords(pages: readonly number[]): string {
  const runs: [number, number][] = []
  for (const page of pages) {
    const run = runs.at(-1)
    if (run && run[1] === page - 1) run[1] = page
    else runs.push([page, page])
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
}
