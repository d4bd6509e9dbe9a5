import { clauseCodesOf } from './character-pairs.ts'
import { language } from './language.ts'
import { complaintFinder, themeFinder } from './subjects.ts'
import { kindOfUnit, unitKinds } from './unit-kinds.ts'
import type { TermIndex } from './vector.ts'
import { clausesIn } from './wording.ts'

/** A run of a text's wording that nothing interrupts; texts are made of them, and what is known of a clause is worked out once for all texts that have it. */
export class Clause {
  /** Cleaned, as `wordingOf` leaves it. */
  readonly wording: string
  /** Its place among its reader's clauses. */
  readonly number: number
  /** Its terms by their numbers in the reader's index, in order, as often as they stand there. */
  readonly terms: readonly number[]
  private knownWords: readonly number[] | null = null
  private knownThemes: readonly number[] | null = null
  private knownComplaints: readonly number[] | null = null

  constructor(wording: string, number: number, terms: readonly number[]) {
    this.wording = wording
    this.number = number
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

/** Cuts texts into clauses; equal clauses of all its texts are one. */
export class ClauseReader {
  readonly index: TermIndex
  private readonly clauses = new Map<string, Clause>()
  /** Stretches read before, by their hashes: open addressing, at least half of the places empty. */
  private stretches = new Array<Stretch | undefined>(1024)
  private count = 0

  /** @param index numbers the terms of the clauses. */
  constructor(index: TermIndex) {
    this.index = index
  }

  /** How many different clauses have been read. */
  get size(): number {
    return this.clauses.size
  }

  /** The clauses of a text, in order. Their wordings, joined by spaces, are the wording of the text. */
  read(text: string): readonly Clause[] {
    const clauses: Clause[] = []
    for (let from = 0, at = 0; from < text.length; from = ++at) {
      let hash = 0
      for (at = from; at < text.length; at++) {
        const unit = text.charCodeAt(at)
        if (isStop(unit)) break
        hash = Math.imul(hash ^ unit, 0x9e3779b1)
      }
      if (at > from) for (const clause of this.clausesOf(text, from, at, (hash ^ (hash >>> 15)) & 0x3fffffff)) clauses.push(clause)
    }
    return clauses
  }

  /** The clauses of a stretch of a text. One that was read before is found by its hash and compared in place: it is not even cut out. */
  private clausesOf(text: string, from: number, to: number, hash: number): readonly Clause[] {
    const { stretches } = this
    const last = stretches.length - 1
    for (let place = hash & last; ; place = (place + 1) & last) {
      const stretch = stretches[place]
      if (stretch === undefined) {
        const cut = text.slice(from, to)
        const added = { text: cut, hash, clauses: clausesIn(cut).map((clause) => this.clauseOf(clause)) }
        stretches[place] = added
        if (2 * ++this.count > stretches.length) this.growStretches()
        return added.clauses
      }
      if (stretch.hash === hash && stretch.text.length === to - from && text.startsWith(stretch.text, from)) return stretch.clauses
    }
  }

  private clauseOf(wording: string): Clause {
    let clause = this.clauses.get(wording)
    if (!clause) {
      const terms = clauseCodesOf(wording)
      for (let at = 0; at < terms.length; at++) terms[at] = this.index.numberOf(terms[at]!)
      clause = new Clause(wording, this.clauses.size, terms)
      this.clauses.set(wording, clause)
    }
    return clause
  }

  private growStretches(): void {
    const { stretches } = this
    this.stretches = new Array<Stretch | undefined>(2 * stretches.length)
    const last = this.stretches.length - 1
    for (const stretch of stretches) {
      if (stretch === undefined) continue
      let place = stretch.hash & last
      while (this.stretches[place] !== undefined) place = (place + 1) & last
      this.stretches[place] = stretch
    }
  }
}

/** A run of letters, numbers and quotation marks, with the clauses that are left of it. */
interface Stretch {
  readonly text: string
  readonly hash: number
  readonly clauses: readonly Clause[]
}

const quotationMarks = [...'“”"＂'].map((mark) => mark.charCodeAt(0))

/** True for what no clause, number or set phrase goes across: what is neither letter nor number, but for the quotation marks that stand inside of set phrases. */
function isStop(unit: number): boolean {
  return (kindOfUnit(unit) & unitKinds.gap) !== 0 && !quotationMarks.includes(unit)
}
