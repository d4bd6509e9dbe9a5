/** A PDF opened with pdf.js and read from end to end, and messages on what it holds beside the text of its pages. */
import type { Message } from '../../model.ts'
import { faults, isIllegible, pagesInWords, pdfErrors, pdfWarning, unknownCharacters } from './faults.ts'
import { dangerOf } from './guard.ts'
import { readPages, type PdfPage } from './layout/pages.ts'
import { piecesOf, runsOffPage, type PdfItem } from './layout/pieces.ts'
import { pdfText } from './layout/text.ts'
import { startsWith, type Extraction, type ReadingAids } from '../reader.ts'

/**
 * Reads a PDF: its lines rebuilt from the pieces of text on its pages and put into the order in which they are read, radicals restored. Page numbers,
 * running heads and stamps are hinted as outside, footnotes come last; messages say what could not be read.
 */
export async function readPdf(bytes: Uint8Array, aids: ReadingAids = {}): Promise<Extraction | Message> {
  if (!startsWith(bytes, [0x25, 0x50, 0x44, 0x46]) && !new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024)).includes('%PDF'))
    return pdfErrors.none
  const danger = await dangerOf(bytes)
  if (danger) return danger === 'boundless' ? pdfErrors.endless : pdfErrors.damaged
  const opened = await openPdf(bytes, aids).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'PasswordException') return pdfErrors.locked
    throw error
  })
  if ('severity' in opened) return opened
  try {
    return await readOpened(opened)
  } finally {
    await opened.document.loadingTask.destroy()
  }
}

/** Most pages and pieces of text of a report; a year's statistics of a country have a tenth. */
const mostPages = 3000
const mostPieces = 1_000_000

async function readOpened({ document, missingMaps }: OpenPdf): Promise<Extraction | Message> {
  if (document.numPages > mostPages) return pdfErrors.endless
  const pages: PdfPage[] = []
  const broken: number[] = []
  const notes: PageNotes[] = []
  let pieces = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await pageOf(document, number).catch(() => null)
    if (page) notes.push(await notesOfPage(document, number))
    else broken.push(number)
    pages.push(page ?? { pieces: [], view: [] })
    pieces += page?.pieces.length ?? 0
    if (pieces > mostPieces) return pdfErrors.endless
  }
  const { lines, overprinted } = readPages(pages)
  const bare = pages.flatMap((page, i) => (page.pieces.length === 0 && !broken.includes(i + 1) ? [i + 1] : []))
  const shown = await whatIsShown(document, bare)
  const extras = [...(await extrasOf(document)), ...notesMessage(notes)]
  if (lines.every(({ line: { text } }) => /^[-—–\s\d/]*$/.test(text)) && broken.length === 0 && missingMaps.length === 0)
    return shown.pictures.length > 0 || bare.length === 0 ? pdfErrors.scanned : pdfErrors.drawn
  const illegible = pages.flatMap(({ pieces: printed }, i) => (isIllegible(printed.map(({ text }) => text).join('')) ? [i + 1] : []))
  const { text, hints } = pdfText(lines)
  if (illegible.length > 0 && illegible.length >= (pages.length - bare.length) / 2) return pdfErrors.illegible
  const cut = pages.flatMap((page, i) => (runsOffPage(page.pieces, page.view) ? [i + 1] : []))
  const messages = [
    ...faults({ missingMaps, broken, pictures: shown.pictures, illegible, cut, overprinted }),
    ...unknownCharacters(text, hints),
    ...extras,
  ]
  return { text, hints, encoding: 'utf-8', messages }
}

/** The open document of pdf.js. */
export type PdfDocument = Awaited<ReturnType<(typeof import('unpdf'))['getDocumentProxy']>>

/** An open document, and the character maps that it asked for in vain. */
interface OpenPdf {
  readonly document: PdfDocument
  readonly missingMaps: readonly string[]
}

/** Opens a PDF with pdf.js. Rejects with pdf.js' own errors. */
export async function openPdf(bytes: Uint8Array, { characterMap }: ReadingAids): Promise<OpenPdf> {
  const { getDocumentProxy } = await import('unpdf')
  const missingMaps: string[] = []
  /** pdf.js makes one of these and asks it for what does not lie in the file; fonts are needed for drawing alone. */
  class Data {
    async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
      if (kind !== 'cMapUrl') throw new Error(`${filename} is not needed for reading.`)
      try {
        if (characterMap) return await characterMap(filename)
      } catch {
        // Said below, with the name of the map.
      }
      missingMaps.push(filename.replace(/\.bcmap$/, ''))
      throw new Error(`The character map ${filename} could not be had.`)
    }
  }
  const own = { BinaryDataFactory: Data, useWorkerFetch: false, cMapPacked: true, cMapUrl: './', standardFontDataUrl: './', useSystemFonts: false }
  const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, disableFontFace: true, ...own })
  return { document, missingMaps }
}

/** The text of a page, piece by piece; `number` counts from 1. */
async function pageOf(document: PdfDocument, number: number): Promise<PdfPage> {
  const page = await document.getPage(number)
  const { items, styles } = await page.getTextContent()
  const runs = items.filter((item): item is typeof item & PdfItem => 'str' in item)
  const vertical = new Set(
    Object.entries(styles as Record<string, { vertical?: boolean }>).flatMap(([name, style]) => (style.vertical ? [name] : [])),
  )
  page.cleanup()
  return { pieces: piecesOf(runs, vertical), view: page.view }
}

/** Pages whose content is looked at where they have no text: a file of pictures alone is known by its first pages. */
const mostLookedAt = 5

/** Which of some pages show pictures; of many, the first ones stand for all. */
async function whatIsShown(document: PdfDocument, pages: readonly number[]): Promise<{ pictures: number[] }> {
  if (pages.length === 0) return { pictures: [] }
  const { OPS } = await import('unpdf').then(async ({ getResolvedPDFJS }) => getResolvedPDFJS())
  const paints = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject, OPS.paintImageXObjectRepeat])
  const pictures: number[] = []
  for (const number of pages.slice(0, mostLookedAt)) {
    const page = await document.getPage(number)
    const operators = await page.getOperatorList().catch(() => null)
    if (operators?.fnArray.some((operator) => paints.has(operator))) pictures.push(number)
    page.cleanup()
  }
  return { pictures: pictures.length === mostLookedAt ? [...pages] : pictures }
}

/** What a PDF holds beside the text of its pages: files, forms that are filled in, notes of people who read it. */
async function extrasOf(document: PdfDocument): Promise<Message[]> {
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
interface PageNotes {
  readonly page: number
  readonly words: readonly string[]
}

/** Texts of forms and notes of a page; `number` counts from 1. Nothing where they can't be had. */
async function notesOfPage(document: PdfDocument, number: number): Promise<PageNotes> {
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
function notesMessage(pages: readonly PageNotes[]): Message[] {
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
