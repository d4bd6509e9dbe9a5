/** What lists need of comparisons without their texts: how many items had which fate; and what comparisons leave to be checked. */
import type { ThreadedItems, ThreadJoin } from '../compare/lineage/index.ts'
import { mayStayBelow } from '../compare/less-is-better.ts'
import type { Comparison, Coverage, FollowThroughStatus, Goal, Item, ListComparison, PlanTarget, Report } from '../model.ts'
import type { ChangeCounts, ComparisonEntry } from '../records.ts'
import type { MissedTarget, SeriesFindings, UnansweredProblem, UnmentionedPlan } from './records.ts'

/** The light part of a comparison: how many items had which fate. */
export type ComparisonSummary = Pick<ComparisonEntry, 'yearsApart' | 'problems' | 'plans' | 'followThrough' | 'changed' | 'similarity' | 'doubtful'>

/** @param threads what the threads of the series say of items in no link: what an older report tells is not new, and what goes on is not dropped. */
export function comparisonSummary(comparison: Comparison, threads?: ThreadedItems): ComparisonSummary {
  const { doubtful } = comparison
  const [problems, plans] = (['problems', 'plans'] as const).map((list) => changeCounts(comparison[list], doubtful.includes(list), threads)) as [
    ChangeCounts,
    ChangeCounts,
  ]
  const followThrough: Record<FollowThroughStatus, number> = { matched: 0, partial: 0, 'not-found': 0, undetermined: 0 }
  for (const { status } of comparison.followThrough) followThrough[status]++
  return {
    yearsApart: comparison.yearsApart,
    problems,
    plans,
    followThrough,
    changed: shareChanged([comparison.problems, comparison.plans]),
    similarity: comparison.similarity.all ?? null,
    doubtful,
  }
}

/** All items of either report that a thread holds together with items of the other. */
export function joinedItems(joins: readonly ThreadJoin[] = []): Readonly<Record<'earlier' | 'later', ReadonlySet<string>>> {
  return { earlier: new Set(joins.flatMap(({ earlier }) => earlier)), later: new Set(joins.flatMap(({ later }) => later)) }
}

/** Ids of the items of two reports that no link holds and of which threads say nothing else: gone, and new. None in a list that was read doubtfully. */
export interface ApartItems {
  readonly dropped: readonly string[]
  readonly added: readonly string[]
}

export function apartItems({ earlier, later, links }: ListComparison, isDoubtful: boolean, threads?: ThreadedItems): ApartItems {
  const linked = new Set(links.flatMap((link) => [...link.earlier, ...link.later]))
  const alone = (items: ListComparison['earlier'], otherwise?: ReadonlySet<string>): string[] =>
    isDoubtful ? [] : items.flatMap(({ id }) => (linked.has(id) || otherwise?.has(id) ? [] : id))
  const joined = joinedItems(threads?.joins)
  const older = new Set([...(threads?.told ?? []), ...(threads?.perhaps ?? [])])
  return { dropped: alone(earlier, joined.earlier), added: alone(later, joined.later.union(older)) }
}

/** Links by status, and the items that no link joins to one of the other report: gone, new, told by an older report, or undetermined. */
function changeCounts(list: ListComparison, isDoubtful: boolean, threads?: ThreadedItems): ChangeCounts {
  const links = list.links.filter(({ earlier, later }) => earlier.length > 0 && later.length > 0)
  const linked = new Set(links.flatMap((link) => [...link.earlier, ...link.later]))
  const alone = [...list.earlier, ...list.later].filter(({ id }) => !linked.has(id)).length
  const told = isDoubtful ? 0 : list.later.filter(({ id }) => !linked.has(id) && threads?.told.has(id)).length
  const { dropped, added } = apartItems(list, isDoubtful, threads)
  const withStatus = (status: string): number => links.filter((link) => link.status === status).length
  const lone = alone - told - dropped.length - added.length
  const open = links.filter(({ status }) => status === 'undetermined').reduce((sum, { earlier, later }) => sum + earlier.length + later.length, 0)
  return {
    same: withStatus('same'),
    reworded: withStatus('reworded'),
    split: withStatus('split'),
    merged: withStatus('merged'),
    undetermined: withStatus('undetermined') + lone,
    told,
    dropped: dropped.length,
    added: added.length,
    items: list.earlier.length + list.later.length,
    unsure: open + lone,
  }
}

