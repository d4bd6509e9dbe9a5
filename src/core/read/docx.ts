import type { Hint, Message } from '../model.ts'
import { withWrittenNumbers } from './docx-numbering.ts'
import { fileMessage } from './reader.ts'
import type { Extraction } from './reader.ts'
import { startsWith } from './refusal.ts'
import { treeText } from './tree-text.ts'
import { zipEntries, zipFits, zipText, zipWith } from './zip.ts'

/** A report of 25,000 characters has a tenth of it, with all its layout. To parse as much takes some seconds and one and a half gigabytes of memory. */
const MOST_UNPACKED = 10_000_000

/** Reads a Word document: its paragraphs, tables and notes as mammoth extracts them, with the numbers that Word counts by itself. */
export async function readDocx(bytes: Uint8Array): Promise<Extraction | Message> {
  if (!startsWith(bytes, [0x50, 0x4b])) {
    return fileMessage('read-not-docx', 'error', 'This file is named docx and is none.', 'Open it in Word, WPS or LibreOffice and save it as docx.')
  }
  const [{ default: mammoth }, { parseFragment }] = await Promise.all([import('mammoth'), import('parse5')])
  if (!(await fitsInMemory(bytes))) {
    const reason = `Unpacked, this document has more than ${MOST_UNPACKED / 1e6} MB of text and layout.`
    return fileMessage('read-too-large', 'error', reason, 'Save the report alone, as docx, PDF or text.')
  }
  const numbered = await withNumbers(bytes)
  const input = { buffer: numbered, arrayBuffer: Uint8Array.from(numbered).buffer }
  const { value } = await mammoth.convertToHtml(input as unknown as { arrayBuffer: ArrayBuffer }, {
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  })
  const tree = treeText(parseFragment(value))
  if (tree.text.trim() === '') {
    return fileMessage(
      'read-empty',
      'error',
      'This document holds no text; it may consist of pictures.',
      'Recognise the text of the pictures (OCR) and save it as docx or text.',
    )
  }
  return { text: tree.text, encoding: 'utf-8', hints: [...tree.hints, ...backLinks(tree.text)], messages: [] }
}

/** The arrows by which mammoth leads from a note back to its number. */
function backLinks(text: string): Hint[] {
  return [...text.matchAll(/↑/g)].map((match) => ({ kind: 'outside', reason: 'markup', from: match.index, to: match.index + 1 }))
}

/** A damaged archive is left to the reader, which says what is wrong with it. */
async function fitsInMemory(bytes: Uint8Array): Promise<boolean> {
  return zipFits(zipEntries(bytes), /\.(?:xml|rels)$/i, MOST_UNPACKED).catch(() => true)
}

/** The document with its automatic numbers written out, which mammoth leaves away; a file that is damaged stays as it is. */
async function withNumbers(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const entries = zipEntries(bytes)
    const [document, numbering, styles] = await Promise.all(['document', 'numbering', 'styles'].map((name) => zipText(entries, `word/${name}.xml`)))
    if (typeof document !== 'string' || typeof numbering !== 'string') return bytes
    return zipWith(entries, 'word/document.xml', withWrittenNumbers({ document, numbering, styles: styles ?? '' }))
  } catch {
    return bytes
  }
}
