import { clauseCodesOf, clausesIn, kindOfUnit, unitKinds } from './wording.ts'
import { language } from './language.ts'
import { complaintFinder, themeFinder } from '../themes/index.ts'
import type { Stretch, TermIndex } from './vector.ts'

/** A run of a text's wording that nothing interrupts; texts are made of them, and what is known of a clause is worked out once for all texts that have it. */
export class Clause {
  /** Cleaned, as `wordingOf` leaves it. */
  readonly wording: string
  /** Characters of its wording. */
  readonly length: number
  /** Its place among its reader's clauses. */
  readonly number: number
  /** Where its terms stand in the lists of the reader's index: in order, as often as it has them. */
  readonly from: number
  readonly to: number
  private knownWords: readonly number[] | null = null
  private knownThemes: readonly number[] | null = null
  private knownComplaints: readonly number[] | null = null

  constructor(wording: string, number: number, terms: Stretch) {
    this.wording = wording
    this.length = wording.length
    this.number = number
    this.from = terms.from
    this.to = terms.to
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
  /** Runs read before, by their hashes: open addressing, at least half of the places empty. */
  private runs = new Array<KnownRun | undefined>(1024)
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

  /** The clauses of a run in a text. One that was read before is found by its hash and compared in place: it is not even cut out. */
  private clausesOf(text: string, from: number, to: number, hash: number): readonly Clause[] {
    const { runs } = this
    const last = runs.length - 1
    for (let place = hash & last; ; place = (place + 1) & last) {
      const run = runs[place]
      if (run === undefined) {
        const cut = text.slice(from, to)
        const added = { text: cut, hash, clauses: clausesIn(cut).map((clause) => this.clauseOf(clause)) }
        runs[place] = added
        if (2 * ++this.count > runs.length) this.growRuns()
        return added.clauses
      }
      if (run.hash === hash && run.text.length === to - from && text.startsWith(run.text, from)) return run.clauses
    }
  }

  private clauseOf(wording: string): Clause {
    let clause = this.clauses.get(wording)
    if (!clause) {
      clause = new Clause(wording, this.clauses.size, this.index.listOf(clauseCodesOf(wording)))
      this.clauses.set(wording, clause)
    }
    return clause
  }

  private growRuns(): void {
    const { runs } = this
    this.runs = new Array<KnownRun | undefined>(2 * runs.length)
    const last = this.runs.length - 1
    for (const run of runs) {
      if (run === undefined) continue
      let place = run.hash & last
      while (this.runs[place] !== undefined) place = (place + 1) & last
      this.runs[place] = run
    }
  }
}

/** A run of letters, numbers and quotation marks, with the clauses that are left of it. */
interface KnownRun {
  readonly text: string
  readonly hash: number
  readonly clauses: readonly Clause[]
}

const quotationMarks = [...'“”"＂'].map((mark) => mark.charCodeAt(0))

/** True for what no clause, number or set phrase goes across: what is neither letter nor number, but for the quotation marks that stand inside of set phrases. */
function isStop(unit: number): boolean {
  return (kindOfUnit(unit) & unitKinds.gap) !== 0 && !quotationMarks.includes(unit)
}
