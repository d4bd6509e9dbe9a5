import type { Comparison, Item, Lineage, LineageStatus, LineageStep, Report } from '../../model.ts'
import { bestAssignment, type Gain, similarityModels, similarityTable } from '../links/index.ts'
import { builtInStatistics, type Profile, profilerFor } from '../profiles/index.ts'
import { judgementOf, type OwnThresholds } from '../thresholds.ts'

export interface Lineages {
  readonly problems: readonly Lineage[]
  readonly plans: readonly Lineage[]
}

/** One item in one report of the series. */
interface Node {
  readonly report: number
  readonly item: Item
  readonly profile: Profile
  /** How it came from the report before, or from an older one. */
  status: LineageStatus
  similarity: number | null
  thread: Thread
  /** Whether the next report goes on with it. */
  continued: boolean
}

/** Nodes that carry one subject; threads that a link joins become one. */
interface Thread {
  nodes: Node[]
}

/**
 * Follows every problem and every plan of a series over all its reports, given in order with the comparisons of neighbouring
 * ones. A subject that is missing from one or more reports in between and comes back is `returned`; a year without a report
 * is a gap and breaks nothing. Each item is in exactly one lineage. Ids come from the first item's own words.
 * @param own thresholds that the archive sets otherwise.
 */
export function traceLineages(reports: readonly Report[], comparisons: readonly Comparison[], own?: OwnThresholds): Lineages {
  const { returned } = judgementOf(own)
  return { problems: traceList(reports, comparisons, 'problems', returned), plans: traceList(reports, comparisons, 'plans', returned) }
}

function traceList(reports: readonly Report[], comparisons: readonly Comparison[], list: 'problems' | 'plans', least: number): Lineage[] {
  const profiler = profilerFor(builtInStatistics)
  const years = reports.map((report, index) =>
    profiler.items(report[list]).map((profile): Node => {
      const node: Node = { report: index, item: profile.item, profile, status: 'first', similarity: null, thread: { nodes: [] }, continued: false }
      node.thread.nodes.push(node)
      return node
    }),
  )
  for (const [index, nodes] of years.entries()) {
    if (index === 0) continue
    const comparison = comparisons.find(({ earlier, later }) => earlier.id === reports[index - 1]!.id && later.id === reports[index]!.id)
    if (comparison) followLinks(comparison[list].links, years[index - 1]!, nodes)
    followReturns(years.slice(0, index - 1).flat(), nodes, list, least)
  }
  const threads = new Set(years.flat().map((node) => node.thread))
  const taken = new Set<string>()
  return [...threads].map((thread) => lineageOf(thread, reports, list, taken))
}

function followLinks(links: Comparison['problems']['links'], before: readonly Node[], nodes: readonly Node[]): void {
  for (const link of links) {
    if (link.status === 'undetermined') {
      for (const node of nodes) if (link.later.includes(node.item.id)) node.status = 'undetermined'
      continue
    }
    const sources = before.filter((node) => link.earlier.includes(node.item.id))
    const targets = nodes.filter((node) => link.later.includes(node.item.id))
    for (const source of sources) source.continued = true
    for (const target of targets) {
      target.status = link.status
      target.similarity = link.similarity
      for (const source of sources) mergeThreads(source.thread, target.thread)
    }
  }
}

/** Items that the report before does not have, against items of older reports with which no report went on. */
function followReturns(older: readonly Node[], nodes: readonly Node[], list: 'problems' | 'plans', least: number): void {
  const fresh = nodes.filter((node) => node.status === 'first')
  const ended = older.filter((node) => !node.continued)
  const table = similarityTable(
    ended.map((node) => node.profile),
    fresh.map((node) => node.profile),
    similarityModels[list],
  )
  const gains: Gain[] = []
  for (const [row, similarities] of table.entries()) {
    for (const [column, similarity] of similarities.entries()) {
      if (similarity >= least) gains.push({ row, column, gain: similarity })
    }
  }
  for (const { row, column, gain } of bestAssignment(gains)) {
    const target = fresh[column]!
    ended[row]!.continued = true
    target.status = 'returned'
    target.similarity = gain
    mergeThreads(ended[row]!.thread, target.thread)
  }
}

function mergeThreads(into: Thread, from: Thread): void {
  if (into === from) return
  for (const node of from.nodes) {
    node.thread = into
    into.nodes.push(node)
  }
}

/** False where the report should have the part and it was not found: nobody can tell whether its items stand there. */
function isFound({ parts }: Report, list: 'problems' | 'plans'): boolean {
  const those = parts.filter(({ part }) => part === list)
  return those.length === 0 || those.some(({ found }) => found)
}

function lineageOf(thread: Thread, reports: readonly Report[], list: 'problems' | 'plans', taken: Set<string>): Lineage {
  const byReport = Map.groupBy(thread.nodes, (node) => node.report)
  const places = [...byReport.keys()].sort((a, b) => a - b)
  const years = new Set<number | string>()
  const steps = places.map((index, at) => {
    years.add(reports[index]!.year ?? reports[index]!.id)
    const step = stepOf(reports[index]!, years.size, byReport.get(index)!)
    const silent = reports.slice((places[at - 1] ?? index) + 1, index).some((report) => isFound(report, list))
    // Threads may join later than their nodes were looked at, and a report whose part was not found has not been silent.
    return step.status === 'returned' && !silent ? { ...step, status: 'reworded' as const } : step
  })
  const newest = byReport.get(Math.max(...byReport.keys()))![0]!
  const oldest = byReport.get(Math.min(...byReport.keys()))![0]!
  return {
    id: freeId(oldest.item.id, taken),
    list,
    name: newest.item.lead,
    firstYear: steps[0]!.year,
    lastYear: steps.at(-1)!.year,
    count: years.size,
    returned: steps.some((step) => step.status === 'returned'),
    steps,
  }
}

const precedence: readonly LineageStatus[] = ['returned', 'split', 'merged', 'reworded', 'same', 'undetermined', 'first']

function stepOf(report: Report, nth: number, nodes: readonly Node[]): LineageStep {
  const similarities = nodes.flatMap((node) => node.similarity ?? [])
  return {
    report: report.id,
    year: report.year,
    nth,
    items: nodes.map((node) => node.item.id),
    status: precedence.find((status) => nodes.some((node) => node.status === status)) ?? 'first',
    similarity: similarities.length === 0 ? null : Math.round(Math.max(...similarities) * 1000) / 1000,
  }
}

function freeId(id: string, taken: Set<string>): string {
  let free = id
  for (let count = 2; taken.has(free); count++) free = `${id}-${String(count)}`
  taken.add(free)
  return free
}
