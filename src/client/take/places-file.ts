import { COLLECTION_FORMAT, type Collection, type CollectionEntry } from '../../view/take/collection.ts'
import { collectionToCsv, collectionToWord } from '../../view/take/collection-files.ts'
import { decoded } from '../here.ts'
import { words } from '../collection/exchange.ts'
import { fileName, saveBlob, saveFile } from '../save-file.ts'
import { excerptOf } from './excerpt.ts'
import { placeSelector } from './taking.ts'
import { readPlace } from './place.ts'

/** Saves what the page shows of all that can be taken from it, under the headings of the page. */
export async function savePlaces(format: 'word' | 'csv'): Promise<void> {
  const heading = document.querySelector<HTMLElement>('h1')?.innerText.trim() ?? document.title
  const name = fileName(document.title)
  const collection = await shownPlaces()
  if (format === 'csv') return saveFile(`\uFEFF${collectionToCsv(collection, words)}`, 'text/csv', `${name}.csv`)
  const intro = [...document.querySelectorAll<HTMLElement>('.page-head > p:not(.js-only)')].map((line) => line.innerText.trim())
  const { wordFile } = await import('../word-file.ts')
  const about = { title: heading, intro: [...intro.filter(Boolean), decoded(location.href)] }
  saveBlob(await wordFile(collectionToWord(collection, words, document.documentElement.lang, about)), `${name}.docx`)
}

async function shownPlaces(): Promise<Collection> {
  const shown = [...document.querySelectorAll<HTMLElement>(placeSelector)].filter((place) => place.offsetParent !== null)
  const excerpts = await Promise.all(shown.map((place) => excerptOf(readPlace(place))))
  const headings = shown.map((place) => place.closest('section[aria-labelledby^="h-"]')?.querySelector('h2')?.firstChild?.textContent?.trim() ?? null)
  const entries = excerpts.flatMap((excerpt, at): CollectionEntry[] => {
    const heading = headings[at] ?? null
    const opens = heading !== null && heading !== headings[at - 1]
    return [...(opens ? [{ kind: 'heading' as const, text: heading }] : []), { kind: 'excerpt', excerpt, note: '' }]
  })
  return { format: COLLECTION_FORMAT, entries }
}
