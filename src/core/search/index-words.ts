/** The words that the symbols of a text become in an index: which are split, how they are spelt, which reports share a record. */
import type { SearchDocument } from './document.ts'

/**
 * Which symbols of an index are split. Every symbol of a text is one word of the index. The places of a frequent symbol are many, and a query would
 * have to load all of them; so they are dealt out to `ways × ways` words by the symbol before and the symbol behind. A query knows its inner
 * neighbours and loads the one word that they lead to; only at its two ends it loads `ways` words. Nothing is lost: the words of a
 * symbol together have all its places. Rare symbols stay whole, which keeps the index small.
 */
export interface SplitTable {
  /** The most frequent symbols, in the order of their frequency: a neighbour's rank decides where a symbol is dealt to. */
  readonly ranked: readonly string[]
  /** Ways of the first of these symbols; the others are whole. */
  readonly ways: readonly number[]
}

/** A table made ready for looking up. */
export interface Splitter {
  /** The word for a symbol between two others; undefined at the border of a block. */
  word(symbol: string, before: string | undefined, behind: string | undefined): string
  /** All words that may stand for the symbol at `at` of a run; what stands before and behind the run is not known. None for a gap. */
  words(run: Run, at: number): string[]
}

/** Symbols that follow each other; null is any one symbol. */
export type Run = readonly (string | null)[]

/** Share of all places that one word should have at most. Smaller means a larger index and smaller queries; measured with `npm run bench -- search`. */
const SHARE = 0.0013
/** Fewer places than this are not worth another word: they fit in one chunk. */
const LEAST = 2000
const MOST_WAYS = 16
const RANKED = 256

/** Makes the table from the number of times that each symbol occurs in the texts of one index. */
export function splitTable(counts: ReadonlyMap<string, number>): SplitTable {
  const sorted = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1)).slice(0, RANKED)
  let total = 0
  for (const count of counts.values()) total += count
  const target = Math.max(SHARE * total, LEAST)
  return {
    ranked: sorted.map(([symbol]) => symbol),
    ways: sorted.filter(([, count]) => count > 1.5 * target).map(([, count]) => Math.min(MOST_WAYS, Math.ceil(Math.sqrt(count / target)))),
  }
}

export function splitter({ ranked, ways }: SplitTable): Splitter {
  const ranks = new Map(ranked.map((symbol, rank) => [symbol, rank]))
  const waysOf = new Map(ways.map((number, rank) => [ranked[rank]!, number]))
  const deal = (neighbour: string | undefined, into: number): number =>
    neighbour === undefined ? 0 : (ranks.get(neighbour) ?? neighbour.codePointAt(0)!) % into
  return {
    word(symbol, before, behind) {
      const into = waysOf.get(symbol)
      return into === undefined ? spell(symbol) : spell(symbol) + spellNumber(deal(before, into)) + spellNumber(deal(behind, into))
    },
    words(run, at) {
      const symbol = run[at]
      if (symbol === undefined || symbol === null) return []
      const into = waysOf.get(symbol)
      if (into === undefined) return [spell(symbol)]
      const dealt = (neighbour: string | null | undefined): number[] => (neighbour ? [deal(neighbour, into)] : upTo(into))
      const behinds = dealt(run[at + 1])
      return dealt(run[at - 1]).flatMap((before) => behinds.map((behind) => spell(symbol) + spellNumber(before) + spellNumber(behind)))
    },
  }
}

function upTo(number: number): number[] {
  return Array.from({ length: number }, (_, index) => index)
}

/**
 * How symbols are written in the index. Pagefind splits words at punctuation and capitals, strips accents and drops some characters: only Han
 * characters pass as they are. Everything else is spelt with letters of the Yi syllabary, which have neither case nor decomposition.
 */
const YI = 0xa000
const FIRST_LETTER = 0x61
const ASCII = YI + 0x40
const ESCAPE = YI + 0xf0
const DIGITS = YI + 0x100
const BASE = 800

const spelt = new Map<string, string>()

/** The letters that stand for a symbol in the index; different symbols have different ones. */
export function spell(symbol: string): string {
  let letters = spelt.get(symbol)
  if (letters === undefined) {
    letters = spellAnew(symbol.codePointAt(0)!, symbol)
    spelt.set(symbol, letters)
  }
  return letters
}

/** A small number, below 26, as one letter that no symbol is spelt with. */
export function spellNumber(number: number): string {
  return String.fromCharCode(FIRST_LETTER + number)
}

function spellAnew(code: number, symbol: string): string {
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)) return symbol
  if (code >= 0x20 && code < 0x7f) return String.fromCharCode(ASCII + code - 0x20)
  const high = Math.floor(code / (BASE * BASE))
  return String.fromCharCode(ESCAPE + high, DIGITS + (Math.floor(code / BASE) % BASE), DIGITS + (code % BASE))
}

/**
 * Number of symbols after which a volume is full. Pagefind's records are volumes of many reports: its index spends bytes on every pair of
 * a word and a record, and reports of 4,500 characters share most of their words. Which report a place belongs to is known from the layout.
 */
const FULL = 1_000_000

/** Groups the reports of an index into volumes, in their order; lists of report numbers. */
export function volumesOf(lengths: readonly number[]): number[][] {
  const volumes: number[][] = []
  let length = FULL
  lengths.forEach((symbols, report) => {
    if (length >= FULL) {
      volumes.push([])
      length = 0
    }
    volumes.at(-1)!.push(report)
    length += symbols
  })
  return volumes
}

/** The words of a report, one for each symbol, in the order of the text. */
export function wordsOf({ folded }: SearchDocument, { word }: Splitter): string[] {
  return folded.flatMap((block) => {
    const symbols = [...block]
    return symbols.map((symbol, at) => word(symbol, symbols[at - 1], symbols[at + 1]))
  })
}

/** Number of symbols of a report. */
export function lengthOf({ stretches }: SearchDocument): number {
  return stretches.reduce((total, { length }) => total + length, 0)
}
