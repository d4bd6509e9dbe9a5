import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { ReadingAids } from '../../core/read/reader.ts'

/** Folder of the character maps that PDF defines by name, as pdf.js packs them. */
export const CHARACTER_MAPS: string = fileURLToPath(new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json')))

/** What reading originals needs of this machine. */
export const readingAids: ReadingAids = { characterMap: async (name) => new Uint8Array(await readFile(`${CHARACTER_MAPS}${name}`)) }
