import type { Message } from '../model.ts'
import { linesOfPage } from './pdf-lines.ts'
import type { PdfLine, PdfPiece } from './pdf-lines.ts'
import { pdfText } from './pdf-text.ts'
import { restoreRadicals } from './radicals.ts'
import { fileMessage } from './reader.ts'
import type { Extraction } from './reader.ts'
import { startsWith } from './refusal.ts'

/** Reads a PDF: its lines rebuilt from the pieces of text on its pages, radicals restored; page numbers and running heads are hinted as outside. */
export async function readPdf(bytes: Uint8Array): Promise<Extraction | Message> {
  if (!startsWith(bytes, [0x25, 0x50, 0x44, 0x46]) && !new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024)).includes('%PDF')) {
    return fileMessage(
      'read-not-pdf',
      'error',
      'This file is named pdf and is none.',
      'Open the original in its own program and print it to PDF, or save its text.',
    )
  }
  const { getDocumentProxy } = await import('unpdf')
  const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
  const lines: PdfLine[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    lines.push(
      ...linesOfPage(
        items.flatMap((item) => ('str' in item ? [pieceOf(item)] : [])),
        number,
      ),
    )
  }
  if (lines.every(({ text }) => /^[-—–\s\d/]*$/.test(text))) {
    return fileMessage(
      'read-scanned-pdf',
      'error',
      'This PDF holds pictures of pages and no text.',
      'Recognise its text (OCR, for instance: ocrmypdf -l chi_sim FILE OUT) and save the result as PDF or text.',
    )
  }
  return { ...pdfText(lines), encoding: 'utf-8', messages: [] }
}

function pieceOf(item: { str: string; transform: number[]; width: number; height: number }): PdfPiece {
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform
  return { text: restoreRadicals(item.str), x, y, width: item.width, size: Math.hypot(a, b) || Math.abs(d) || item.height }
}
