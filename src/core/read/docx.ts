import type { Hint, Message } from '../model.ts'
import { fileMessage } from './reader.ts'
import type { Extraction } from './reader.ts'
import { startsWith } from './refusal.ts'
import { treeText } from './tree-text.ts'

/** Reads a Word document: its paragraphs, tables and notes as mammoth extracts them. */
export async function readDocx(bytes: Uint8Array): Promise<Extraction | Message> {
  if (!startsWith(bytes, [0x50, 0x4b])) {
    return fileMessage('read-not-docx', 'error', 'This file is named docx and is none.', 'Open it in Word, WPS or LibreOffice and save it as docx.')
  }
  const [{ default: mammoth }, { parseFragment }] = await Promise.all([import('mammoth'), import('parse5')])
  const input = { buffer: bytes, arrayBuffer: Uint8Array.from(bytes).buffer }
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
