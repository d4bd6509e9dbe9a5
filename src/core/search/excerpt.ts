import { smallest } from '../lists.ts'
import type { Span } from '../model.ts'
import { occurrencesOf } from './occurrences.ts'
import type { Phrase } from './query.ts'

/** A piece of an excerpt; `marked` where it is what was searched for. */
export interface ExcerptPiece {
  readonly text: string
  readonly marked: boolean
}

/** Longest sentence that is shown whole, and what is shown on either side of the match of a longer one. */
const WHOLE = 180
const AROUND = 70

/**
 * The sentence of a paragraph in which the first match stands, with all matches in it marked. A longer sentence is cut on either side of the match,
 * with an ellipsis.
 * @returns no pieces where no phrase occurs.
 */
export function excerptOf(text: string, phrases: readonly Phrase[]): ExcerptPiece[] {
  const matches = joined(phrases.flatMap((phrase) => occurrencesOf(phrase, text)))
  const first = matches[0]
  if (!first) return []
  const { from, to } = clipped(sentenceAround(text, first), first)
  const pieces: ExcerptPiece[] = [{ text: ellipsis(from > 0 && !endsSentence(text[from - 1]!)), marked: false }]
  let done = from
  for (const match of matches.filter((span) => span.from >= from && span.to <= to)) {
    pieces.push({ text: text.slice(done, match.from), marked: false }, { text: text.slice(match.from, match.to), marked: true })
    done = match.to
  }
  pieces.push({ text: text.slice(done, to) + ellipsis(to < text.length && !endsSentence(text[to - 1]!)), marked: false })
  return pieces.filter((piece) => piece.text !== '')
}

/** Offset of the first match of any phrase in a text; 0 where none occurs. */
export function placeOf(text: string, phrases: readonly Phrase[]): number {
  const places = phrases.flatMap((phrase) => occurrencesOf(phrase, text).map(({ from }) => from))
  return places.length > 0 ? smallest(places) : 0
}

/** Spans in their order, with those that touch or overlap made one. */
export function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1)
    if (last && span.from <= last.to) whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else whole.push(span)
  }
  return whole
}

function sentenceAround(text: string, { from, to }: Span): Span {
  let begin = from
  while (begin > 0 && !endsSentence(text[begin - 1]!)) begin--
  let end = to
  while (end < text.length && !endsSentence(text[end - 1]!)) end++
  return { from: begin, to: end }
}

function endsSentence(character: string): boolean {
  return /[。！？；\n]/.test(character)
}

function clipped(sentence: Span, match: Span): Span {
  if (sentence.to - sentence.from <= WHOLE) return sentence
  return { from: Math.max(sentence.from, match.from - AROUND), to: Math.min(sentence.to, match.to + AROUND) }
}

function ellipsis(needed: boolean): string {
  return needed ? '…' : ''
}
