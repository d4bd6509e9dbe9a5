import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compare } from '../../../src/core/compare/index.ts'
import { traceLineages } from '../../../src/core/compare/lineage/index.ts'
import type { OwnThresholds } from '../../../src/core/compare/thresholds.ts'
import type { Item, Lineage, Report } from '../../../src/core/model.ts'
import { threadsBelow, type LabelledThreads } from '../../fit/labels/threads.ts'
import { quotedItem } from '../../fit/link-labels.ts'
import { overlapOfItem } from '../overlap.ts'
import { reportAt } from '../reports.ts'
import { sumOf, tallyLine, type Tally } from '../tally.ts'

/** Scores the lineages of problems against labelled threads: pairs of items of one thread, and items that come back after a silent year. Returns the exit code. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { gold: { type: 'string' }, corpus: { type: 'string' }, quoted: { type: 'boolean', default: false } },
  })
  const { gold, corpus, quoted } = values
  if (gold === undefined || corpus === undefined || !existsSync(gold) || !existsSync(corpus)) {
    console.error('Usage: npm run evaluate -- threads --gold DIR --corpus DIR [--quoted]')
    return 2
  }
  const all = await threadSeries(gold, corpus, quoted)
  const tallies = all.map(({ labels, reports }) => ({ series: labels.series, ...scoreThreads(labels, reports) }))
  for (const { series, precision, recall, returned } of tallies)
    console.log(`${tallyLine(`${series} pairs`, { ...precision, gold: recall.gold })}\n${tallyLine(`${series} returned`, returned)}`)
  const [precision, recall, returned] = [
    sumOf(tallies.map((one) => one.precision)),
    sumOf(tallies.map((one) => one.recall)),
    sumOf(tallies.map((one) => one.returned)),
  ]
  const [p, r] = [precision.right / precision.predicted, recall.right / recall.gold]
  console.log(`pairs F1 ${((2 * p * r) / (p + r)).toFixed(3)}  precision ${p.toFixed(3)}  recall ${r.toFixed(3)}`)
  console.log(tallyLine('returned', returned))
  return 0
}

/** The labelled series with their reports; with `quoted`, the labelled quotations are the reports' problems, so that threads are judged whatever the cutting of items is worth. */
export async function threadSeries(
  gold: string,
  corpus: string,
  quoted: boolean,
): Promise<{ readonly labels: LabelledThreads; readonly reports: readonly Report[] }[]> {
  return Promise.all(
    threadsBelow(gold).map(async (labels) => {
      const reports = await Promise.all(labels.reports.map(({ file }) => reportAt(join(corpus, file))))
      return { labels, reports: quoted ? reports.map((report, number) => ({ ...report, problems: quotedItems(labels, number, report) })) : reports }
    }),
  )
}

/** Each spans the whole part, so that the reading is not taken for a thin one. */
function quotedItems({ items }: LabelledThreads, report: number, { parts }: Report): Item[] {
  const { from, to } = parts.find(({ part, found }) => part === 'problems' && found) ?? { from: 0, to: 0 }
  return items.flatMap(({ report: own, quote }, number) => (own === report ? [{ ...quotedItem(quote, number), from, to }] : []))
}

/** Precision over the pairs that are told to be of one thread, recall over the labelled ones, and the items told to come back. */
export function scoreThreads(
  labels: LabelledThreads,
  reports: readonly Report[],
  own?: OwnThresholds,
): { readonly precision: Tally; readonly recall: Tally; readonly returned: Tally } {
  const comparisons = reports
    .slice(1)
    .map((later, index) => compare(reports[index]!, later, { segment: (text) => [text], ...(own && { thresholds: own }) }))
  const lineages = traceLineages(reports, comparisons, own).problems
  const found = labels.items.map(({ report, quote }) => placeOf(reports[report]!, quote, lineages))
  const threadOf = new Map(labels.threads.flatMap(({ items }, thread) => items.map((at) => [at, thread])))
  const isOne = (a: number, b: number): boolean => threadOf.has(a) && threadOf.get(a) === threadOf.get(b)
  const pairs = labels.items
    .flatMap((_, b) => Array.from({ length: b }, (__, a) => [a, b] as const))
    .filter(([a, b]) => labels.items[a]!.report !== labels.items[b]!.report)
  const labelled = pairs.filter(([a, b]) => isOne(a, b))
  const isFound = ([a, b]: readonly [number, number]): boolean => found[a] !== null && found[a]?.lineage === found[b]?.lineage
  // An item may hold several labelled ones: a pair of items is right where any of theirs are of one thread.
  const told = Map.groupBy(
    pairs.filter(isFound),
    ([a, b]) => `${labels.items[a]!.report} ${found[a]!.item} ${labels.items[b]!.report} ${found[b]!.item}`,
  )
  const right = [...told.values()].filter((some) => some.some(([a, b]) => isOne(a, b))).length
  const back = labels.items.map((_, at) => ({
    truly: comesBack(labels, threadOf.get(at), labels.items[at]!.report),
    said: found[at]?.status === 'returned',
  }))
  return {
    precision: { right, predicted: told.size, gold: labelled.length },
    recall: { right: labelled.filter(isFound).length, predicted: told.size, gold: labelled.length },
    returned: {
      right: back.filter(({ truly, said }) => truly && said).length,
      predicted: back.filter(({ said }) => said).length,
      gold: back.filter(({ truly }) => truly).length,
    },
  }
}

function placeOf(
  report: Report,
  quote: string,
  lineages: readonly Lineage[],
): { readonly item: string; readonly lineage: string; readonly status: string } | null {
  let [best, most]: [Item | null, number] = [null, 0]
  for (const item of report.problems) {
    const { ofShorter } = overlapOfItem(item, quote)
    if (ofShorter > most) [best, most] = [item, ofShorter]
  }
  if (!best || most < 0.5) return null
  for (const lineage of lineages) {
    const step = lineage.steps.find(({ report: id, items }) => id === report.id && items.includes(best.id))
    if (step) return { item: best.id, lineage: lineage.id, status: step.status }
  }
  return null
}

/** True where the thread stands in an earlier report, and the year before this report's is silent about it in every word. */
export function comesBack({ reports, items, threads, silent }: LabelledThreads, thread: number | undefined, report: number): boolean {
  if (thread === undefined) return false
  const years = threads[thread]!.items.map((at) => reports[items[at]!.report]!.year)
  const before = Math.max(...reports.map(({ year }) => year).filter((year) => year < reports[report]!.year))
  if (!years.some((year) => year < before) || years.includes(before)) return false
  return silent.some((entry) => entry.thread === thread && entry.year === before && entry.elsewhere === null)
}
