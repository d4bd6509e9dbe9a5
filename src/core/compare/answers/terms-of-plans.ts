import type { Item, Quantity, Report } from '../../model.ts'
import { isOutlook } from '../../normalise/parts/part-words.ts'
import { termNamedLast } from './years-ahead.ts'

const sentenceEnd = /[。；！？;!?\n]/u

/**
 * Whether a number that a plan sets is that of a year or of several: those of plans for a term of office (below 今后五年的主要任务) and those whose sentence names a later year or coming ones
 * before them (到2030年建成…, 未来五年新建…) can't be held against the report on one year.
 */
export function termOf(target: Quantity, plan: Item, report: Report): 'year' | 'several' {
  const before = plan.text.slice(0, placeOf(target, plan))
  const sentence = before.slice(before.split('').findLastIndex((character) => sentenceEnd.test(character)) + 1)
  const named = termNamedLast(sentence, report.planYear)
  if (named !== null) return named
  const chapter = report.blocks.findLast(({ kind, level, from }) => kind === 'heading' && level === 1 && from <= plan.from)
  return chapter && isOutlook(chapter.text) ? 'several' : 'year'
}

/** Where a number stands in the text of its plan: in the clause that holds it. */
function placeOf(target: Quantity, { text, from, clauses }: Item): number {
  const clause = clauses.find((one) => one.from <= target.from && target.from < one.to)
  const start = clause ? text.indexOf(clause.text) + target.from - clause.from : target.from - from
  return Math.max(0, text.lastIndexOf(target.text, Math.max(0, start + target.text.length)))
}
