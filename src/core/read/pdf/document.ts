import type { PdfPage } from './pages.ts'
import { piecesOf } from './pieces/pieces.ts'
import type { PdfItem } from './pieces/pieces.ts'
import type { ReadingAids } from '../reader.ts'

/** The open document of pdf.js. */
export type PdfDocument = Awaited<ReturnType<(typeof import('unpdf'))['getDocumentProxy']>>

/** An open document, and the character maps that it asked for in vain. */
export interface OpenPdf {
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
export async function pageOf(document: PdfDocument, number: number): Promise<PdfPage> {
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
export async function whatIsShown(document: PdfDocument, pages: readonly number[]): Promise<{ pictures: number[] }> {
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
