/** Problems and plans followed over all reports of a series, and what that says of items without a link: the door of the room. */
import { largest, smallest } from '../../lists.ts'
import { isDoubtful } from '../../doubt/index.ts'
import type { Comparison, Item, Lineage, LineageStatus, LineageStep, Report } from '../../model.ts'
import { profilerOf, withoutComplaints, type Profiler } from '../profiles/index.ts'
import { judgementOf, type Judgement, type OwnThresholds } from '../thresholds.ts'
import { ElsewhereSearch, nearnessOf, NearestSearch, passageSearch, type Elsewhere, type Found } from '../links/index.ts'
import { anyOf } from '../../normalise/knowledge/known-word.ts'
import { difficultyNouns, facingWords } from '../../normalise/knowledge/zh/around-complaints.ts'
import { returnLikelihood, returnModel, threadsOf, type Node, type Thread } from './threads.ts'
import type { Lineages } from './threaded-items.ts'
import { headOf, wordingOf } from './wording.ts'

export { threadedItems, type ThreadedItems, type ThreadJoin } from './threaded-items.ts'

/**
 * Follows every problem and every plan of a series over all its reports, given in order with the comparisons of neighbouring
 * ones. Each item is in exactly one lineage. A problem that is missing from the report before and stood in an older one is `returned`, if that report was read
 * without doubt, does not come near to it in its passage of problems, and does not admit it in another part; where it does, `elsewhere`. Of the reports between, those are silent that
 * come behind the last one which speaks of it all the same. A year without a report is a gap and breaks nothing. Ids come from the first
 * item's own words.
 * @param own thresholds that the archive sets otherwise.
 */
export function traceLineages(reports: readonly Report[], comparisons: readonly Comparison[], own?: OwnThresholds): Lineages {
  const { threads } = judgementOf(own)
  const profiler = profilerOf(reports)
  const series: Series = { reports, profiler, doubts: new Map(), searches: new Map(), passages: new Map(), faced: new Map(), limits: threads }
  const traced = (list: 'problems' | 'plans'): Lineage[] => {
    const taken = new Set<string>()
    return threadsOf(reports, comparisons, list, profiler, threads).map((thread) => lineageOf(thread, series, list, taken))
  }
  return { problems: traced('problems'), plans: traced('plans') }
}

interface Series {
  readonly reports: readonly Report[]
  readonly profiler: Profiler
  readonly limits: Judgement['threads']
  /** Whether a report's list was read with doubt, by list and number. */
  readonly doubts: Map<string, boolean>
  /** What reports say in all their parts, by list and number. */
  readonly searches: Map<string, ElsewhereSearch>
  /** What stands in their passages of problems, by report. */
  readonly passages: Map<string, NearestSearch>
  /** What they say of difficulties that were dealt with, by report. */
  readonly faced: Map<string, NearestSearch>
}

function lineageOf(thread: Thread, series: Series, list: 'problems' | 'plans', taken: Set<string>): Lineage {
  const { reports } = series
  const byReport = Map.groupBy(thread.nodes.toSorted(surelyOfItFirst), (node) => node.report)
  const places = [...byReport.keys()].sort((a, b) => a - b)
  const [years, surely] = [new Set<number | string>(), new Set<number | string>()]
  const steps = places.map((index, at): LineageStep => {
    const year = reports[index]!.year ?? reports[index]!.id
    const step = stepOf(byReport.get(index)!, byReport.get(places[at - 1] ?? -1) ?? null, series, list)
    years.add(year)
    // What is only perhaps the same is no year of those that come after it, and has no number among them.
    if (at > 0 && step.status === 'undetermined') return { ...step, nth: null }
    surely.add(year)
    return { ...step, nth: surely.size }
  })
  const returned = steps.some(({ status }) => status === 'returned')
  if (returned && isToldBefore(places[0]!, byReport.get(places[0]!)!, series)) steps[0] = { ...steps[0]!, status: 'undetermined' }
  const [oldest, newest] = [byReport.get(places[0]!)![0]!, byReport.get(places.at(-1)!)![0]!]
  const subject = headOf(thread.core.item)
  const newestWording = wordingOf(newest.item, subject, list)
  return {
    id: freeId(oldest.item.id, taken),
    list,
    // What it is called today: an older wording may say what nobody admits any more.
    name: newestWording,
    namedIn: { report: reports[newest.report]!.id, item: newest.item.id },
    firstWording: wordingOf(oldest.item, subject, list),
    newestWording,
    firstYear: steps[0]!.year,
    lastYear: steps.at(-1)!.year,
    count: years.size,
    returned,
    steps,
  }
}

