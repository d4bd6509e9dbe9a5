import type { Comparison, Item } from '../model.ts'
import type { MissedTarget, SeriesFindings, UnmentionedPlan } from '../records.ts'

/**
 * What the comparisons of a series say against its reports: plans that the next report does not mention, numbers that stayed below what was planned, problems
 * without a plan. What the comparison leaves undetermined is no finding.
 * @param comparisons of each report with the next, oldest first; the newest findings come first.
 */
export function findingsOf(comparisons: readonly Comparison[]): SeriesFindings {
  const newestFirst = comparisons.toReversed()
  return {
    unmentioned: newestFirst.flatMap(unmentionedPlans),
    below: newestFirst.flatMap(missedTargets),
    unanswered: newestFirst.flatMap(({ later, problems, coverage }) => {
      const found = byId(problems.later)
      return coverage.flatMap(({ problem, plans }) => {
        const item = found.get(problem)
        return item && plans.length === 0 ? [{ report: later.id, item: problem, lead: item.lead }] : []
      })
    }),
  }
}

function unmentionedPlans({ earlier, later, plans, followThrough }: Comparison): UnmentionedPlan[] {
  const planned = byId(plans.earlier)
  return followThrough.flatMap(({ plan, status, probability }) => {
    const item = planned.get(plan)
    return item && status === 'not-found' ? [{ report: earlier.id, item: plan, lead: item.lead, later: later.id, probability }] : []
  })
}

function missedTargets({ earlier, later, plans, followThrough }: Comparison): MissedTarget[] {
  const planned = byId(plans.earlier)
  return followThrough.flatMap(({ plan, targets }) => {
    const item = planned.get(plan)
    if (!item) return []
    return targets
      .filter(({ outcome }) => outcome === 'below')
      .map((target) => ({ report: earlier.id, item: plan, lead: item.lead, later: later.id, target }))
  })
}

function byId(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}
