import type { Comparison, Item } from '../../../core/model.ts'

/** A problem of the later report and the plan items of the same report that answer it. */
export interface CoverageRow {
  readonly anchor: string
  readonly problem: Item
  readonly plans: readonly Item[]
}

/** Problems that no plan item answers stand first. */
export function coverageToRows(comparison: Comparison): CoverageRow[] {
  const problems = new Map(comparison.problems.later.map((item) => [item.id, item]))
  const plans = new Map(comparison.plans.later.map((item) => [item.id, item]))
  const rows = comparison.coverage.flatMap((row) => {
    const problem = problems.get(row.problem)
    return problem ? [{ anchor: `cover-${problem.id}`, problem, plans: row.plans.flatMap((id) => plans.get(id) ?? []) }] : []
  })
  return [...rows.filter((row) => row.plans.length === 0), ...rows.filter((row) => row.plans.length > 0)]
}
