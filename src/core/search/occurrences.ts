import type { Span } from '../model.ts'
import { behind, fold } from './fold.ts'
import type { Phrase } from './query.ts'

/** Where a phrase stands in a text, in one of its ways; spans of the original text, in their order. Occurrences may overlap. */
export function occurrencesOf(phrase: Phrase, text: string): Span[] {
  const { symbols, from } = fold(text)
  const spans: Span[] = []
  for (let at = 0; at < symbols.length; at++) {
    if (phrase.ways.some((way) => way.every((symbol, index) => symbols[at + index] === symbol))) {
      const last = from[at + phrase.ways[0]!.length - 1]!
      spans.push({ from: from[at]!, to: behind(text, last) })
    }
  }
  return spans
}