/** Of several items of a report those that are surely of the thread come first: they name it, and lead to it. */
function surelyOfItFirst(a: Node, b: Node): number {
  return a.report - b.report || Number(isPerhapsOfIt(a)) - Number(isPerhapsOfIt(b))
}

/** What a thread begins with is its own, though it may not be the first to tell it. */
function isPerhapsOfIt({ status, similarity }: Node): boolean {
  return status === 'undetermined' && similarity !== null
}

/** Whether an older report comes near to the first telling in its passage of problems: of what came back, the page says when it was raised first. */
function isToldBefore(first: number, nodes: readonly Node[], series: Series): boolean {
  const statements = statementsOf(nodes.map(({ item }) => item))
  return series.reports.slice(0, first).some((report) => passageOf(report, series).nearest(statements).share >= series.limits.inside)
}

const precedence: readonly LineageStatus[] = ['split', 'merged', 'reworded', 'same', 'returned', 'undetermined', 'first']

/** @param last items of the step before; null for the first step. */
function stepOf(nodes: readonly Node[], last: readonly Node[] | null, series: Series, list: 'problems' | 'plans'): Omit<LineageStep, 'nth'> {
  const index = nodes[0]!.report
  const report = series.reports[index]!
  const similarities = nodes.flatMap((node) => node.similarity ?? [])
  const linked = precedence.find((status) => nodes.some((node) => node.status === status)) ?? 'first'
  const fate = linked === 'returned' && last !== null ? fateOf(index, last, nodes, series, list) : { status: linked, elsewhere: null }
  const perhaps = fate.status === 'undetermined' ? [] : nodes.filter(isPerhapsOfIt).map(({ item }) => item.id)
  return {
    report: report.id,
    year: report.year,
    items: nodes.map((node) => node.item.id),
    ...(perhaps.length > 0 && { perhaps }),
    ...fate,
    similarity: similarities.length === 0 ? null : Math.round(largest(similarities) * 1000) / 1000,
  }
}

/** How an item came back that the report before does not list. @param last the items that told it last. */
function fateOf(
  index: number,
  last: readonly Node[],
  nodes: readonly Node[],
  series: Series,
  list: 'problems' | 'plans',
): { readonly status: LineageStatus; readonly elsewhere: Elsewhere | null } {
  const { reports, limits } = series
  const before = last[0]!.report
  const years = [reports[index]!.year, reports[before]!.year]
  // Reports of one year are one voice: what one of them leaves out has not been silent for a year.
  const silent = reports.slice(before + 1, index).filter(({ year }) => year === null || !years.includes(year))
  const nearest = silent.at(-1)
  if (!nearest || isDoubted(nearest, series, list)) return { status: 'reworded', elsewhere: null }
  const returning = nodes.flatMap(({ item, returning: coming }) => (coming ? { ...coming, item } : []))
  const compared = statementsOf([...nodes.map(({ item }) => item), ...returning.map(({ older }) => older)])
  const all = [...new Set([...compared, ...statementsOf(last.map(({ item }) => item))])]
  const likely = returning.flatMap(({ between }) => between).filter(({ likelihood }) => likelihood >= limits.besides)
  const found = silent.toReversed().map((one) => {
    const item = likely.find((other) => reports[other.report] === one)?.item
    return { said: searchOf(one, series, list).nearest(all), inside: passageOf(one, series).nearest(all), item: item ? placeOf(one, item) : null }
  })
  const [elsewhere, faced] = [searchOf(nearest, series, list), facedOf(nearest, series)].map((search) => search.nearest(compared).share) as [
    number,
    number,
  ]
  // Where several items of one report come back together, the least likely of them counts.
  const likelihoods = returning.map(({ signals, item, older }) =>
    returnLikelihood(returnModel, { ...signals, elsewhere, faced, alike: subjectsAlike(titleOf(item), titleOf(older), series.profiler) }),
  )
  const isLikely = likelihoods.length > 0 && smallest(likelihoods) >= limits.returned
  // It was silent since the last report that speaks of it after all, if any does.
  const told = found.findIndex(({ said, inside, item }) => item ?? (said.share >= limits.open || inside.share >= limits.inside))
  if (list === 'problems' && isLikely && told !== 0) return { status: 'returned', elsewhere: told < 0 ? null : toldIn(found[told]!, limits) }
  const isNear = ({ place, share }: Found): boolean =>
    place !== null && share >= limits.elsewhere && nearnessOf(place.text, all, series.profiler) >= limits.inside
  const place = (found.find(({ said }) => isNear(said))?.said ?? found.find(({ inside }) => inside.share >= limits.beside)?.inside)?.place
  const item = found.find((one) => one.item)?.item
  if (place ?? item) return { status: 'elsewhere', elsewhere: (place ?? item)! }
  // A plan is told in half a sentence of another as well: that a report did not have it nobody can say, and no reader's judgement was learned from.
  return { status: isLikely && list === 'plans' ? 'reworded' : 'undetermined', elsewhere: null }
}

