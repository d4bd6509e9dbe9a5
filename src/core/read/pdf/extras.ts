import type { Message } from '../../model.ts'
import type { PdfDocument } from './document.ts'
import { pagesInWords, pdfWarning } from './messages.ts'

/** What a PDF holds beside the text of its pages: files, forms that are filled in, notes of people who read it. */
export async function extrasOf(document: PdfDocument): Promise<Message[]> {
  const messages: Message[] = []
  const files = Object.keys((await document.getAttachments().catch(() => null)) ?? {})
  if (files.length > 0) {
    messages.push(
      pdfWarning(
        'read-pdf-attachments',
        `This PDF holds other files, which are not read: ${files.slice(0, mostNamed).join(', ')}${files.length > mostNamed ? '…' : ''}.`,
        'If one of them is the report, save it from the PDF and put it into the folder.',
      ),
    )
  }
  if (document.isPureXfa) {
    messages.push(
      pdfWarning(
        'read-pdf-form',
        'This PDF is a form (XFA) whose text only its own program shows.',
        'Open it in that program and print it to a new PDF.',
      ),
    )
  }
  return messages
}

/** Files that a message names. */
const mostNamed = 5

/** Words that stand on a page in boxes of their own, not in its text. */
export interface PageNotes {
  readonly page: number
  readonly words: readonly string[]
}

/** Texts of forms and notes of a page; `number` counts from 1. Nothing where they can't be had. */
export async function notesOfPage(document: PdfDocument, number: number): Promise<PageNotes> {
  const page = await document.getPage(number)
  const annotations = (await page.getAnnotations().catch(() => [])) as readonly Annotation[]
  const words = annotations.flatMap(({ subtype, fieldValue, contentsObj }) => {
    if (subtype === 'Link' || subtype === 'Popup') return []
    return [typeof fieldValue === 'string' ? fieldValue : (contentsObj?.str ?? '')]
      .map((text) => text.trim())
      .filter((text) => text !== '' && text !== 'Off')
  })
  return { page: number, words }
}

interface Annotation {
  readonly subtype?: string
  readonly fieldValue?: unknown
  readonly contentsObj?: { readonly str?: string }
}

/** The message about the forms and notes of all pages; none where there are none. */
export function notesMessage(pages: readonly PageNotes[]): Message[] {
  const noted = pages.filter(({ words }) => words.length > 0)
  if (noted.length === 0) return []
  const quoted = noted.flatMap(({ words }) => words).slice(0, mostQuoted)
  return [
    pdfWarning(
      'read-pdf-notes',
      `Forms or notes on page ${pagesInWords(noted.map(({ page }) => page))} hold words that are not part of the text and are not read: ${quoted.map((text) => `“${text.slice(0, longestQuote)}”`).join(', ')}.`,
      'If they belong to the report, print the PDF to a new one, by which they become part of its pages.',
    ),
  ]
}

const mostQuoted = 3
const longestQuote = 40
