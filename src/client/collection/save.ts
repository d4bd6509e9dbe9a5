import type { Collection } from '../../view/take/collection.ts'
import { collectionToCsv, collectionToWord } from '../../view/take/collection-files.ts'
import { readHere } from '../citation-access.ts'
import { saveBlob, saveFile } from '../comparison/save-file.ts'
import { words } from './words.ts'

/** Ways in which a collection leaves the site. */
export type SaveFormat = 'word' | 'csv' | 'json'

/** Saves a collection as a file. The library that writes documents loads only when one is asked for. */
export async function saveCollection(collection: Collection, format: SaveFormat): Promise<void> {
  const name = `${words.collection.title} ${readHere('').accessed ?? ''}`.trim()
  if (format === 'json') saveFile(`${JSON.stringify(collection, null, 2)}\n`, 'application/json', `${name}.json`)
  // The mark at the front tells spreadsheets that the file is UTF-8.
  else if (format === 'csv') saveFile(`\uFEFF${collectionToCsv(collection, words)}`, 'text/csv', `${name}.csv`)
  else {
    const { wordFile } = await import('../word/save-word.ts')
    saveBlob(await wordFile(collectionToWord(collection, words, document.documentElement.lang)), `${name}.docx`)
  }
}
