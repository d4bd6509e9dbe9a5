import type { Message } from '../../model.ts'
import { openPdf, pageOf, whatIsShown } from './document.ts'
import type { OpenPdf } from './document.ts'
import { extrasOf, notesMessage, notesOfPage } from './extras.ts'
import type { PageNotes } from './extras.ts'
import { faults, unknownCharacters } from './faults.ts'
import { dangerOf } from './guard.ts'
import { isIllegible } from './legibility.ts'
import { pdfErrors } from './messages.ts'
import { readPages } from './pages.ts'
import type { PdfPage } from './pages.ts'
import { runsOffPage } from './pieces/pieces.ts'
import { pdfText } from './layout/text.ts'
import { type Extraction, type ReadingAids, startsWith } from '../reader.ts'

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
