import type { Comparison, Item } from '../../../core/model.ts'

/** A problem of the later report and the plan items of the same report that answer it. */
export interface CoverageRow {
  readonly anchor: string
  readonly problem: Item
  readonly plans: readonly Item[]
}

/** The problems that a plan answers. Of the others nothing can be said. */
export function coverageToRows(comparison: Comparison): CoverageRow[] {
  const problems = new Map(comparison.problems.later.map((item) => [item.id, item]))
  const plans = new Map(comparison.plans.later.map((item) => [item.id, item]))
  return comparison.coverage.flatMap((row) => {
    const problem = problems.get(row.problem)
    const answers = row.plans.flatMap((id) => plans.get(id) ?? [])
    return problem && answers.length > 0 ? [{ anchor: `cover-${problem.id}`, problem, plans: answers }] : []
  })
}