/** How near the words of two items come to one another without those by which they complain. */
export function subjectsAlike(one: string, other: string, profiler: Profiler): number {
  return nearnessOf(withoutComplaints(one), [withoutComplaints(other)], profiler)
}

/** What a report between has of the subject: the words or the item nearest to it, and the words of its passage of problems. */
interface Told {
  readonly said: Found
  readonly inside: Found
  readonly item: Elsewhere | null
}

function toldIn({ said, inside, item }: Told, { open }: Judgement['threads']): Elsewhere | null {
  return item ?? (said.share >= open ? said : inside).place
}

function statementsOf(items: readonly Item[]): string[] {
  return [...new Set(items.map(titleOf))]
}

function titleOf({ lead, text }: Item): string {
  return lead || text
}

function placeOf({ id }: Report, { block, lead, text }: Item): Elsewhere {
  return { report: id, block, text: lead || text }
}

function searchOf(report: Report, { searches, profiler }: Pick<Series, 'searches' | 'profiler'>, list: 'problems' | 'plans'): ElsewhereSearch {
  const key = `${list} ${report.id}`
  const known = searches.get(key) ?? new ElsewhereSearch(report, list, profiler, 'everywhere')
  searches.set(key, known)
  return known
}

function passageOf(report: Report, { passages, profiler }: Series): NearestSearch {
  const known = passages.get(report.id) ?? passageSearch(report, profiler)
  passages.set(report.id, known)
  return known
}

function facedOf(report: Report, { faced, profiler }: Series): NearestSearch {
  const known = faced.get(report.id) ?? facedSearch(report, profiler)
  faced.set(report.id, known)
  return known
}

const [difficulty, facing] = [difficultyNouns, facingWords].map((words) => new RegExp(anyOf(words))) as [RegExp, RegExp]

/** Searches what a report says anywhere of difficulties that were faced or dealt with: it names them, though it does not admit them. */
export function facedSearch(report: Report, profiler: Profiler): NearestSearch {
  return new NearestSearch(report, profiler, ({ text, sentence }) => difficulty.test(text) && facing.test(sentence))
}

function isDoubted(report: Report, { doubts }: Series, list: 'problems' | 'plans'): boolean {
  const key = `${list} ${report.id}`
  const known = doubts.get(key) ?? isDoubtful(report, list)
  doubts.set(key, known)
  return known
}

function freeId(id: string, taken: Set<string>): string {
  let free = id
  for (let count = 2; taken.has(free); count++) free = `${id}-${String(count)}`
  taken.add(free)
  return free
}
