/** How a collection leaves this browser and comes from another: as files, and inside an address. */
import { collectionToCsv, collectionToWord, type CollectionWords } from '../../view/take/collection-files.ts'
import type { Collection } from '../../view/take/collection.ts'
import { readCollection, type ReadCollection } from '../../view/take/read-collection.ts'
import { collection as english } from '../../i18n/en/collection.ts'
import { collection as chinese } from '../../i18n/zh/collection.ts'
import { isEnglish, readHere } from '../here.ts'
import { saveBlob, saveFile } from '../save-file.ts'
import { takeWords } from '../take/taking.ts'

/** The words of the collection, in the language of the page. */
export const words: CollectionWords = { take: takeWords, collection: isEnglish() ? english : chinese }

/** Programs that pass on addresses cut longer ones. */
export const longestLink = 16_000

/** So much is unpacked at most: a short address can hold the recipe of a very long text. */
const mostUnpacked = 4_000_000

/** Before a collection inside an address: compressed JSON, written with the characters that addresses may hold (RFC 4648, 5). What stands behind the hash is sent to no server. */
const NAME = '#c='

/** The address of a page with a collection in it. */
export async function collectionLink(page: string, collection: Collection): Promise<string> {
  const packed = new Blob([JSON.stringify(collection)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return `${page}${NAME}${toBase64Url(new Uint8Array(await new Response(packed).arrayBuffer()))}`
}

/** The collection that an address brings; null where it brings none. `damaged` is what can't be read. */
export async function collectionInLink(hash: string): Promise<ReadCollection | 'damaged' | null> {
  if (!hash.startsWith(NAME)) return null
  try {
    const text = await unpackedText(fromBase64Url(hash.slice(NAME.length)))
    return readCollection(JSON.parse(text)) ?? 'damaged'
  } catch {
    return 'damaged'
  }
}

async function unpackedText(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    length += step.value.length
    if (length > mostUnpacked) throw new Error('What the address holds is too large to be a collection.')
    pieces.push(step.value)
  }
  return new Blob(pieces).text()
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/={1,2}$/, '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))
}

/** Ways in which a collection leaves the site. */
export type SaveFormat = 'word' | 'csv' | 'json'

/** Saves a collection as a file. The library that writes documents loads only when one is asked for. */
export async function saveCollection(collection: Collection, format: SaveFormat): Promise<void> {
  const name = `${words.collection.title} ${readHere('').accessed ?? ''}`.trim()
  if (format === 'json') saveFile(`${JSON.stringify(collection, null, 2)}\n`, 'application/json', `${name}.json`)
  // The mark at the front tells spreadsheets that the file is UTF-8.
  else if (format === 'csv') saveFile(`\uFEFF${collectionToCsv(collection, words)}`, 'text/csv', `${name}.csv`)
  else {
    const { wordFile } = await import('../word-file.ts')
    saveBlob(await wordFile(collectionToWord(collection, words, document.documentElement.lang)), `${name}.docx`)
  }
}
