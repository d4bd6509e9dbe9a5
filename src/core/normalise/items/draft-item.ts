import type { Span } from '../../model.ts'
import { clausesOf, sentencesOf, withoutFinalStop } from '../../text/sentences.ts'

/** An item in offsets of the clean text. `from`–`to` covers marker and final stop; `words` is what it says itself, less nested items. */
export interface DraftItem extends Span {
  readonly marker: string
  readonly lead: Span
  /** Stretches of its own words, in order. */
  readonly words: readonly Span[]
  /** Index of its parent in the list; null for none. */
  readonly parent: number | null
  /** Of the first item of a passage that can be cut in several ways: into how many items, and how much one can expect to agree with the cut that was taken. */
  readonly openCut?: { readonly expected: number; readonly counts: readonly number[] }
}

/** A call on the hearers, which names nothing. */
const callsOnHearers = /^(?:各位(?:代表|委员|同志)|同志们)[！!]/u

/** An item whose words are one stretch; its lead is the first sentence, less a call on the hearers before it. */
export function draftItem(text: string, marker: string, from: number, words: Span, parent: number | null = null): DraftItem {
  const [opening, second] = sentencesOf(text, words.from, words.to)
  const first = (opening && second && callsOnHearers.test(text.slice(opening.from, opening.to)) ? second : opening) ?? words
  return { marker, from, to: words.to, lead: withoutFinalStop(text, first), words: [withoutFinalStop(text, words)], parent }
}

/** Shortest clause that names an item by itself, in characters: 今年， does not. */
const namingClause = 6

/** An item without a lead sentence: its first clause of some length names it, with what stands before. */
export function ledByClause(text: string, words: Span): DraftItem {
  const first = clausesOf(text, words.from, words.to).find(({ from, to }) => to - from > namingClause) ?? words
  return { ...draftItem(text, '', words.from, words), lead: withoutFinalStop(text, { from: words.from, to: first.to }) }
}

/** An item that is named by a heading; `rest` are the paragraphs below it. */
export function headedItem(text: string, marker: string, heading: Span, rest: readonly Span[], parent: number | null = null): DraftItem {
  const lead = withoutFinalStop(text, { from: heading.from + markerLength(text, marker, heading), to: heading.to })
  const last = rest.at(-1)
  const words = last ? [lead, ...rest.slice(0, -1), withoutFinalStop(text, last)] : [lead]
  return { marker, from: heading.from, to: last?.to ?? heading.to, lead, words, parent }
}

function markerLength(text: string, marker: string, heading: Span): number {
  if (marker === '' || !text.startsWith(marker, heading.from)) return 0
  const after = text.slice(heading.from + marker.length, heading.to)
  return marker.length + (after.length - after.replace(/^[\s\u3000，,：:]+/, '').length)
}

/** The words of an item as one text: a heading and its paragraphs are joined by a full stop. */
export function itemText(text: string, { words }: DraftItem): string {
  return words
    .map(({ from, to }) => oneLine(text.slice(from, to)))
    .filter((piece) => piece !== '')
    .reduce((joined, piece) => (joined === '' ? piece : joined + (/[。！？；：，.!?]$/.test(joined) ? '' : '。') + piece), '')
}

/** Words that run over lines, on one line. */
export function oneLine(words: string): string {
  return (words.includes('\n') ? words.replace(/(?<!\s)\s*\n\s*/g, '') : words).trim()
}
