import type { Coverage } from '../model.ts'
import { itemSimilarity } from './item-similarity.ts'
import type { Profile } from './profile.ts'
import { thresholds } from './thresholds.ts'

/** Which plan items of a report answer each of its problems, best first. A problem without a plan is one that the report leaves unanswered. */
export function coverageOf(problems: readonly Profile[], plans: readonly Profile[]): Coverage[] {
  return problems.map((problem) => ({
    problem: problem.item.id,
    plans: plans
      .map((plan) => ({ id: plan.item.id, similarity: itemSimilarity(problem, plan) }))
      .filter((plan) => plan.similarity >= thresholds.coverage)
      .sort((a, b) => b.similarity - a.similarity)
      .map((plan) => plan.id),
  }))
}
