import type { Coverage } from '../../model.ts'
import { similarityModels, similarityTable } from '../links/index.ts'
import type { Profile } from '../profiles/index.ts'

/**
 * Which plan items of a report answer each of its problems, best first. A problem without a plan is one that the report leaves unanswered.
 * @param least similarity from which a plan answers a problem, 0 to 1.
 */
export function coverageOf(problems: readonly Profile[], plans: readonly Profile[], least: number): Coverage[] {
  const table = similarityTable(problems, plans, similarityModels.coverage)
  return problems.map((problem, row) => ({
    problem: problem.item.id,
    plans: plans
      .map((plan, column) => ({ id: plan.item.id, similarity: table[row]![column]! }))
      .filter((plan) => plan.similarity >= least)
      .sort((a, b) => b.similarity - a.similarity)
      .map((plan) => plan.id),
  }))
}
