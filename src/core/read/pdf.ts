import type { Message } from '../model.ts'
import { openPdf, pageOf } from './pdf-document.ts'
import { readPages } from './pdf-pages.ts'
import type { PdfPage } from './pdf-pages.ts'
import { pdfText } from './pdf-text.ts'
import { fileMessage } from './reader.ts'
import type { Extraction, ReadingAids } from './reader.ts'
import { startsWith } from './refusal.ts'

/** Reads a PDF: its lines rebuilt from the pieces of text on its pages, radicals restored; page numbers and running heads are hinted as outside. */
export async function readPdf(bytes: Uint8Array, aids: ReadingAids = {}): Promise<Extraction | Message> {
  if (!startsWith(bytes, [0x25, 0x50, 0x44, 0x46]) && !new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024)).includes('%PDF')) {
    return fileMessage(
      'read-not-pdf',
      'error',
      'This file is named pdf and is none.',
      'Open the original in its own program and print it to PDF, or save its text.',
    )
  }
  const { document } = await openPdf(bytes, aids)
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) pages.push(await pageOf(document, number))
  const { lines } = readPages(pages)
  if (lines.every(({ line: { text } }) => /^[-—–\s\d/]*$/.test(text))) {
    return fileMessage(
      'read-scanned-pdf',
      'error',
      'This PDF holds pictures of pages and no text.',
      'Recognise its text (OCR, for instance: ocrmypdf -l chi_sim FILE OUT) and save the result as PDF or text.',
    )
  }
  return { ...pdfText(lines), encoding: 'utf-8', messages: [] }
}
