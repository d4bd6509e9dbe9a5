/** What a series says over all its years: its history, what is left to be checked, and the full account of each problem and plan that has one. */
import type { Comparison, Coverage, Goal, Item, Lineage, PlanTarget, Report, Segment } from '../model.ts'
import { quantityHistories, restatedQuantities } from '../compare/quantities/index.ts'
import { traceLineages } from '../compare/lineage/index.ts'
import { ElsewhereSearch, nearnessOf, type Elsewhere } from '../compare/links/index.ts'
import { builtInStatistics, profilerFor, type Profiler } from '../compare/profiles/index.ts'
import { judgementOf, type OwnThresholds } from '../compare/thresholds.ts'
import { clausesOf, withoutFinalStop } from '../text/sentences.ts'
import {
  hasStory,
  type MissedTarget,
  type SeriesFindings,
  type SeriesHistory,
  type Story,
  type StoryPlan,
  type Telling,
  type UnansweredProblem,
  type UnmentionedPlan,
} from './records.ts'
import { diffTexts, mayStayBelow } from '../compare/index.ts'

/**
 * What a series' reports say over all their years.
 * @param reports in the order of the series.
 * @param comparisons of each report with the next, one fewer than the reports.
 * @param own thresholds that the archive sets otherwise.
 */
export function seriesHistory(slug: string, reports: readonly Report[], comparisons: readonly Comparison[], own?: OwnThresholds): SeriesHistory {
  const { problems, plans } = traceLineages(reports, comparisons, own)
  return { slug, problems, plans, quantities: quantityHistories(reports, own), restated: restatedQuantities(reports, own) }
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

/**
 * The full account of every problem and plan that more than one report tells: each report's own words, what they change against the words before, the plans that
 * answer, and what the next report says of these.
 * @param reports in the order of the series.
 * @param comparisons of each report with the next.
 * @param first of the first report, which plans answer its problems.
 * @param segment cuts a text into words, for the marks between two years' wording.
 */
export function storiesOf(
  history: SeriesHistory,
  reports: readonly Report[],
  comparisons: readonly Comparison[],
  first: readonly Coverage[],
  segment: Segment,
): Story[] {
  const series: Series = {
    reports: new Map(reports.map((report) => [report.id, report])),
    coverage: new Map([[reports[0]?.id ?? '', first], ...comparisons.map(({ later, coverage }) => [later.id, coverage] as const)]),
    after: new Map(comparisons.map((comparison) => [comparison.earlier.id, comparison])),
    segment,
  }
  const nearest = wordsBeside(reports)
  return [...history.problems, ...history.plans].filter(hasStory).map((lineage) => ({
    lineage,
    tellings: tellingsOf(lineage, series),
    beside: lineage.list === 'problems' ? nearest(lineage) : [],
  }))
}

/** Words that come near to a thread have this share of the pairs of characters of its words or of a clause of them: by meaning alone much comes near. */
const sharedPairs = 1 / 3

/** Of a silent report words are quoted that come so near to a thread or nearer, as in a passage of problems: they show what was found nearest, not that it is the same. */
const anyLikeness = 0.25

/**
 * For threads of a series, the words that come nearest in reports after the first telling of which no item was joined to the thread, in the order of the reports: whether these
 * say the same in other words is for the reader to judge. What only announces a list tells none of its items. Of a problem, words that admit a shortcoming are looked for; but in
 * reports that are called silent, whatever speaks of the subject, and where nothing does, what of their items has any likeness.
 */
function wordsBeside(reports: readonly Report[]): (lineage: Lineage) => Elsewhere[] {
  const { threads: limits } = judgementOf()
  const profiler = profilerFor(builtInStatistics)
  const searches = new Map<string, ElsewhereSearch>()
  const searchOf = (report: Report, list: 'problems' | 'plans'): ElsewhereSearch => {
    const key = `${list} ${report.id}`
    const known = searches.get(key) ?? new ElsewhereSearch(report, list, profiler, 'everywhere')
    searches.set(key, known)
    return known
  }
  return ({ list, steps, name, firstWording, newestWording }) => {
    const places = steps.map((step) => reports.findIndex(({ id }) => id === step.report))
    const statements = [...new Set([name, firstWording, newestWording])]
    return reports.flatMap((report, at) => {
      if (at < places[0]! || places.includes(at)) return []
      const isSilent = steps[places.findIndex((place) => place > at)]?.status === 'returned'
      // A search among plans asks for no complaint.
      const { place, share } = searchOf(report, isSilent ? 'plans' : list).nearest(statements)
      const isNear = place && share >= limits.elsewhere && sharesWords(statements, place.text) && !announces(report, list, place)
      if (isNear && nearnessOf(place.text, statements, profiler) >= limits.inside) return [place]
      return isSilent ? nearestItems(report, list, statements, profiler) : []
    })
  }
}

/** The clause of an item of a list that comes nearest to some statements; none where no clause has any likeness. */
function nearestItems(report: Report, list: 'problems' | 'plans', statements: readonly string[], profiler: Profiler): Elsewhere[] {
  let [nearest, most]: [Elsewhere[], number] = [[], anyLikeness]
  for (const { block, text } of report[list]) {
    for (const span of clausesOf(text)) {
      const { from, to } = withoutFinalStop(text, span)
      const clause = text.slice(from, to)
      const likeness = nearnessOf(clause, statements, profiler)
      if (likeness >= most) [nearest, most] = [[{ report: report.id, block, text: clause }], likeness]
    }
  }
  return nearest
}

function pairsIn(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
}

function sharesWords(statements: readonly string[], words: string): boolean {
  const found = pairsIn(words)
  return statements
    .flatMap((text) => [text, ...clausesOf(text).map(({ from, to }) => text.slice(from, to))])
    .map(pairsIn)
    .some((pairs) => pairs.size > 1 && [...pairs].filter((pair) => found.has(pair)).length >= sharedPairs * pairs.size)
}

/** Whether words stand in the part of a list, or open it, and in none of its items. */
function announces({ blocks, parts, ...lists }: Report, list: 'problems' | 'plans', { block, text }: Elsewhere): boolean {
  const part = parts.find((each) => each.part === list && each.found)
  const of = blocks.find(({ id }) => id === block)
  if (!part || !of || lists[list].some((item) => item.text.includes(text))) return false
  const at = of.to - of.text.length + of.text.indexOf(text)
  return part.evidence.includes(text) || (at >= part.from && at < part.to)
}

interface Series {
  readonly reports: ReadonlyMap<string, Report>
  /** Of each report, which plans answer its problems. */
  readonly coverage: ReadonlyMap<string, readonly Coverage[]>
  /** Comparisons by their earlier report. */
  readonly after: ReadonlyMap<string, Comparison>
  readonly segment: Segment
}

function tellingsOf({ list, steps }: Lineage, series: Series): Telling[] {
  let before: string | null = null
  return steps.map((step) => {
    const report = series.reports.get(step.report)!
    const items = itemsOf(report[list], step.items)
    const text = items.map((item) => item.text).join('\n')
    const against = before === null ? null : diffTexts(before, text, series.segment)
    before = text
    return {
      step,
      items: items.map(({ id, lead, text: whole }) => ({ id, lead, text: whole })),
      against,
      plans: plansOf(report, items, list, series),
    }
  })
}

/** Of a plan, itself; of a problem, the plans that answer it. */
function plansOf(report: Report, items: readonly Item[], list: 'problems' | 'plans', { coverage, after }: Series): StoryPlan[] {
  const answering = list === 'plans' ? items.map(({ id }) => id) : answersTo(items, coverage.get(report.id) ?? [])
  const next = after.get(report.id)
  const followed = new Map(next?.followThrough.map((follow) => [follow.plan, follow]))
  return itemsOf(report.plans, answering).map(({ id, lead }) => {
    const follow = followed.get(id)
    if (!next || !follow) return { id, lead, follow: null }
    const { status, probability, reason, evidence } = follow
    return { id, lead, follow: { report: next.later.id, status, probability, reason, passage: evidence[0] ?? null } }
  })
}

function answersTo(items: readonly Item[], coverage: readonly Coverage[]): string[] {
  return [...new Set(coverage.filter(({ problem }) => items.some(({ id }) => id === problem)).flatMap(({ plans }) => plans))]
}

function itemsOf(items: readonly Item[], ids: readonly string[]): Item[] {
  const wanted = new Set(ids)
  return items.filter(({ id }) => wanted.has(id))
}
