/** What a series says over all its years: its history, the full account of each problem and plan that has one, and the words that show that a problem came back. */
import type { Comparison, Coverage, Item, Lineage, Report, Segment } from '../model.ts'
import { quantityHistories, restatedQuantities } from '../compare/quantities/index.ts'
import { traceLineages } from '../compare/lineage/index.ts'
import { ElsewhereSearch, nearnessOf, type Elsewhere } from '../compare/links/index.ts'
import { profilerOf } from '../compare/profiles/index.ts'
import { judgementOf, type OwnThresholds } from '../compare/thresholds.ts'
import { anyOf } from '../normalise/knowledge/known-word.ts'
import { qualityNouns } from '../normalise/knowledge/zh/around-complaints.ts'
import { complaintWords } from '../normalise/knowledge/zh/complaint-words.ts'
import { clausesOf, sentencesOf } from '../text/sentences.ts'
import { ownYearsOf } from '../text/set-phrases.ts'
import { pairsIn } from '../text/signs.ts'
import { hasStory, type ReturnGround, type SeriesFindings, type SeriesHistory, type Story, type StoryPlan, type Telling } from './records.ts'
import { diffTexts } from '../compare/index.ts'

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

/**
 * The full account of every problem and plan that more than one report tells: each report's own words, what they change against the words before, the plans that
 * answer, and what the next report says of these.
 * @param reports in the order of the series.
 * @param comparisons of each report with the next.
 * @param first of the first report, which plans answer its problems.
 * @param segment cuts a text into words, for the marks between two years' wording.
 * @param own thresholds that the archive sets otherwise: words beside a silent year are chosen by the same as its verdict.
 */
export function storiesOf(
  history: SeriesHistory,
  reports: readonly Report[],
  comparisons: readonly Comparison[],
  first: readonly Coverage[],
  segment: Segment,
  own: OwnThresholds,
): Story[] {
  const series: Series = {
    reports: new Map(reports.map((report) => [report.id, report])),
    coverage: new Map([[reports[0]?.id ?? '', first], ...comparisons.map(({ later, coverage }) => [later.id, coverage] as const)]),
    after: new Map(comparisons.map((comparison) => [comparison.earlier.id, comparison])),
    segment,
  }
  const nearest = wordsBeside(reports, own)
  return [...history.problems, ...history.plans].filter(hasStory).map((lineage) => ({
    lineage,
    tellings: tellingsOf(lineage, series),
    beside: lineage.list === 'problems' ? nearest(lineage) : [],
  }))
}

/** Words that come near to a thread have this share of the pairs of characters of one of its wordings or of a clause of it, less what any complaint has: by meaning alone much comes near. */
const sharedPairs = 1 / 3

/**
 * For threads of a series, the words that come nearest in reports after the first telling of which no item was joined to the thread, in the order of the reports: whether these
 * say the same in other words is for the reader to judge. What only announces a list tells none of its items. Of a problem, words that admit a shortcoming are looked for; but in
 * reports that are called silent, whatever speaks of the subject.
 */
function wordsBeside(reports: readonly Report[], own: OwnThresholds): (lineage: Lineage) => Elsewhere[] {
  const { threads: limits } = judgementOf(own)
  const profiler = profilerOf(reports)
  const searches = new Map<string, ElsewhereSearch>()
  const searchOf = (report: Report, list: 'problems' | 'plans'): ElsewhereSearch => {
    const key = `${list} ${report.id}`
    const known = searches.get(key) ?? new ElsewhereSearch(report, list, profiler, 'everywhere')
    searches.set(key, known)
    return known
  }
  return ({ list, steps, name, firstWording, newestWording }) => {
    const places = steps.map((step) => reports.findIndex(({ id }) => id === step.report))
    const wordings = steps.map(({ items }, at) => itemsOf(reports[places[at]!]![list], items).map(({ lead, text }) => lead || text))
    return reports.flatMap((report, at) => {
      if (at < places[0]! || places.includes(at)) return []
      const next = places.findIndex((place) => place > at)
      const told = steps[next]?.elsewhere?.report
      const isSilent = steps[next]?.status === 'returned' && !(told !== undefined && at <= reports.findIndex(({ id }) => id === told))
      // Beside what names the thread, its wordings before and after.
      const around = [wordings.at(next < 0 ? -1 : next - 1)!, wordings[next] ?? []].flat()
      const statements = [...new Set([name, firstWording, newestWording, ...around])]
      // A search among plans asks for no complaint.
      const { place, share } = searchOf(report, isSilent ? 'plans' : list).nearest(statements)
      const isNear = place && share >= limits.elsewhere && sharesWords(statements, place.text) && !announces(report, list, place)
      return isNear && nearnessOf(place.text, statements, profiler) >= limits.inside ? [place] : []
    })
  }
}

