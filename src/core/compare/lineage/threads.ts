/** Items of a series gathered by subject, and the models of whether two of them tell the same and whether one comes back. */
import { largest } from '../../lists.ts'
import type { Comparison, Item, LineageStatus, Link, Report } from '../../model.ts'
import type { Profile, Profiler } from '../profiles/index.ts'
import { aroundCores, boundByComparison, coreOf, grouped, resemblancesOf, type Resemblances } from './grouping.ts'
import fitted from './thread-models.json' with { type: 'json' }

/** One item in one report of the series. */
export interface Node {
  readonly report: number
  readonly item: Item
  /** How it came from the report before, or from an older one. */
  readonly status: LineageStatus
  readonly similarity: number | null
  readonly returning: Coming | null
}

/** What speaks for an item coming back after a silent report, and the older item that is nearest to it. */
export interface Coming {
  readonly signals: Pick<ReturnSignals, OfItems>
  readonly older: Item
  /** The items of the silent reports since the thread was last told that resemble either, and how likely they tell the same. */
  readonly between: readonly { readonly report: number; readonly item: Item; readonly likelihood: number }[]
}

/** Items that carry one subject. */
export interface Thread {
  /** In the order of the reports. */
  readonly nodes: readonly Node[]
  /** The one that resembles all others most, of equals the newest. */
  readonly core: Node
}

/** How much items of a thread must resemble one another, as probabilities that they tell the same. */
export interface ThreadThresholds {
  /** Two groups of items are one thread when their pairs reach this on the average. */
  readonly together: number
  /** A link to an item of the report before that is at least so likely holds, whatever the other years say. */
  readonly keep: number
  /** What resembles the core of a thread less than this is no part of it, */
  readonly core: number
  /** and what resembles it less than this, or of plans less than that, is only perhaps the same. */
  readonly sure: number
  readonly surePlans: number
  /** A problem that the report before does not list is surely an older one only where one of these is so likely to tell the same: no link speaks for it. */
  readonly across: number
}

/** An item of the series and the link that leads to it from the report before. */
interface Placed {
  readonly report: number
  readonly profile: Profile
  readonly link: Link | undefined
  /** Whether this report and the one before were read so doubtfully that what has no link is not new; and whether that one lists anything that could go on. */
  readonly isDoubtful: boolean
  readonly isBeside: boolean
  /** Of the items that the link comes from, the one that it resembles most; -1 for none. */
  source: number
}

/**
 * Puts every item of a series into one thread. All items of all years are held against each other; a thread grows where its items resemble one another on the whole, so
 * that a chain of links does not drift from one subject to another. A sure link always holds; of several items that one was merged of, it goes on with the one that it
 * resembles most.
 */
export function threadsOf(
  reports: readonly Report[],
  comparisons: readonly Comparison[],
  list: 'problems' | 'plans',
  profiler: Profiler,
  limits: ThreadThresholds,
): Thread[] {
  const lists = reports.map((report) => profiler.items(report[list], report))
  const comparedAt = (at: number): Comparison | undefined =>
    comparisons.find(({ earlier, later }) => earlier.id === reports[at - 1]?.id && later.id === reports[at]!.id)
  const starts: number[] = []
  const placed = lists.flatMap((profiles, report): Placed[] => {
    starts[report] = (starts[report - 1] ?? 0) + (lists[report - 1]?.length ?? 0)
    const isDoubtful = comparedAt(report)?.doubtful.includes(list) ?? false
    return profiles.map((profile) => ({
      ...{ report, profile, isDoubtful, isBeside: (lists[report - 1]?.length ?? 0) > 0, source: -1 },
      link: comparedAt(report)?.[list].links.find(({ later }) => later.includes(profile.item.id)),
    }))
  })
  const resemblances = resemblancesOf(lists, starts, list)
  for (const [at, profiles] of lists.entries()) {
    const compared = comparedAt(at)?.[list]
    if (compared) boundByComparison(resemblances, compared, { profiles: lists[at - 1]!, start: starts[at - 1]! }, { profiles, start: starts[at]! })
  }
  for (const [at, own] of placed.entries()) own.source = sourceOf(at, own, placed, starts, resemblances)
  const isOne = (a: number, b: number): boolean => placed[a]!.report === placed[b]!.report || isSurelyOne(placed[Math.max(a, b)]!, Math.min(a, b))
  const groups = aroundCores(
    grouped(resemblances, heldTogether(placed, resemblances, limits.keep), limits.together),
    resemblances,
    limits.core,
    isOne,
  )
  const sure = list === 'plans' ? { sure: limits.surePlans, across: 0 } : limits
  return [...Map.groupBy(placed.keys(), (at) => groups[at]!).values()].map((members) => threadOf(members, placed, groups, resemblances, sure))
}

