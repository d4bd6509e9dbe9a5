/** Which plans of a report answer its problems, and to which problems nothing in it seems to speak. */
import type { Coverage, Report } from '../../model.ts'
import type { Profiler } from '../profiles/index.ts'
import type { Judgement } from '../thresholds.ts'
import { isDoubtful } from '../../doubt/index.ts'
import { ElsewhereSearch, similarityModels, similarityTable } from '../links/index.ts'

/** A report of fewer plans has hardly been read as it should be, or plans in chapters that speak to everything. */
const fewestPlans = 3

/**
 * Which plan items of a report answer each of its problems, likeliest first. Where none is likely enough nothing is said: plans mostly answer in general words, so that a
 * problem without a plan here is not one that the report leaves unanswered. Problems to which nothing in the report seems to speak are told apart, to be checked by a reader; in lists
 * that are read doubtfully, in few plans and in other languages than the one that the model was fitted to there are none.
 */
export function coverageOf(
  report: Report,
  profiler: Profiler,
  limits: Pick<Judgement, 'coverage' | 'unanswered'>,
  model = similarityModels.coverage,
): Coverage[] {
  const [problems, plans] = [profiler.items(report.problems), profiler.items(report.plans)]
  const table = similarityTable(problems, plans, model)
  const silence = isReadable(report) ? searchBehindProblems(report, profiler) : null
  return problems.map(({ item }, row) => {
    const likely = plans.map((plan, column) => ({ plan: plan.item.id, likelihood: table[row]![column]! })).sort((a, b) => b.likelihood - a.likelihood)
    const best = likely[0]
    const mayBeOpen = silence && best && best.likelihood <= limits.unanswered.plan
    const isOpen = mayBeOpen && silence.nearest([item.lead === '' ? item.text : item.lead]).share < limits.unanswered.subject
    return {
      problem: item.id,
      plans: likely.filter(({ likelihood }) => likelihood >= limits.coverage).map(({ plan }) => plan),
      unanswered: isOpen ? { plan: best.plan, likelihood: Math.round(best.likelihood * 100) / 100 } : null,
    }
  })
}

function isReadable(report: Report): boolean {
  return report.language.startsWith('zh') && report.plans.length >= fewestPlans && !isDoubtful(report, 'problems') && !isDoubtful(report, 'plans')
}

/** Searches all clauses of the plans, and whatever stands behind the last problem. */
function searchBehindProblems(report: Report, profiler: Profiler): ElsewhereSearch {
  const plans = report.parts.filter(({ part, found }) => part === 'plans' && found)
  const last = report.problems.reduce((most, { to }) => Math.max(most, to), 0)
  const blocks = report.blocks.filter((block) => block.from >= last || plans.some(({ from, to }) => from < block.to && to > block.from))
  return new ElsewhereSearch({ ...report, blocks }, 'plans', profiler, 'everywhere')
}
