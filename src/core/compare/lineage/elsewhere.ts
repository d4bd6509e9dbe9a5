import type { Report } from '../../model.ts'
import { isComplaint } from '../../normalise/parts/complaint.ts'
import { language, type Profiler } from '../profiles/index.ts'
import { subjectShare } from '../links/index.ts'

/** Where a report says much the same. */
export interface Elsewhere {
  readonly report: string
  readonly block: string
  readonly text: string
}

const clauseEnds = /[，。；！？：,;!?\n]+/u
/** A statement or clause whose subject words weigh less than this in all is too general to be searched for. */
const leastWeight = 5

/** The clause that is nearest to what is sought, and how much of the subject it has, 0 to 1. */
export interface Found {
  readonly place: Elsewhere | null
  readonly share: number
}

/**
 * The clause of a report, outside of the list itself, that has most of the subject of one of the statements, by the weight of its words, near-synonyms counting as far
 * as they are near; of problems only clauses that complain.
 */
export function nearestClause(report: Report, statements: readonly string[], list: 'problems' | 'plans', profiler: Profiler): Found {
  const sought = statements
    .flatMap((text) => [text, ...text.split(clauseEnds)])
    .map((text) => profiler.text(text).subjectWords())
    .filter((words) => weightOf(words) >= leastWeight)
  const stretches = report.parts.filter(({ part, found }) => part === list && found)
  let found: Found = { place: null, share: 0 }
  for (const block of report.blocks) {
    if (block.kind === 'title' || block.kind === 'front') continue
    if (list === 'problems' && stretches.some(({ from, to }) => block.from < to && block.to > from)) continue
    for (const clause of block.text.split(clauseEnds)) {
      if (clause.length < 4 || (list === 'problems' && !isComplaint(clause))) continue
      const words = profiler.text(clause).subjectWords()
      for (const own of sought) {
        const share = subjectShare(own, words)
        if (share > found.share) found = { place: { report: report.id, block: block.id, text: clause }, share }
      }
    }
  }
  return found
}

function weightOf(words: readonly number[]): number {
  return words.reduce((sum, word) => sum + language.subjectWeights[word]!, 0)
}
