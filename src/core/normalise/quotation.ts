import type { Message, Span } from '../model.ts'

/** Where a quotation stands in a text, white space aside; or the message that says it is gone or stands more than once. */
export function findQuotation(text: string, quote: string, what: string, after = 0): Span | Message {
  const pattern = quote
    .replace(/\s+/g, '')
    .split('')
    .map((character) => character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s*')
  const found = pattern === '' ? [] : [...text.slice(after).matchAll(new RegExp(pattern, 'g'))]
  const first = found[0]
  if (first && (found.length === 1 || after > 0)) return { from: after + first.index, to: after + first.index + first[0].length }
  return {
    id: first ? 'correction-quotation-doubled' : 'correction-quotation-gone',
    severity: 'error',
    reason: first
      ? `The quotation “${quote}” of ${what} stands ${found.length} times in the text.`
      : `The quotation “${quote}” of ${what} stands nowhere in the text.`,
    hint: first ? 'Quote more words, so that they stand once.' : 'Quote the words as they stand in the original, or remove the correction.',
    from: null,
    to: null,
  }
}

/** True for the message that stands in place of a quotation's place. */
export function isMessage(found: Span | Message): found is Message {
  return 'severity' in found
}
