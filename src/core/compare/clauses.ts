import { clauseCodesOf } from './character-pairs.ts'
import { language } from './language.ts'
import { complaintFinder, themeFinder } from './subjects.ts'
import type { TermIndex } from './vector.ts'
import { wordingOf } from './wording.ts'

/** A run of a text's wording that nothing interrupts; texts are made of them, and what is known of a clause is worked out once for all texts that have it. */
export class Clause {
  /** Cleaned, as `wordingOf` leaves it. */
  readonly wording: string
  /** Its terms by their numbers in the reader's index, in order, as often as they stand there. */
  readonly terms: readonly number[]
  private knownWords: readonly number[] | null = null
  private knownThemes: readonly number[] | null = null
  private knownComplaints: readonly number[] | null = null

  constructor(wording: string, terms: readonly number[]) {
    this.wording = wording
    this.terms = terms
  }

  /** Its words of the built-in lexicon, by their numbers there. */
  words(): readonly number[] {
    return (this.knownWords ??= language.lexicon.termsOf(this.wording))
  }

  /** Its words that name themes, by their numbers in `themeFinder`. */
  themes(): readonly number[] {
    return (this.knownThemes ??= themeFinder.wordsIn(this.wording))
  }

  /** Its words that complain, by their numbers in `complaintFinder`. */
  complaints(): readonly number[] {
    return (this.knownComplaints ??= complaintFinder.wordsIn(this.wording))
  }
}

/** The clauses of a text, in order. */
export type ClauseReader = (text: string) => readonly Clause[]

/** Cuts texts into clauses; equal clauses of all its texts are one. The wordings of a text's clauses, joined by spaces, are the wording of the text. */
export function clauseReader(index: TermIndex): ClauseReader {
  const stretches = new Map<string, readonly Clause[]>()
  const clauses = new Map<string, Clause>()
  const clauseOf = (wording: string): Clause => {
    let clause = clauses.get(wording)
    if (!clause) {
      clause = new Clause(wording, index.numbersOf(clauseCodesOf(wording)))
      clauses.set(wording, clause)
    }
    return clause
  }
  const clausesOfStretch = (stretch: string): readonly Clause[] => {
    const wording = wordingOf(stretch)
    return wording === '' ? [] : wording.split(' ').map(clauseOf)
  }
  return (text) => {
    const all: Clause[] = []
    for (let from = 0, to = 0; from < text.length; from = to + 1) {
      to = endOfStretch(text, from)
      if (to === from) continue
      const stretch = text.slice(from, to)
      let own = stretches.get(stretch)
      if (!own) {
        own = clausesOfStretch(stretch)
        stretches.set(stretch, own)
      }
      for (const clause of own) all.push(clause)
    }
    return all
  }
}

/** 1 for what no clause, number or set phrase goes across, by UTF-16 code unit: what is neither letter nor number, but for the quotation marks that stand inside of set phrases. */
const stops = new Uint8Array(0x10000)
for (let unit = 0; unit < 0x10000; unit++) stops[unit] = /[\p{L}\p{N}\p{Cs}“”"＂]/u.test(String.fromCharCode(unit)) ? 0 : 1

function endOfStretch(text: string, from: number): number {
  let to = from
  while (to < text.length && stops[text.charCodeAt(to)] === 0) to++
  return to
}
