import { fold } from './fold.ts'

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
