import { isLessBetter } from '../compare/index.ts'
import type { Comparison, Item } from '../model.ts'
import type { MissedTarget, SeriesFindings, UnmentionedPlan } from '../records.ts'

/**
 * What the comparisons of a series say against its reports: plans about which nothing was found in the next report and numbers that stayed below what was
 * planned. What else the comparison leaves undetermined is no finding.
 * @param comparisons of each report with the next, oldest first; the newest findings come first.
 */
export function findingsOf(comparisons: readonly Comparison[]): SeriesFindings {
  const newestFirst = comparisons.toReversed()
  return {
    unmentioned: newestFirst.flatMap(unmentionedPlans),
    below: newestFirst.flatMap(missedTargets),
  }
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
