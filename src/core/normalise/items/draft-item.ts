/** Items of a list as they are found: how they are made and named, which words are theirs, and the clauses that they hold. */
import type { ItemList, Span } from '../../model.ts'
import { clausesOf, sentencesOf, withoutFinalStop } from '../../text/sentences.ts'
import { isComplaint } from '../parts/complaint.ts'
import { lettersOf } from '../../text/signs.ts'

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

/**
 * The smallest statements of an item, in offsets of the clean text, without final punctuation. The clauses of a problem or cause that complain of
 * nothing belong to the statement that they lead to: 面对新的形势，改革还不深 is one.
 */
export function itemClauses(text: string, list: ItemList, { words }: DraftItem): Span[] {
  const isAdmission = list === 'problems' || list === 'causes'
  return words
    .flatMap((stretch) => {
      const clauses = clausesOf(text, stretch.from, stretch.to)
      return isAdmission ? admissions(text, clauses) : clauses
    })
    .map((clause) => withoutFinalStop(text, clause))
    .filter(({ from, to }) => to > from)
}

/** Joins clauses to statements that each hold a complaint; what follows the last complaint belongs to it. */
function admissions(text: string, clauses: readonly Span[]): Span[] {
  const statements: { from: number; to: number; complains: boolean }[] = []
  for (const { from, to } of clauses) {
    const complains = isComplaint(text.slice(from, to))
    const last = statements.at(-1)
    if (last && !last.complains) statements[statements.length - 1] = { from: last.from, to, complains }
    else statements.push({ from, to, complains })
  }
  const rest = statements.at(-1)
  if (statements.length > 1 && rest && !rest.complains) statements.splice(-2, 2, { ...statements.at(-2)!, to: rest.to })
  return statements
}

/** What is left of a stretch when others are taken out of it. */
export function withoutSpans(span: Span, others: readonly Span[]): Span[] {
  let left: Span[] = span.to > span.from ? [span] : []
  for (const other of others) {
    left = left.flatMap(({ from, to }) => {
      if (other.to <= from || other.from >= to) return [{ from, to }]
      return [
        { from, to: other.from },
        { from: other.to, to },
      ].filter((piece) => piece.to > piece.from)
    })
  }
  return left
}

/** Words that only call on the hearers or close. */
const closingWords = /^(?:各位(?:代表|委员|同志)|同志们|谢谢(?:大家)?|结束语|结语|我的(?:报告|述职)完了)$/u

/** True for words that are no item of any list: a numeral that lost its heading, a call, a closing word. */
export function saysNothing(words: string): boolean {
  const bare = lettersOf(words)
  return bare.length < 2 || closingWords.test(bare)
}
