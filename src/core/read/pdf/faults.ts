/** What can be wrong with a PDF: how its text tells that it is none, and what is said of it. */
import type { Hint, Message } from '../../model.ts'
import { fileMessage } from '../reader.ts'
import { isNonsense } from '../../text/language.ts'

/** What went wrong with a PDF that was read nevertheless. Pages count from 1. */
export interface PdfFaults {
  readonly missingMaps: readonly string[]
  /** Pages that can't be read, hold pictures alone, can't be made out, or run over an edge. */
  readonly broken: readonly number[]
  readonly pictures: readonly number[]
  readonly illegible: readonly number[]
  readonly cut: readonly number[]
  readonly overprinted: number
}

/** The messages about what could not be read, or was left out. */
export function faults({ missingMaps, broken, pictures, illegible, cut, overprinted }: PdfFaults): Message[] {
  const replace = 'Compare the text with the original, and replace the file by a better copy or have its text recognised (OCR).'
  const about = (id: string, pages: readonly number[], what: string): Message[] =>
    pages.length === 0 ? [] : [pdfWarning(id, `Page ${pagesInWords(pages)} of this PDF ${what}.`, replace)]
  return [
    ...about('read-pdf-pages-broken', broken, 'could not be read and is missing'),
    ...about('read-pdf-pages-scanned', pictures, 'is a picture without text and is missing'),
    ...about('read-pdf-pages-illegible', illegible, 'does not say which characters its letters stand for; its text is nonsense'),
    ...about('read-pdf-pages-cut', cut, 'has text that runs over the edge of the page; what lies beyond is missing'),
    ...[...new Set(missingMaps)].map((name) =>
      pdfWarning('read-pdf-map-missing', `Text of this PDF is written in the code ${name}, whose table could not be had; it is missing.`, replace),
    ),
    ...(overprinted === 0
      ? []
      : [
          {
            ...pdfWarning(
              'read-pdf-overprinted',
              `${overprinted} pieces of text are printed again at the same place, as some programs do for bold letters; they are read once.`,
              'Nothing needs to be done.',
            ),
            severity: 'info' as const,
          },
        ]),
  ]
}

/** Fewest characters without a meaning that are worth a message; one or two are signs of lists. */
const fewestUnknown = 3

/** The message about characters of the text that mean nothing; none where there are few. */
export function unknownCharacters(text: string, hints: readonly Hint[]): Message[] {
  const outside = hints.filter(({ kind }) => kind === 'outside')
  const count = unknownIn(text) - outside.reduce((sum, { from, to }) => sum + unknownIn(text.slice(from, to)), 0)
  if (count < fewestUnknown) return []
  const from = [...text].findIndex((character) => unknownIn(character) > 0)
  const at = [...text].slice(0, from).join('').length
  return [
    pdfWarning(
      'read-pdf-characters-unknown',
      `${count} characters of this PDF have no meaning: their font does not say what they stand for.`,
      'Compare the place with the original and have its text recognised (OCR).',
      { from: at, to: at + 1 },
    ),
  ]
}

const recogniseText = 'Recognise its text (OCR, for instance: ocrmypdf --force-ocr -l chi_sim FILE OUT) and save the result as PDF or text.'

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
  drawn: fileMessage('read-drawn-pdf', 'error', 'This PDF holds no text; its letters, if it has any, are drawn as shapes.', recogniseText),
  illegible: fileMessage(
    'read-illegible-pdf',
    'error',
    'The text of this PDF can be seen but not read: its fonts do not say which characters their letters stand for.',
    recogniseText,
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

/** Characters that no text is written in: private use but for the signs of symbol fonts (U+F000 to U+F0FF), controls, and what stands for the unknown. */
const unknown = /[\ue000-\uefff\uf100-\uf8ff\u{f0000}-\u{10ffff}\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]/gu

/** Writings that no report has side by side: where codes are the numbers of glyphs, they fall into all of them. */
const writings = 'Greek Cyrillic Armenian Hebrew Arabic Devanagari Thai Lao Georgian Ethiopic Cherokee Canadian_Aboriginal Khmer Mongolian Hangul Yi'
  .split(' ')
  .map((name) => new RegExp(`\\p{Script=${name}}`, 'gu'))

/** Fewest characters on which a text is judged. */
const fewestJudged = 20
/** Share of unknown characters from which on a text can't be read. */
const mostUnknown = 0.2
/** Share of letters in writings of which at least this many stand side by side. */
const mostForeign = 0.2
const mixed = 3

/** Whether a text is no text at all, because its PDF does not say, or says wrongly, which characters its letters stand for. */
export function isIllegible(text: string): boolean {
  const printed = text.replace(/\s/g, '')
  if (printed.length < fewestJudged) return false
  if (unknownIn(printed) > printed.length * mostUnknown || isNonsense(printed)) return true
  const foreign = writings.map((writing) => printed.match(writing)?.length ?? 0).filter((count) => count > 0)
  if (foreign.length >= mixed && foreign.reduce((sum, count) => sum + count, 0) > printed.length * mostForeign) return true
  return isScrambled(printed)
}

/** Number of characters that nobody could read. */
function unknownIn(text: string): number {
  return text.match(unknown)?.length ?? 0
}

/**
 * Running Chinese has punctuation, and small words without which nothing can be said; where a font gives other characters in the place of those that
 * it shows, both are gone. Lists of names have none either, and are too short to be judged.
 */
function isScrambled(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  if (han < fewestHan || han < text.length / 2) return false
  const marks = text.match(/[，。、；：,.;:]/g)?.length ?? 0
  const small = text.match(/[的和了在为是一不有以中大上工作年全]/g)?.length ?? 0
  return marks < han * 0.01 && small < han * 0.03
}

const fewestHan = 300
