import { diffTexts } from '../compare/index.ts'
import type { Comparison, Coverage, Item, Lineage, Report, Segment } from '../model.ts'
import type { SeriesHistory, Story, StoryPlan, Telling } from '../records.ts'
import { hasStory } from './has-story.ts'

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
  return [...history.problems, ...history.plans].filter(hasStory).map((lineage) => ({ lineage, tellings: tellingsOf(lineage, series) }))
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
