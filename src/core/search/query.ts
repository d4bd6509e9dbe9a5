/** What is asked for, as phrases in all their writings, and where these stand in a text and in the excerpt that is shown of it. */
import { behind, fold } from './document.ts'
import type { Span } from '../model.ts'
import { smallest } from '../lists.ts'

/** A run of symbols to be found, or one of the other ways to write it. All ways are of one length. */
export interface Phrase {
  /** As it was typed. */
  readonly text: string
  /** The ways to write it, folded; the first is the typed one. */
  readonly ways: readonly (readonly string[])[]
}

/** What is asked for: every phrase of `all`, none of `none`. */
export interface Query {
  readonly all: readonly Phrase[]
  readonly none: readonly Phrase[]
}

/** Pairs of marks that a reader may put around a word: straight ones, and those of Chinese keyboards. */
const QUOTED = '"[^"]+"|“[^“”]+”|「[^「」]+」|＂[^＂]+＂'

const WORDS = new RegExp(`(?<=^|\\s)(-?)(?:(${QUOTED})(?=\\s|$)|(\\S+))`, 'gu')

/**
 * Reads a query. White space parts its words, except inside a pair of quotation marks that begins and ends with a word; these mean the word itself, so that it is
 * found with and without marks of its own. A
 * word behind `-` must not occur, if any other word must. Everything else, punctuation too, is to be found as it stands.
 */
export function parseQuery(text: string): Query {
  const words = [...text.matchAll(WORDS)]
  const excluding = words.some(([whole]) => !isExclusion(whole))
  const query = { all: new Array<Phrase>(), none: new Array<Phrase>() }
  for (const [whole, minus, quoted, bare] of words) {
    const excluded = excluding && isExclusion(whole)
    const phrase = phraseOf(quoted?.slice(1, -1) ?? (excluded ? bare! : minus! + bare!))
    if (phrase.ways[0]!.length > 0) query[excluded ? 'none' : 'all'].push(phrase)
  }
  return query
}

function isExclusion(word: string): boolean {
  return /^-[^-]/u.test(word)
}

/** A phrase and the other ways to write its years. */
export function phraseOf(text: string): Phrase {
  return { text, ways: withYears(fold(text).symbols) }
}

/** A year in four digits before 年, in figures or in characters, not inside of a longer number. */
const YEAR = /(?<!\d)[12]\d{3}(?=年)|(?<![〇零一二三四五六七八九])[一二][〇零一二三四五六七八九]{3}(?=年)/gu

/** More years than these in one query keep their writing: each doubles or trebles the ways. */
const MOST_YEARS = 2

/**
 * All ways to write the years of a folded run: 2017年, 二〇一七年, 二零一七年. The texts are indexed as they stand; a year's other writings are asked for beside
 * the typed one, so that a part of a year still finds what it is a part of.
 */
function withYears(symbols: readonly string[]): string[][] {
  const text = symbols.join('')
  const years = [...text.matchAll(YEAR)].slice(0, MOST_YEARS)
  let ways = [text]
  for (const { 0: year, index } of years) {
    ways = ways.flatMap((way) => writingsOf(year).map((writing) => way.slice(0, index) + writing + way.slice(index + year.length)))
  }
  return [...new Set([text, ...ways])].map((way) => [...way])
}

const CHARACTERS = '〇一二三四五六七八九'

function writingsOf(year: string): string[] {
  const figures = [...year].map((digit) => (digit === '零' ? 0 : CHARACTERS.includes(digit) ? CHARACTERS.indexOf(digit) : Number(digit))).join('')
  const characters = [...figures].map((digit) => CHARACTERS[Number(digit)]!).join('')
  return [figures, characters, characters.replaceAll('〇', '零')]
}

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
