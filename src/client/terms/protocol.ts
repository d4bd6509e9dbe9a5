/** What the page of the terms asks of its worker, and what it hears back. */
import type { PhraseCount } from '../../core/search/phrase-counts.ts'

/** What the page asks of the worker. */
export interface CountRequest {
  readonly number: number
  /** Address of the folder of the search index, with a slash at its end. */
  readonly folder: string
  readonly phrases: readonly string[]
}

/** `counts` is null where the index could not be read. */
export interface CountReply {
  readonly number: number
  readonly counts: readonly PhraseCount[] | null
}

/** Curves that a page draws at a time. */
export const mostPhrases = 4

/** The phrases of what was typed: parted by commas, semicolons, 、 or white space; quotes keep white space inside a phrase. */
export function phrasesOf(typed: string): string[] {
  const found = [...typed.matchAll(/"([^"]+)"|[^\s,，、;；"]+/gu)].map(([whole, quoted]) => (quoted ?? whole).trim())
  return [...new Set(found.filter((phrase) => phrase !== ''))].slice(0, mostPhrases)
}
