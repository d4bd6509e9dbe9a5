import { readFileSync } from 'node:fs'
import type { Item, Report } from '../../../src/core/model.ts'
import type { Offsets } from './quotations.ts'

/**
 * A problem of a report that a reader held against all plans of the same report: those that answer it, and those of which it could be said or not. Offsets count in the
 * report's source text.
 */
interface ReadProblem {
  readonly problem: Offsets
  readonly answers: readonly Offsets[]
  readonly perhaps: readonly Offsets[]
}

/** A problem by its number in the report's list, with what a reader said of each plan of the report, in their order. */
export interface LabelledProblem {
  readonly problem: number
  readonly plans: readonly ('answers' | 'perhaps' | 'not')[]
}

const file = new URL('coverage.json', import.meta.url)

/** The reports of which readers said which plans answer which problems, by their files, with the places of both. */
export function coverageLabels(): ReadonlyMap<string, readonly ReadProblem[]> {
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, readonly ReadProblem[]>>))
}

/** The labels of one report as numbers in its lists: of problems and plans that are cut otherwise than when they were read, the one that has most of the place. */
export function labelledProblems(report: Report, labels: readonly ReadProblem[]): LabelledProblem[] {
  return labels.flatMap(({ problem, answers, perhaps }): LabelledProblem[] => {
    const number = numberAt(problem, report.problems)
    if (number < 0) return []
    const [sure, doubtful] = [answers, perhaps].map((places) => new Set(places.map((place) => numberAt(place, report.plans))))
    return [{ problem: number, plans: report.plans.map((_, plan) => (sure!.has(plan) ? 'answers' : doubtful!.has(plan) ? 'perhaps' : 'not')) }]
  })
}

/** The item that has most of a place, by its number; −1 where none has any of it. */
function numberAt([from, to]: Offsets, items: readonly Item[]): number {
  const shares = items.map((item) => Math.min(to, item.to) - Math.max(from, item.from))
  const most = Math.max(0, ...shares)
  return most > 0 ? shares.indexOf(most) : -1
}
