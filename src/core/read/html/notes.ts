import { largest } from '../../lists.ts'
import type { Hint, Span } from '../../model.ts'
import { attribute } from './tree.ts'
import type { TreeElement } from './tree.ts'
import type { TreeText } from './tree-text.ts'

/**
 * References to notes (`<sup>2</sup>`, `<a href="#_ftn1">[1]</a>`) as stretches outside of the sentence, and the notes themselves where
 * they stand at the end of the page under the same numbers. A raised number after a unit (m²) is none.
 */
export function notesOf({ text, places }: TreeText): Hint[] {
  const references: (Span & { number: string })[] = []
  for (const [element, { from, to }] of places) {
    const number = numberIn(text.slice(from, to))
    if (number === null || !isReference(element) || /[A-Za-zμ\d/^]$/.test(text.slice(Math.max(0, from - 1), from))) continue
    if (/^[ \t]*$/.test(text.slice(text.lastIndexOf('\n', from - 1) + 1, from))) continue
    if (!references.some((known) => known.from <= from && known.to >= to)) references.push({ from, to, number })
  }
  if (references.length === 0) return []
  const numbers = new Set(references.map(({ number }) => number))
  const outside = references.map(({ from, to }): Hint => ({ kind: 'outside', from, to, reason: 'note-reference' }))
  return [...outside, ...notesBelow(text, largest(references.map(({ to }) => to)), numbers)]
}

function numberIn(words: string): string | null {
  return /^\s*(?:[[［〔【(（]\s*)?(\d{1,3}|[①-⑳]|\*{1,3}|注\s?\d{1,3})\s*(?:[\]］〕】)）]\s*)?$/.exec(words)?.[1] ?? null
}

function isReference(element: TreeElement): boolean {
  return (
    element.tagName === 'sup' || (element.tagName === 'a' && /#(?:_?(?:ftn|edn|fn|note|footnote|cite_note)|注)/i.test(attribute(element, 'href')))
  )
}

/** Lines after the last reference that open with the numbers of references, to the end of the text or to a line that does not. */
function notesBelow(text: string, behind: number, numbers: ReadonlySet<string>): Hint[] {
  const notes: Hint[] = []
  let at = text.indexOf('\n', behind) + 1
  while (at > 0 && at < text.length) {
    const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)
    const number = /^\s*(?:[[［〔【(（]\s*)?(\d{1,3}|[①-⑳]|\*{1,3}|注\s?\d{1,3})\s*[\]］〕】)）]?(?![\d年月])/.exec(text.slice(at, end))?.[1]
    if (number !== undefined && numbers.has(number)) notes.push({ kind: 'note', from: at, to: end })
    at = end + 1
  }
  return notes
}
