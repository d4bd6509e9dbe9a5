import { append } from '../lists.ts'
import type { ArchiveSearch } from './archive-search.ts'
import type { ReportText } from './catalogue.ts'
import { fold } from './fold.ts'
import type { Query } from './query.ts'
import type { Run } from './split.ts'

/** Something that does occur, instead of what does not. */
export interface Suggestion {
  readonly kind: 'part' | 'plain' | 'near' | 'word'
  readonly text: string
  readonly paragraphs: number
}

/** Longer phrases are looked at up to here only. */
const MOST_SYMBOLS = 16
/** Paragraphs that are read for one near spelling. */
const MOST_READ = 6
const MOST_NEAR = 3

/**
 * What to search for instead of a phrase that does not occur: the phrase without its punctuation, with one character changed, its longest part that
 * does occur; and where there are several words, each that does occur for itself.
 * @param readText gets a report's text.
 */
export async function suggestionsFor(search: ArchiveSearch, query: Query, readText: (report: number) => Promise<ReportText>): Promise<Suggestion[]> {
  const suggestions: Suggestion[] = []
  for (const phrase of query.all) {
    const paragraphs = (await search.find(phrase)).blocks.length
    if (paragraphs > 0) {
      suggestions.push({ kind: 'word', text: phrase.text, paragraphs })
      continue
    }
    const symbols = phrase.ways[0]!.slice(0, MOST_SYMBOLS)
    if (symbols.length < 2) continue
    const found = [await withoutPunctuation(search, symbols), ...(await nearSpellings(search, symbols, readText)), await longestPart(search, symbols)]
    append(
      suggestions,
      found.filter((suggestion) => suggestion !== null),
    )
  }
  return suggestions
}

async function count(search: ArchiveSearch, run: Run): Promise<number> {
  return (await search.findRun(run)).blocks.length
}

async function withoutPunctuation(search: ArchiveSearch, symbols: readonly string[]): Promise<Suggestion | null> {
  const plain = symbols.filter((symbol) => !/^[\p{P}\p{S}]$/u.test(symbol))
  if (plain.length === symbols.length || plain.length === 0) return null
  const paragraphs = await count(search, plain)
  return paragraphs > 0 ? { kind: 'plain', text: plain.join(''), paragraphs } : null
}

/** Runs of the archive that differ from the phrase in one symbol, the most frequent first. */
async function nearSpellings(
  search: ArchiveSearch,
  symbols: readonly string[],
  readText: (report: number) => Promise<ReportText>,
): Promise<Suggestion[]> {
  if (symbols.length < 3) return []
  const spellings = new Set<string>()
  for (const gap of symbols.keys()) {
    const run = symbols.map((symbol, at) => (at === gap ? null : symbol))
    const { blocks } = await search.findRun(run)
    for (const block of blocks.subarray(0, MOST_READ)) {
      const text = (await readText(search.reportOf(block))).blocks[search.blockInReport(block)]![1]
      for (const spelling of runsIn(fold(text).symbols, run)) spellings.add(spelling)
    }
  }
  const near = await Promise.all(
    [...spellings].map(async (text): Promise<Suggestion> => ({ kind: 'near', text, paragraphs: await count(search, [...text]) })),
  )
  return near.sort((a, b) => b.paragraphs - a.paragraphs).slice(0, MOST_NEAR)
}

function runsIn(symbols: readonly string[], run: Run): string[] {
  return symbols.flatMap((_, at) =>
    at + run.length <= symbols.length && run.every((symbol, index) => symbol === null || symbols[at + index] === symbol)
      ? [symbols.slice(at, at + run.length).join('')]
      : [],
  )
}

/** The longest part that occurs, the first of several. A part occurs only if its own parts do, so two ends that only move on see all candidates. */
async function longestPart(search: ArchiveSearch, symbols: readonly string[]): Promise<Suggestion | null> {
  let longest = 1
  let best: Suggestion | null = null
  for (let from = 0, to = 2; to <= symbols.length;) {
    const part = symbols.slice(from, to)
    const paragraphs: number = part.length > longest ? await count(search, part) : 1
    if (paragraphs > 0 && part.length > longest) {
      longest = part.length
      best = { kind: 'part', text: part.join(''), paragraphs }
    }
    if (paragraphs > 0) to++
    else from++
  }
  return best
}