/** What speaks for an item having come back after the report before its own. @param last number of the report that told the thread last. */
function comingOf(at: number, last: number, placed: readonly Placed[], resemblances: Resemblances): Coming | null {
  const { report } = placed[at]!
  const silent = report - 1
  const found = returnSignals(
    at,
    resemblances,
    (other) => placed[other]!.report < silent,
    (other) => placed[other]!.report === silent,
  )
  if (!found) return null
  const between = [at, found.oldest].flatMap((one) =>
    [...resemblances.of(one)].flatMap(([other, likelihood]) => {
      const { report: its, profile } = placed[other]!
      return its > last && its < report ? { report: its, item: profile.item, likelihood } : []
    }),
  )
  return { signals: found.signals, older: placed[found.oldest]!.profile.item, between }
}

function sourceOf(at: number, { report, link }: Placed, placed: readonly Placed[], starts: readonly number[], resemblances: Resemblances): number {
  if (!link || link.status === 'undetermined') return -1
  let best = -1
  for (let other = starts[report - 1]!; other < starts[report]!; other++) {
    const isLinked = link.earlier.includes(placed[other]!.profile.item.id)
    if (isLinked && (best < 0 || resemblances.at(other, at) > resemblances.at(best, at))) best = other
  }
  return best
}

/** Links that hold whatever the other years say: of equal texts, by a person, and sure ones. */
function* heldTogether(placed: readonly Placed[], resemblances: Resemblances, keep: number): Generator<[number, number]> {
  for (const [at, own] of placed.entries()) {
    const { source } = own
    if (source >= 0 && (isSurelyOne(own, source) || resemblances.at(source, at) >= keep)) yield [source, at]
  }
}

/** Whether a link of equal texts or by a person leads to an item from another. */
function isSurelyOne({ link, source }: Placed, other: number): boolean {
  return source === other && (link!.status === 'same' || link!.by === 'person')
}

/** Items of one thread. Those of plans, whose years are not labelled, are held to their likeness to the core alone. */
function threadOf(
  members: readonly number[],
  placed: readonly Placed[],
  groups: readonly number[],
  resemblances: Resemblances,
  { sure, across }: Pick<ThreadThresholds, 'sure' | 'across'>,
): Thread {
  const core = coreOf(members, resemblances)
  const isSure = (at: number): boolean => placed[at]!.report === placed[core]!.report || resemblances.at(at, core) >= sure
  const first = placed[members[0]!]!.report
  const nodes = members.map((at): Node => {
    const { report, profile, link, source, isDoubtful, isBeside } = placed[at]!
    const goesOn = source >= 0 && groups[source] === groups[at]
    const earlier = members.filter((other) => placed[other]!.report < report)
    const nearest = Math.max(0, largest(earlier.map((other) => resemblances.at(other, at))))
    const isOfYearBefore = earlier.some((other) => placed[other]!.report === report - 1)
    // What the comparison links to another thread, or can't decide, is no ground for a loud word.
    const isAlone = report === first
    const isOpen = (isDoubtful && (isAlone || isBeside)) || (link !== undefined && (isAlone || link.earlier.length > 0 || link.rule === 'few'))
    const isHeld = goesOn && isSurelyOne(placed[at]!, source)
    const isPerhaps = !isAlone && !isHeld && !((isOfYearBefore || nearest >= across) && isSure(at) && earlier.some(isSure))
    // Two neighbouring years are one account: what their comparison does not link is perhaps the same here, too.
    const alone = isAlone ? 'first' : isOfYearBefore ? 'undetermined' : 'returned'
    const status = isPerhaps || (isOpen && !goesOn) ? 'undetermined' : goesOn ? link!.status : alone
    const similarity = goesOn ? link!.similarity : report === first ? null : nearest
    const last = largest(earlier.map((other) => placed[other]!.report))
    return { report, item: profile.item, status, similarity, returning: status === 'returned' ? comingOf(at, last, placed, resemblances) : null }
  })
  return { nodes, core: nodes[members.indexOf(core)]! }
}

