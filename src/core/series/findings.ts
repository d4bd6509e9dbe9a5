import { isLessBetter } from '../compare/index.ts'
import type { Comparison, Coverage, Item, Report } from '../model.ts'
import type { MissedTarget, SeriesFindings, UnansweredProblem, UnmentionedPlan } from '../records.ts'

/** A report with what its own plans say to its problems. */
export interface CoveredReport {
  readonly report: Pick<Report, 'id' | 'problems' | 'plans'>
  readonly coverage: readonly Coverage[]
}

/**
 * What the reports of a series leave to be checked: plans about which nothing was found in the next report, numbers that stayed below what was planned, and problems
 * to which no plan of the same report seems to speak. What else the comparison leaves undetermined is no finding.
 * @param comparisons of each report with the next, oldest first; the newest findings come first.
 * @param first the first report, which is compared with none before it; null where there is none.
 */
export function findingsOf(comparisons: readonly Comparison[], first: CoveredReport | null): SeriesFindings {
  const newestFirst = comparisons.toReversed()
  const covered = newestFirst.map(({ later, problems, plans, coverage }): CoveredReport => ({
    report: { id: later.id, problems: problems.later, plans: plans.later },
    coverage,
  }))
  return {
    unmentioned: newestFirst.flatMap(unmentionedPlans),
    below: newestFirst.flatMap(missedTargets),
    unanswered: [...covered, ...(first ? [first] : [])].flatMap(unansweredProblems),
  }
}

function unansweredProblems({ report, coverage }: CoveredReport): UnansweredProblem[] {
  const [problems, plans] = [byId(report.problems), byId(report.plans)]
  return coverage.flatMap(({ problem, unanswered }) => {
    const [item, plan] = [problems.get(problem), unanswered && plans.get(unanswered.plan)]
    if (!item || !plan || !unanswered) return []
    return [{ report: report.id, item: problem, lead: item.lead || item.text, plan: plan.id, planLead: plan.lead, likelihood: unanswered.likelihood }]
  })
}

function unmentionedPlans({ earlier, later, plans, followThrough }: Comparison): UnmentionedPlan[] {
  const planned = byId(plans.earlier)
  return followThrough.flatMap(({ plan, status, reason }) => {
    const item = planned.get(plan)
    return item && (status === 'not-found' || reason === 'silent') ? [{ report: earlier.id, item: plan, lead: item.lead, later: later.id }] : []
  })
}

function missedTargets({ earlier, later, plans, followThrough }: Comparison): MissedTarget[] {
  const planned = byId(plans.earlier)
  return followThrough.flatMap(({ plan, targets }) => {
    const item = planned.get(plan)
    if (!item) return []
    return targets
      .filter(({ outcome, of, years }) => outcome === 'below' && years === undefined && !isLessBetter(of))
      .map((target) => ({ report: earlier.id, item: plan, lead: item.lead, later: later.id, target }))
  })
}

function byId(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}
