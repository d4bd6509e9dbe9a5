import type { Span } from '../../../core/model.ts'

/** The runs of words that two texts have in common, as offsets into each, in order. */
export interface SharedRuns {
  readonly first: readonly Span[]
  readonly second: readonly Span[]
}

/** Shorter texts have fewer chance agreements, so that shorter runs mean something in them. */
const shortText = 120

/**
 * The runs of letters and digits that two texts share, wherever they stand: the reason why a reader would see them together. A run is at least three
 * Han characters long, four where either text is longer than a few sentences; in other scripts, three times as many letters.
 */
export function sharedRuns(first: string, second: string): SharedRuns {
  const least = Math.max(first.length, second.length) > shortText ? 4 : 3
  return { first: runsIn(first, second, least), second: runsIn(second, first, least) }
}

/** How many characters the runs hold. */
export function lengthOfRuns(runs: readonly Span[]): number {
  return runs.reduce((sum, { from, to }) => sum + to - from, 0)
}

function runsIn(text: string, other: string, least: number): Span[] {
  const known = new Set<string>()
  for (let at = 0; at + least <= other.length; at++) known.add(other.slice(at, at + least))
  const runs: Span[] = []
  for (const { from, to } of wordStretches(text)) {
    let start = -1
    for (let at = from; at <= to; at++) {
      const shared = at + least <= to && known.has(text.slice(at, at + least))
      if (shared && start < 0) start = at
      else if (!shared && start >= 0) {
        const run = { from: start, to: at - 1 + least }
        const last = runs.at(-1)
        if (last && run.from <= last.to) runs[runs.length - 1] = { from: last.from, to: run.to }
        else runs.push(run)
        start = -1
      }
    }
  }
  return runs.filter(({ from, to }) => /\p{Script=Han}/u.test(text.slice(from, to)) || to - from >= least * 3)
}

/** Stretches without punctuation or line ends: a run of shared words does not reach over a comma. */
function wordStretches(text: string): Span[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}% .]+/gu)].map((match) => ({ from: match.index, to: match.index + match[0].length }))
}