/** What speaks for an item coming back after a silent report, and what against it; likelihoods are those that two items tell the same. */
export interface ReturnSignals {
  /** Of the older item that it resembles most. */
  readonly older: number
  /** Of all older items together that are likely enough to count. */
  readonly olderTogether: number
  /** Of the item of the silent report that it resembles most. */
  readonly beside: number
  /** The same of the older item, if anything of the silent report tells that one. */
  readonly olderBeside: number
  /** Share of the subject, of the item or of the older one, that one clause of the silent report has outside of its list. */
  readonly elsewhere: number
  /** How near the words of the item come to those of the older one, without those by which both complain. */
  readonly alike: number
  /** How near words of the silent report come to either that say of a difficulty that it was faced or dealt with. */
  readonly faced: number
}

/** The signals that the items of the series give; the others need the words of the silent report. */
type OfItems = 'older' | 'olderTogether' | 'beside' | 'olderBeside'

/** Weights of a logistic model over the signals. */
export type ReturnModel = Readonly<Record<'constant' | keyof ReturnSignals, number>>

/** Older items that are less likely to tell the same say nothing. */
const counts = 0.25

/**
 * The signals of an item, but for what the silent report says outside of its list, and the number of the older item that it resembles most; null where it resembles none.
 * @param isOlder whether an item, by its number, stands before the silent report. @param isBeside whether it stands in that report.
 */
export function returnSignals(
  at: number,
  resemblances: Resemblances,
  isOlder: (other: number) => boolean,
  isBeside: (other: number) => boolean,
): { readonly signals: Pick<ReturnSignals, OfItems>; readonly oldest: number } | null {
  let [older, oldest, olderTogether, beside] = [0, -1, 0, 0]
  for (const [other, likelihood] of resemblances.of(at)) {
    if (isBeside(other)) {
      beside = Math.max(beside, likelihood)
    } else if (isOlder(other)) {
      if (likelihood > older) [older, oldest] = [likelihood, other]
      if (likelihood >= counts) olderTogether += likelihood
    }
  }
  if (oldest < 0) return null
  let olderBeside = 0
  for (const [other, likelihood] of resemblances.of(oldest)) {
    if (isBeside(other)) olderBeside = Math.max(olderBeside, likelihood)
  }
  return { signals: { older, olderTogether, beside, olderBeside }, oldest }
}

/** The signals as the model weighs them. */
export function weighedSignals({ older, olderTogether, beside, olderBeside, ...others }: ReturnSignals): ReturnSignals {
  const ofItems = { older: logOdds(older), olderTogether: Math.log(0.1 + olderTogether), beside: logOdds(beside), olderBeside: logOdds(olderBeside) }
  return { ...ofItems, ...others }
}

/** How likely a reader of all reports would say that the item comes back, 0 to 1. */
export function returnLikelihood(model: ReturnModel, signals: ReturnSignals): number {
  const weighed = Object.entries(weighedSignals(signals)) as [keyof ReturnSignals, number][]
  return 1 / (1 + Math.exp(-weighed.reduce((sum, [name, value]) => sum + value * model[name], model.constant)))
}

/** Resemblances below 0.02 are not kept, and none is sure. */
function logOdds(likelihood: number): number {
  const bounded = Math.min(0.999, Math.max(0.02, likelihood))
  return Math.log(bounded / (1 - bounded))
}

/** Made by the same script. */
export const returnModel: ReturnModel = fitted.model.returned
