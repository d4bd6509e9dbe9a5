import type { Comparison, Item, LineageStatus, Report } from '../../model.ts'
import { resemblance, type SimilarityTable } from '../links/index.ts'
import type { Profile, Profiler } from '../profiles/index.ts'

/** One item in one report of the series. */
export interface Node {
  readonly report: number
  readonly item: Item
  readonly profile: Profile
  /** How it came from the report before, or from an older one. */
  status: LineageStatus
  similarity: number | null
  thread: Thread
}

/** Items that carry one subject. */
export interface Thread {
  /** Its first item and those that resemble it most: what a later item has to resemble. */
  readonly core: Node[]
  readonly nodes: Node[]
}

/** How much a later item must resemble the core of a thread. */
export interface ThreadThresholds {
  /** Where the item before it in the thread is linked to it. */
  readonly keep: number
  /** Where no link leads to it. */
  readonly back: number
  /** Where no link leads to it, by how much the thread must be ahead of every other. */
  readonly ahead: number
}

const mostOfCore = 8
/** An item at least this like its thread's core is of the core. */
const ofCore = 0.5

/**
 * Puts every item of a series into one thread, report after report. An item that is linked to items of the report before goes on with the thread of theirs
 * whose core it resembles most; so a chain of links does not drift from one subject to another, and an item that was merged of several goes on with one.
 * Another one goes on with an older thread that the report before has not, if it resembles its core and no other nearly as much. What resembles no core opens
 * a thread of its own.
 */
export function threadsOf(
  reports: readonly Report[],
  comparisons: readonly Comparison[],
  list: 'problems' | 'plans',
  profiler: Profiler,
  limits: ThreadThresholds,
): Thread[] {
  const threads: Thread[] = []
  const threadOfItem = reports.map(() => new Map<string, Thread>())
  for (const [index, report] of reports.entries()) {
    const comparison =
      index === 0 ? undefined : comparisons.find(({ earlier, later }) => earlier.id === reports[index - 1]!.id && later.id === report.id)
    const links = comparison?.[list].links ?? []
    const profiles = profiler.items(report[list])
    const known = [...threads]
    const table = resemblanceToCores(known, profiles, list)
    const before = new Set(index === 0 ? [] : threadOfItem[index - 1]!.values())
    for (const [at, profile] of profiles.entries()) {
      const link = links.find(({ later }) => later.includes(profile.item.id))
      const isSure = link !== undefined && link.status !== 'undetermined'
      const sources = isSure ? link.earlier.flatMap((id) => threadOfItem[index - 1]!.get(id) ?? []) : []
      const joined = isSure
        ? goesOn(sources, known, (thread) => table[thread]![at]!, link.status === 'same' || link.by === 'person' ? 0 : limits.keep)
        : comesBack(known, before, (thread) => table[thread]![at]!, limits)
      const thread: Thread = joined?.thread ?? { core: [], nodes: [] }
      if (!joined) threads.push(thread)
      const status = isSure ? link.status : joined ? 'returned' : link ? 'undetermined' : 'first'
      const node: Node = {
        report: index,
        item: profile.item,
        profile,
        status,
        similarity: isSure ? link.similarity : (joined?.similarity ?? null),
        thread,
      }
      thread.nodes.push(node)
      if (!joined || (joined.similarity >= ofCore && thread.core.length < mostOfCore)) thread.core.push(node)
      threadOfItem[index]!.set(profile.item.id, thread)
    }
  }
  return threads
}

interface Joined {
  readonly thread: Thread
  readonly similarity: number
}

function goesOn(sources: readonly Thread[], known: readonly Thread[], resembles: (thread: number) => number, least: number): Joined | null {
  let best: Joined | null = null
  for (const thread of sources) {
    const similarity = resembles(known.indexOf(thread))
    if (similarity >= least && (!best || similarity > best.similarity)) best = { thread, similarity }
  }
  return best
}

function comesBack(
  known: readonly Thread[],
  before: ReadonlySet<Thread>,
  resembles: (thread: number) => number,
  { back, ahead }: ThreadThresholds,
): Joined | null {
  let best: Joined | null = null
  let second = 0
  for (const [number, thread] of known.entries()) {
    const similarity = resembles(number)
    if (!best || similarity > best.similarity) {
      second = best?.similarity ?? 0
      best = { thread, similarity }
    } else if (similarity > second) second = similarity
  }
  return best && best.similarity >= back && best.similarity - second >= ahead && !before.has(best.thread) ? best : null
}

/** How much each item resembles the core of each thread: that item of it which it resembles most. */
function resemblanceToCores(threads: readonly Thread[], profiles: readonly Profile[], list: 'problems' | 'plans'): SimilarityTable {
  const cores = threads.flatMap(({ core }) => core.map(({ profile }) => profile))
  const rows = resemblance(list, cores, profiles)
  let at = 0
  return threads.map(({ core }) => {
    const best = new Float64Array(profiles.length)
    for (const row of rows.slice(at, (at += core.length))) for (const [column, value] of row.entries()) best[column] = Math.max(best[column]!, value)
    return best
  })
}
