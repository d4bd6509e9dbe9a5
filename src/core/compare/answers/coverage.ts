import type { Coverage } from '../../model.ts'
import { similarityModels, similarityTable } from '../links/index.ts'
import type { Profile } from '../profiles/index.ts'

/**
 * Which plan items of a report answer each of its problems, likeliest first. Where none is likely enough nothing is said: plans mostly answer in general words, so that a
 * problem without a plan here is not one that the report leaves unanswered.
 * @param least how likely a plan has to answer a problem, 0 to 1.
 */
export function coverageOf(problems: readonly Profile[], plans: readonly Profile[], least: number): Coverage[] {
  const table = similarityTable(problems, plans, similarityModels.coverage)
  return problems.map(({ item: { id } }, row) => ({
    problem: id,
    plans: plans
      .map((plan, column) => ({ id: plan.item.id, likelihood: table[row]![column]! }))
      .filter(({ likelihood }) => likelihood >= least)
      .sort((a, b) => b.likelihood - a.likelihood)
      .map((plan) => plan.id),
  }))
}
