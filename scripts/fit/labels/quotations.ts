import { join } from 'node:path'
import { documentAt } from '../../evaluate/reports.ts'

/** A stretch of a report's source text, as labels are kept in the repository: from, to in UTF-16 code units, without the words. */
export type Offsets = readonly [from: number, to: number]

const texts = new Map<string, Promise<string>>()

/** The source text that offsets of a file count. Throws where it cannot be read. @param file below the folder of reports. */
export function sourceText(corpus: string, file: string): Promise<string> {
  const path = join(corpus, file)
  const known = texts.get(path) ?? documentAt(path).then(({ text }) => text)
  texts.set(path, known)
  return known
}

/**
 * Where a quotation stands in a text, white space aside; the first place from `start` on, else the first of all. Throws where it stands nowhere, since a label that
 * names no place would be lost unseen.
 */
export function offsetsOf(quote: string, text: string, start = 0): Offsets {
  const pattern = [...quote.replace(/\s+/gu, '')].map((character) => character.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('\\s*')
  const search = new RegExp(pattern, 'gu')
  search.lastIndex = start
  const found = search.exec(text) ?? new RegExp(pattern, 'u').exec(text)
  if (!found) throw new Error(`A labelled quotation stands nowhere in its report: ${quote}`)
  return [found.index, found.index + found[0].length]
}

/** Places of quotations that follow one another in a text. */
export function offsetsInOrder(quotes: readonly string[], text: string): Offsets[] {
  let start = 0
  return quotes.map((quote) => {
    const found = offsetsOf(quote, text, start)
    start = found[0]
    return found
  })
}

/** The words at a place, as a quotation. */
export function quotationAt([from, to]: Offsets, text: string): string {
  return text.slice(from, to)
}
