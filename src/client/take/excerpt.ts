import { readHere } from '../citation-access.ts'
import type { Excerpt } from '../../view/take/excerpt.ts'
import { excerptToText } from '../../view/take/excerpt-text.ts'
import type { Place } from './place.ts'
import { archiveVersion, sourceOf } from './source.ts'
import { takeWords } from './words.ts'

/** A place of the page, with all that makes it stand by itself. */
export async function excerptOf({ address, verdict, quotes }: Place): Promise<Excerpt> {
  const [version, ...sourced] = await Promise.all([
    archiveVersion(),
    ...quotes.map(async ({ side, text, language, report }) => ({ side, text, language, source: await sourceOf(report, address) })),
  ])
  return { address, verdict, quotes: sourced, version, taken: readHere('').accessed ?? '' }
}

/** Puts a place into the clipboard, with its source. */
export async function copyPlace(place: Place): Promise<boolean> {
  const text = excerptOf(place).then((excerpt) => excerptToText(excerpt, takeWords))
  try {
    // A promise keeps the reader's leave to write while the source is loaded.
    const blob = text.then((words) => new Blob([words], { type: 'text/plain' }))
    if ('ClipboardItem' in window) await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])
    else await navigator.clipboard.writeText(await text)
    return true
  } catch {
    return false
  }
}
