import { readFileSync } from 'node:fs'
import type { Offsets } from './quotations.ts'

/**
 * What a reader who held a problem against the whole report found: a plan, or words elsewhere, that clearly answer it; nothing that does, though the problem is the organisation's own;
 * nothing, the problem being a remark on the economy or the world at large; or no problem at all.
 */
type ReadProblem = 'answered' | 'open' | 'outside' | 'no-problem'

export interface DrawnProblem {
  readonly problem: Offsets
  readonly answer: ReadProblem
}

const file = new URL('unanswered.json', import.meta.url)

/** Problems that were drawn among those that plans seemed least to answer, by the files of their reports. Offsets count in the report's source text. */
export function drawnProblems(): ReadonlyMap<string, readonly DrawnProblem[]> {
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, readonly DrawnProblem[]>>))
}
