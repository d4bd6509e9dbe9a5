/** The archivist's own rules for removals, at work on a text: the search for their patterns in bounded time, and what they took out, known again by hashes. */
import type { Removal, Span } from '../core/model.ts'
import { eachRun, lettersAlone } from '../core/resemblance/letters.ts'
import { keptText } from '../core/series/summary.ts'
import { createContext, Script } from 'node:vm'

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

/** Milliseconds that a pattern of an archivist's may take with one file: a thousand times what a sensible one needs. */
const MOST = 3_000

const context = createContext(Object.create(null))
const search = new Script(
  '[...text.matchAll(new RegExp(source, flags))].flatMap(({ index, 0: found }) => found === "" ? [] : [index, index + found.length]).join()',
)

/** With how many files a pattern may come to no end: with more it is at fault itself, and is not asked again, or every file of the corpus would wait for it. */
export const MOST_ENDLESS = 8

/** With how many texts patterns came to no end. */
const given = new Map<string, number>()

/** Said of a pattern that is not asked again. What this text would make of it is not known, so that nothing may be kept that was made without it. */
export function endlessBefore(source: string): string {
  return `The pattern ${source} came to no end with other files.`
}

/**
 * Every match of a pattern (with the flag `g`) that is not empty; null where it takes too long. Some patterns take longer than the world is old: the runtime's timer can
 * end them, which only this module of Node offers for code on the same thread.
 * @throws where the pattern came to no end with too many others (`endlessBefore`).
 */
export function findInTime({ source, flags }: RegExp, text: string): Span[] | null {
  const endless = given.get(source) ?? 0
  if (endless > MOST_ENDLESS) throw new Error(endlessBefore(source))
  Object.assign(context, { source, flags, text })
  try {
    const ends = String(search.runInContext(context, { timeout: MOST }))
    const places = ends === '' ? [] : ends.split(',').map(Number)
    return places.flatMap((from, at) => (at % 2 === 0 ? [{ from, to: places[at + 1]! }] : []))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    given.set(source, endless + 1)
    return null
  } finally {
    Object.assign(context, { text: '' })
  }
}
