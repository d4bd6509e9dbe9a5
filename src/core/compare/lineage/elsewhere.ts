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

/** A clause is as near as this where it has this share of a statement's subject words, near-synonyms counting as far as they are near. */
const leastShare = 0.55
/** Among the problems of the report less is enough, since all of them complain. */
const leastShareOfProblems = 0.45
const clauseEnds = /[，。；！？：,;!?\n]+/u
/** A statement or clause whose subject words weigh less than this in all is too general to be searched for. */
const leastWeight = 5

/** The passage of a report, in any of its parts, that has most of the subject of one of the statements; of problems one that complains. Null where there is none. */
export function elsewhereIn(report: Report, statements: readonly string[], list: 'problems' | 'plans', profiler: Profiler): Elsewhere | null {
  const sought = statements
    .flatMap((text) => [text, ...text.split(clauseEnds)])
    .map((text) => profiler.text(text).subjectWords())
    .filter((words) => weightOf(words) >= leastWeight)
  const stretches = report.parts.filter(({ part, found }) => part === list && found)
  let best: Elsewhere | null = null
  let most = 0
  for (const block of report.blocks) {
    if (block.kind === 'title' || block.kind === 'front') continue
    const isOwnPart = stretches.some(({ from, to }) => block.from < to && block.to > from)
    const least = list === 'problems' && isOwnPart ? leastShareOfProblems : leastShare
    for (const clause of block.text.split(clauseEnds)) {
      if (clause.length < 4 || (list === 'problems' && !isComplaint(clause))) continue
      const words = profiler.text(clause).subjectWords()
      for (const own of sought) {
        const share = subjectShare(own, words)
        if (share < least || share <= most) continue
        most = share
        best = { report: report.id, block: block.id, text: clause }
      }
    }
  }
  return best
}

function weightOf(words: readonly number[]): number {
  return words.reduce((sum, word) => sum + language.subjectWeights[word]!, 0)
}
