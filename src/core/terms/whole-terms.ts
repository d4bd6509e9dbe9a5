/** Candidates without fragments: which of them are whole, and what longer term the others are pieces of. */
import { isPartOfName, type Candidate, type TermReport } from './candidates.ts'
import { termLimits } from './records.ts'
import { termMatcher } from './term-matcher.ts'

/** A candidate that is whole. */
export interface WholeTerm extends Candidate {
  /** Share of its places at which a clause ends behind it, or 的, 和 or 等 follows: names stand there, verbs that want an object don't. */
  readonly endsClause: number
}

/** A passage with the places at which its words begin and end. */
interface CutPassage {
  readonly text: string
  /** By place: 1 where a word ends or begins. */
  readonly borders: Uint8Array
}

/** A place of a term: its passage, and where it begins and ends. */
interface Place {
  readonly passage: CutPassage
  readonly from: number
  readonly to: number
}

/**
 * Candidates without fragments. A candidate that nearly always has the same neighbour is a piece of something longer (态文明, 营商), and gives way to what it is
 * a piece of; that is told from some of its places, drawn evenly over the reports.
 * @param reports those in which terms are looked for.
 */
export function wholeTerms(reports: readonly TermReport[], candidates: readonly Candidate[]): WholeTerm[] {
  const places = drawnPlaces(
    reports.flatMap(({ passages }) => passages.map(cutPassage)),
    candidates,
  )
  const whole = new Map<string, WholeTerm>()
  candidates.forEach(({ term, phrase }, number) => {
    const grown = grownPlaces(term, places[number]!)
    if (isFragment(grown)) return
    const name = textOf(grown[0]) ?? term
    const known = whole.get(name)
    if (!known || known.phrase) whole.set(name, { term: name, phrase: phrase || name !== term, endsClause: shareOf(grown, endsClause) })
  })
  return [...whole.values()]
}

function cutPassage([text, lengths]: TermReport['passages'][number]): CutPassage {
  const borders = new Uint8Array(text.length + 1)
  let at = 0
  for (const length of lengths ?? []) borders[(at += length)] = 1
  borders[0] = borders[text.length] = 1
  return { text, borders }
}

/** Up to so many places of each term as growth looks at; each place of a term has the same chance, by a fixed sequence. */
function drawnPlaces(passages: readonly CutPassage[], candidates: readonly Candidate[]): readonly (readonly Place[])[] {
  const drawn = candidates.map((): Place[] => [])
  const seen = new Uint32Array(candidates.length)
  let sequence = 1
  const { scan } = termMatcher(candidates.map(({ term }) => term))
  for (const passage of passages) {
    scan(passage.text, (term, to) => {
      const count = ++seen[term]!
      sequence = (Math.imul(sequence, 1_664_525) + 1_013_904_223) >>> 0
      const at = count <= termLimits.drawnPlaces ? count - 1 : Math.floor((sequence / 2 ** 32) * count)
      if (at < termLimits.drawnPlaces) drawn[term]![at] = { passage, from: to - candidates[term]!.term.length, to }
    })
  }
  return drawn
}

/**
 * The places of a term, grown on either side by every neighbour that nearly all of them share: a word, or the rest of the word that the term has a piece of. Those
 * that don't share it fall away. The places themselves where they share none, or where that would be longer than a phrase.
 */
function grownPlaces(term: string, places: readonly Place[]): readonly Place[] {
  if (places.length < 2 * termLimits.reports || !/^\p{Script=Han}/u.test(term)) return places
  const least = termLimits.sameNeighbour * places.length
  let grown = places
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false
    for (const grow of [grownBefore, grownAfter]) {
      const longer = sharedBy(
        grown.flatMap((place) => grow(place) ?? []),
        least,
      )
      if (longer.length === 0) continue
      grown = longer
      isGrowing = true
    }
    if ((textOf(grown[0])?.length ?? 0) > termLimits.phraseLength) return places
  }
  return grown
}

/** From so many places a piece of a word can be told by what stands before it. */
const fewest = 4

/**
 * Whether all that is known of a term are places inside of something longer: behind a numeral (500强企业), or, where it opens with a character that ends words, never once
 * at the beginning of a clause or behind a word that joins (性基金, of 政府性基金 and 公益性基金).
 */
function isFragment(places: readonly Place[]): boolean {
  if (places.length < fewest || !/^\p{Script=Han}/u.test(textOf(places[0])!)) return false
  if (shareOf(places, ({ passage, from }) => /\d/u.test(passage.text[from - 1] ?? '')) >= termLimits.sameNeighbour) return true
  return places.every(({ passage, from }) => passage.borders[from + 1] === 1 && ENDS_WORDS.test(passage.text[from]!)) && !places.some(opensFreely)
}

const ENDS_WORDS = /[性化型式率度者们级类权费额值感]/u

function opensFreely({ passage, from }: Place): boolean {
  return from === 0 || /[\p{P}\s的和与等及或是在以对将把为了]/u.test(passage.text[from - 1]!)
}

/** The places with the text that enough of them have; none where no text is that frequent. */
function sharedBy(places: readonly Place[], least: number): readonly Place[] {
  return [...Map.groupBy(places, textOf).values()].find((same) => same.length >= least) ?? []
}

/** A place with the word before it, or with what its first word lacks; null where that can't be part of a name. */
function grownBefore({ passage, from, to }: Place): Place | null {
  let start = from - 1
  while (start > 0 && passage.borders[start] === 0) start--
  if (start < 0) return null
  const canGrow =
    passage.borders[from] === 0 ||
    isPartOfName(passage.text.slice(start, from)) ||
    // A particle that nearly all of the places share is a piece of a name that was cut wrongly (前 of 前山自贸片区).
    COUNTS_NOTHING.test(passage.text.slice(start, from))
  return canGrow ? { passage, from: start, to } : null
}

/** The same behind it. */
function grownAfter({ passage, from, to }: Place): Place | null {
  let end = to + 1
  while (end < passage.text.length && passage.borders[end] === 0) end++
  if (end > passage.text.length) return null
  const canGrow =
    passage.borders[to] === 0 ||
    isPartOfName(passage.text.slice(to, end)) ||
    (passage.borders[to - 1] === 1 && PIECE.test(passage.text.slice(to, end)))
  return canGrow ? { passage, from, to: end } : null
}

/** What may be a piece of a word that the dictionary lacks (和 in 和美), beside another character that stands alone. */
const PIECE = /^[^\P{Script=Han}的了是在等及与或]$/u

/** The same, but for what counts (万 before 粮仓). */
const COUNTS_NOTHING = /^[^\P{Script=Han}的了是在等及与或〇零一二三四五六七八九十百千万亿两几多余第]$/u

function endsClause({ passage, to }: Place): boolean {
  return to >= passage.text.length || /[\p{P}的和与等]/u.test(passage.text[to]!)
}

function textOf(place: Place | undefined): string | undefined {
  return place?.passage.text.slice(place.from, place.to)
}

function shareOf(places: readonly Place[], is: (place: Place) => boolean): number {
  return places.length === 0 ? 0 : places.filter(is).length / places.length
}