/** Share of the items of both sides that are not said the same again: 1 less twice the same links over all items; null without items. */
function shareChanged(lists: readonly ListComparison[]): number | null {
  const items = lists.reduce((sum, { earlier, later }) => sum + earlier.length + later.length, 0)
  if (items === 0) return null
  const same = lists.flatMap(({ links }) => links.filter(({ status }) => status === 'same'))
  return 1 - same.reduce((sum, link) => sum + link.earlier.length + link.later.length, 0) / items
}

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
export function findingsOf(comparisons: readonly Comparison[], first: CoveredReport | null): Omit<SeriesFindings, 'grounds'> {
  const newestFirst = comparisons.toReversed()
  const covered = newestFirst.map(({ later, problems, plans, coverage }): CoveredReport => ({
    report: { id: later.id, problems: problems.later, plans: plans.later },
    coverage,
  }))
  const all = [...covered, ...(first ? [first] : [])]
  return {
    unmentioned: newestFirst.flatMap(unmentionedPlans),
    below: newestFirst.flatMap(missedTargets),
    unanswered: all.flatMap(unansweredProblems),
    undecided: all.map(({ report, coverage }) => ({
      report: report.id,
      count: coverage.filter(({ plans, unanswered }) => plans.length === 0 && unanswered === null).length,
    })),
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

/**
 * Aims for the year as a whole come first. One that stands in a plan as well, or in the same words elsewhere, is told once; of an amount and its growth
 * (3亿元、增长5%) neither is a miss where the other was reached: the two are one aim.
 */
function missedTargets({ earlier, later, plans, followThrough, goals }: Comparison): MissedTarget[] {
  const planned = byId(plans.earlier)
  const missedGoals = goals.flatMap(({ told, outcome, ...aim }): MissedTarget[] => {
    if (!told || outcome !== 'below' || mayStayBelow(aim.of) || isReachedBeside({ ...aim, outcome }, goals)) return []
    const target = { ...aim, outcome, told: told.value, toldWords: told.words, toldIn: told.in, passage: told.block }
    return [{ report: earlier.id, item: null, lead: aim.of + aim.plannedWords, later: later.id, target }]
  })
  const isNamed = (target: PlanTarget): boolean => missedGoals.some((missed) => isOneNumber(missed.target, target))
  const missedInPlans = followThrough.flatMap(({ plan, targets }) => {
    const item = planned.get(plan)
    if (!item) return []
    return targets
      .filter((target) => target.outcome === 'below' && target.years === undefined && !mayStayBelow(target.of))
      .filter((target) => !isNamed(target) && !isReachedBeside(target, targets))
      .map((target) => ({ report: earlier.id, item: plan, lead: item.lead, later: later.id, target }))
  })
  return [...missedGoals, ...missedInPlans]
}

function isOneNumber(a: Omit<Goal, 'told'>, b: Omit<Goal, 'told'>): boolean {
  if (a.unit !== b.unit || a.planned !== b.planned) return false
  return a.of === b.of || (a.plannedAt === b.plannedAt && a.plannedWords === b.plannedWords)
}

/** Whether the amount of which a target is the growth, or the growth of its amount, stands in the same sentence and was reached. */
function isReachedBeside({ of, plannedIn }: Omit<Goal, 'told'>, all: readonly Omit<Goal, 'told'>[]): boolean {
  const isReached = ({ outcome }: Omit<Goal, 'told'>): boolean => outcome === 'met' || outcome === 'above'
  return all.some((other) => other.plannedIn === plannedIn && isReached(other) && other.of !== of && amountOf(other.of) === amountOf(of))
}

const amountOf = (name: string): string => name.replace(/增长$/u, '')

const byId = (items: readonly Item[]): ReadonlyMap<string, Item> => new Map(items.map((item) => [item.id, item]))
