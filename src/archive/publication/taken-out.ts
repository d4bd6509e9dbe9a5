/** What the archivist's own rules and corrections took out of texts, known again by hashes that tell none of its words. */
import type { Removal, Span } from '../../core/model.ts'
import { eachRun, lettersAlone } from '../../core/resemblance/sketch.ts'
import { keptText } from '../../core/series/report-facts.ts'

/** Letters of a run by which a stretch is known, with those before and behind it: few runs of so many letters are in a text by chance. */
const RUN = 8
/** Letters of a stretch, or all that it has, that a run must hold to tell of it. */
const OWN = 3
/** Of the runs inside of a stretch one in so many is kept, told by its hash, so that long watermarks take no room. */
const EVERY = 4

/** What an archivist's rule or correction took out of a text: its letters and digits, and some around them, are known by hashes of 53 bits, so that nothing that keeps it tells the words. */
export interface TakenOut {
  readonly rule: string
  readonly runs: readonly number[]
}

/**
 * What the rules of these names took out of a text and left nowhere else in it.
 * @param removed the ledger of the text.
 */
export function takenOut(sourceText: string, removed: readonly Removal[], rules: readonly string[]): TakenOut[] {
  const own = new Set(rules)
  const taken = removed.flatMap(({ rule, from, to }) => (own.has(rule) ? [{ rule, runs: runsOver(sourceText, { from, to }) }] : []))
  if (taken.length === 0) return []
  const left = runsIn(keptText(sourceText, removed))
  return taken.map(({ rule, runs }) => ({ rule, runs: runs.filter((run) => !left.has(run)) }))
}

/** Those that stand, as a whole or in part, in what is kept of a text. */
export function stillIn(sourceText: string, removed: readonly Span[], taken: readonly TakenOut[]): TakenOut[] {
  const left = runsIn(keptText(sourceText, removed))
  return taken.filter(({ runs }) => runs.some((run) => left.has(run)))
}

function runsIn(text: string): Set<number> {
  const runs = new Set<number>()
  eachRun(lettersAlone(text).codes, RUN, (hash, further) => runs.add(joined(hash, further)))
  return runs
}

/** Runs that a stretch has a part in: all at its ends, some inside. */
function runsOver(text: string, { from, to }: Span): number[] {
  const lettersOf = (start: number, end: number): Uint16Array => lettersAlone(text.slice(Math.max(0, start), end)).codes
  const [before, own, behind] = [lettersOf(from - 2 * RUN, from).slice(-RUN), lettersOf(from, to), lettersOf(to, to + 2 * RUN).slice(0, RUN)]
  const runs: number[] = []
  let at = -before.length
  eachRun(Uint16Array.from([...before, ...own, ...behind]), RUN, (hash, further) => {
    const held = Math.min(at + RUN, own.length) - Math.max(at, 0)
    const isInside = at > 0 && at + RUN < own.length
    if (held >= Math.min(OWN, own.length) && held > 0 && (!isInside || hash % EVERY === 0)) runs.push(joined(hash, further))
    at++
  })
  return runs
}

function joined(hash: number, further: number): number {
  return hash * 2 ** 21 + (further >>> 11)
}
