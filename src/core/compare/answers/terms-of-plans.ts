import type { Item, Quantity, Report } from '../../model.ts'
import { isOutlook } from '../../normalise/parts/part-words.ts'

/** A year by which something is to be reached, or the words for the year of the plan; the last of them before a number is that of the number. */
const named = /[到至]\s*(?<year>\d{4})\s*年|今年|全年|年内|年度/gu
const sentenceEnd = /[。；！？;!?\n]/u

/**
 * Whether a number that a plan sets is that of a year or of several: those of plans for a term of office (below 今后五年的主要任务) and those that name a later year
 * (到2030年建成…) can't be held against the report on one year.
 */
export function termOf(target: Quantity, plan: Item, report: Report): 'year' | 'several' {
  const chapter = report.blocks.findLast(({ kind, level, from }) => kind === 'heading' && level === 1 && from <= plan.from)
  const year = yearNamedFor(target, plan)
  if (year === 'own') return 'year'
  if (year !== null) return report.planYear !== null && year > report.planYear ? 'several' : 'year'
  return chapter && isOutlook(chapter.text) ? 'several' : 'year'
}

/** The year that the sentence names last before a number: `own` is the one that the plan is for; null where it names none. */
function yearNamedFor(target: Quantity, plan: Item): number | 'own' | null {
  const before = plan.text.slice(0, placeOf(target, plan))
  const sentence = before.slice(before.split('').findLastIndex((character) => sentenceEnd.test(character)) + 1)
  const last = [...sentence.matchAll(named)].at(-1)
  if (!last) return null
  return last.groups?.['year'] ? Number(last.groups['year']) : 'own'
}

/** Where a number stands in the text of its plan: in the clause that holds it. */
function placeOf(target: Quantity, { text, from, clauses }: Item): number {
  const clause = clauses.find((one) => one.from <= target.from && target.from < one.to)
  const start = clause ? text.indexOf(clause.text) + target.from - clause.from : target.from - from
  return Math.max(0, text.lastIndexOf(target.text, Math.max(0, start + target.text.length)))
}