const ofAnyComplaint = new RegExp(anyOf([...complaintWords, ...qualityNouns]), 'gu')

function namingPairs(words: string): Set<string> {
  return pairsIn(words.replace(ofAnyComplaint, ''))
}

function sharesWords(statements: readonly string[], words: string): boolean {
  const found = namingPairs(words)
  return statements
    .flatMap((text) => [text, ...clausesOf(text).map(({ from, to }) => text.slice(from, to))])
    .map(namingPairs)
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
  let before: { readonly text: string; readonly report: Report } | null = null
  return steps.map((step) => {
    const report = series.reports.get(step.report)!
    const items = itemsOf(report[list], step.items)
    const text = items.map((item) => item.text).join('\n')
    const against = before && diffTexts(before.text, text, series.segment, [ownYearsOf(before.report), ownYearsOf(report)])
    before = { text, report }
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

/**
 * What shows that problems came back, so that it can be cited whole: where each was first raised, where last, which reports between are silent, and where it is raised again.
 * @param reports in the order of the series.
 */
export function groundsOfReturns(stories: readonly Story[], reports: readonly Report[]): SeriesFindings['grounds'] {
  const placeOf = (id: string): number => reports.findIndex((report) => report.id === id)
  return stories.flatMap(({ lineage, tellings, beside }) => {
    if (lineage.list !== 'problems' || !lineage.returned) return []
    const said = (kind: ReturnGround['kind'], at: number): ReturnGround[] =>
      tellings[at]!.items.map(({ id, text }) => ({ kind, report: tellings[at]!.step.report, place: id, text }))
    const of = tellings.flatMap(({ step }, at): ReturnGround[] => {
      if (step.status !== 'returned' || at === 0) return []
      const [last, again] = [placeOf(step.elsewhere?.report ?? tellings[at - 1]!.step.report), placeOf(step.report)]
      const between = reports.slice(last + 1, again).flatMap((report): ReturnGround[] => {
        const near = beside.find((words) => words.report === report.id)
        const nearest = near ? [{ kind: 'nearest' as const, report: report.id, place: near.block, text: near.text }] : []
        return [...passageOfProblems(report), ...nearest]
      })
      return [...(at > 1 ? said('last', at - 1) : []), ...between, ...said('again', at)]
    })
    return of.length > 0 ? [{ thread: lineage.id, of: [...said('first', 0), ...of] }] : []
  })
}

/** All that a report says in its passage of problems, from the sentence that opens it on: only the whole shows that a problem is not among them. */
function passageOfProblems({ id, parts, blocks }: Report): ReturnGround[] {
  const part = parts.find((each) => each.part === 'problems' && each.found)
  if (!part) return []
  const inside = blocks.filter(({ kind, from, to }) => (kind === 'paragraph' || kind === 'heading') && to > part.from && from < part.to)
  const told = inside.slice(inside.findIndex(({ kind }) => kind === 'paragraph'))
  if (told[0]?.kind !== 'paragraph') return []
  const lines = told.map(({ marker, text, to }, at) => {
    const start = at === 0 ? Math.max(0, text.indexOf(part.evidence)) : 0
    // Where a sentence stands in the source, but for what was removed inside its paragraph.
    const sentences = sentencesOf(text, start).filter(({ from }) => to - text.length + from < part.to)
    return (at === 0 ? '' : marker) + sentences.map((one) => text.slice(one.from, one.to)).join('')
  })
  return [{ kind: 'silent', report: id, place: told[0].id, text: lines.join('\n').trim() }]
}
