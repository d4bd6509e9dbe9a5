import type { Hint, Message } from '../../model.ts'
import { unknownIn } from './legibility.ts'
import { pagesInWords, pdfWarning } from './messages.ts'

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
