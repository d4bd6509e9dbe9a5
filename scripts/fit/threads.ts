/**
 * Fits the models of threads, `src/core/compare/lineage/thread-models.json`, and says what threads are worth on organisations left out.
 *
 *     node scripts/fit/threads.ts GOLD CORPUS [--write]
 *
 * Problems are fitted to labelled threads over any number of years; plans, of which none are labelled over many years, to labelled pairs of neighbouring reports.
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bareSignals, signalTables, similarityTable, type Signal, type SimilarityModel } from '../../src/core/compare/links/index.ts'
import { aroundCores, grouped, Resemblances, threadSignals } from '../../src/core/compare/lineage/grouping.ts'
import { builtInStatistics, profilerFor, type Profile } from '../../src/core/compare/profiles/index.ts'
import { thresholds } from '../../src/core/compare/thresholds.ts'
import { cellKey } from '../evaluate/sample/labelled-pair.ts'
import { fitLogistic, type Observation } from './models/logistic.ts'
import { writeMeasured } from '../evaluate/pairs/measured.ts'
import { qualityOf, sumOf, tallyLine, type Tally } from '../evaluate/tally.ts'
import { labelledLikeness } from './likeness/labelled-likeness.ts'
import { labelledLists, organisationKey, quotedItem } from './link-labels.ts'
import { allThreads, type LabelledThreads } from './labels/threads.ts'
import { reportsOf, returnModelOf, returnsOf, returnTally, type Returning } from './returns.ts'
import { provenances } from './table.ts'
import { writeModel } from './write-model.ts'

/** What tells the same subject in other words, and how far it is ahead of the other items of the same two reports. */
const ofPlans: readonly Signal[] = [
  ...(['wholeThemes', 'themesAhead', 'complaints', 'pairsAhead', 'meaningAhead', 'neighbours'] as const),
  ...(['rarestShared', 'firstSubjects', 'subjectMeaningAhead'] as const),
]
/** Problems are short, so that all the words which two of them share tell more than the rarest one; long plans share many. What readers say of problems is learned from labels. */
const ofProblems: readonly Signal[] = [...ofPlans, 'sharedWords', 'saidAlike', ...bareSignals]
const ridge = 3
const rounds = 300

/** Two lists that are held against each other. */
interface Held {
  readonly organisation: string
  readonly observations: readonly Observation[]
}

/** The items of one labelled series by their reports, with the thread of each. */
interface Series {
  readonly name: string
  readonly labels: LabelledThreads
  readonly lists: readonly (readonly Profile[])[]
  readonly threads: readonly (readonly number[])[]
}

const [gold, corpus, write] = process.argv.slice(2)
if (gold === undefined || corpus === undefined) {
  console.error('usage: node scripts/fit/threads.ts GOLD CORPUS [--write]')
  process.exit(2)
}
// Each series is seen by what was learned without its organisation.
const likeness = await labelledLikeness(gold, corpus)
const series = (await allThreads(join(gold, 'threads'), corpus)).map(seriesOf)
const held = series.flatMap(heldPairs)
const grid = [0.15, 0.2, 0.25, 0.3, 0.35, 0.4]
const reportsOfSeries = new Map(await Promise.all(series.map(async (one) => [one, await reportsOf(one.labels, corpus, one.lists)] as const)))
const returning: Returning[][] = []
const across: Across[] = []
const leftOut = series.map((one) => {
  const resemblances = resemblancesOf(
    one,
    modelOf(
      held.filter(({ organisation }) => organisation !== one.name),
      ofProblems,
    ),
  )
  across.push(...joinsAcross(one, resemblances))
  returning.push(returnsOf(one.labels, reportsOfSeries.get(one)!, one.lists, resemblances))
  return grid.map((enough) => pairsTally(one, grouped(resemblances, [], enough)))
})
// The threshold of each series is the one that suits the others best.
const chosen = leftOut.map((tallies, at) => tallies[bestOf(leftOut.filter((_, other) => other !== at))]!)
for (const [at, { name }] of series.entries()) console.log(tallyLine(`${name} left out`, chosen[at]!))
console.log(tallyLine('all left out', sumOf(chosen)), `together ${String(grid[bestOf(leftOut)])}, now ${String(thresholds.threads.together)}`)
const cameBack = series.map((_, at) =>
  returnTally(returning[at]!, returnModelOf(returning.filter((__, other) => other !== at).flat()), thresholds.threads, truly(returning[at]!)),
)
for (const [at, { name }] of series.entries()) console.log(tallyLine(`${name} returned, left out`, cameBack[at]!))
console.log(tallyLine('all returned, left out', sumOf(cameBack)))
for (const [from, to] of [
  [0, 0.4],
  [0.4, 0.6],
  [0.6, thresholds.threads.across],
  [thresholds.threads.across, 1],
] as const) {
  const some = across.filter(({ likelihood }) => likelihood >= from && (likelihood < to || to === 1))
  console.log(`joined across a silent report, likely ${String(from)} to ${String(to)}: ${String(truly(some))} right of ${String(some.length)}`)
}
const plans = (await labelledLists(fileURLToPath(new URL('../..', import.meta.url)), gold, corpus, 'plans')).filter(({ set }) => set !== 'sample')
const models = {
  problems: modelOf(held, ofProblems),
  returned: returnModelOf(returning.flat()),
  plans: modelOf(
    plans.flatMap(({ organisation, earlier, later, links }) => {
      const profiler = profilerFor(builtInStatistics)
      const [rows, columns] = [profiler.items(earlier), profiler.items(later)]
      const isLinked = (row: number): boolean => columns.some((_, column) => links.has(cellKey(row, column)))
      return thinned([...rows.keys()], isLinked).map((kept) => ({
        organisation,
        observations: observationsOf(
          kept.map((row) => rows[row]!),
          columns,
          ofPlans,
          (row, column) => links.has(cellKey(kept[row]!, column)),
        ),
      }))
    }),
    ofPlans,
  ),
}
if (write === '--write') {
  console.log(writeModel(provenances['threads']!, models))
  const rounded = (value: number): number => Math.round(value * 1000) / 1000
  const series_ = { series: series.length, pairs: sumOf(chosen).gold }
  const figuresOf = (tally: Tally): object => Object.fromEntries(Object.entries(qualityOf(tally)).map(([key, value]) => [key, rounded(value)]))
  const back = sumOf(cameBack)
  writeMeasured('threadsLeftOut', {
    ...figuresOf(sumOf(chosen)),
    ...series_,
    returned: { ...figuresOf(back), said: back.predicted, labelled: back.gold },
  })
}

/**
 * The rows as they are, and twice without every other one of those that have a partner: what the years between two reports do to the plans of the first. A model of neighbouring reports alone takes
 * for a partner whatever is nearest, since there nearly everything has one.
 */
function thinned(rows: readonly number[], isLinked: (row: number) => boolean): number[][] {
  const linked = rows.filter(isLinked)
  return [[...rows], ...[0, 1].map((half) => rows.filter((row) => !isLinked(row) || linked.indexOf(row) % 2 === half))]
}

/** An item that a thread holds though the report before tells nothing of it: how likely the nearest older one tells the same, and whether the labels say that any does. */
interface Across {
  readonly likelihood: number
  readonly isTrue: boolean
}

function joinsAcross({ lists, threads }: Series, resemblances: Resemblances): Across[] {
  const items = threads.flatMap((own, report) => own.map((thread) => ({ report, thread })))
  const { together, core } = thresholds.threads
  const isOne = (a: number, b: number): boolean => items[a]!.report === items[b]!.report
  const groups = aroundCores(grouped(resemblances, [], together), resemblances, core, isOne)
  return items.flatMap(({ report, thread }, at): Across[] => {
    const earlier = [...items.keys()].filter((other) => groups[other] === groups[at] && items[other]!.report < report)
    const isSilent = lists[report - 1]?.length !== 0 && earlier.every((other) => items[other]!.report < report - 1)
    if (earlier.length === 0 || !isSilent) return []
    const likelihood = Math.max(...earlier.map((other) => resemblances.at(other, at)))
    return [{ likelihood, isTrue: earlier.some((other) => items[other]!.thread === thread) }]
  })
}

function truly(all: readonly Pick<Returning, 'isTrue'>[]): number {
  return all.filter(({ isTrue }) => isTrue).length
}

function seriesOf(labels: LabelledThreads): Series {
  const { series: name, reports, items, threads } = labels
  const profiler = profilerFor(builtInStatistics, likeness.without(organisationKey(name)))
  const threadOf = new Map(threads.flatMap((thread, number) => thread.items.map((at) => [at, number])))
  const numbers = reports.map((_, report) => [...items.keys()].filter((at) => items[at]!.report === report))
  return {
    name: organisationKey(name),
    labels,
    lists: numbers.map((own) => profiler.items(own.map((at) => quotedItem(items[at]!.quote, at)))),
    // An item of no thread is one of its own.
    threads: numbers.map((own) => own.map((at) => threadOf.get(at) ?? -1 - at)),
  }
}

function heldPairs({ name, lists, threads }: Series): Held[] {
  return lists.flatMap((columns, later) =>
    lists.slice(0, later).map((rows, earlier) => ({
      organisation: name,
      observations: observationsOf(rows, columns, ofProblems, (row, column) => threads[earlier]![row] === threads[later]![column]),
    })),
  )
}

function observationsOf(
  rows: readonly Profile[],
  columns: readonly Profile[],
  used: readonly Signal[],
  isTrue: (row: number, column: number) => boolean,
): Observation[] {
  if (rows.length === 0 || columns.length === 0) return []
  const tables = used.map(signalTables(rows, columns, threadSignals))
  return rows.flatMap((_, row) =>
    columns.map((__, column) => ({ signals: tables.map((table) => table.at(row, column)), isTrue: isTrue(row, column), counts: 1 })),
  )
}

function modelOf(all: readonly Held[], used: readonly Signal[]): SimilarityModel {
  const { constant, weights } = fitLogistic(
    all.flatMap(({ observations }) => observations),
    used.map(() => 1),
    ridge,
    rounds,
  )
  const rounded = (value: number): number => Math.round(value * 100) / 100
  const named = used.map((name, at): [Signal, number] => [name, rounded(weights[at]!)]).filter(([, weight]) => weight >= 0.05)
  return { constant: rounded(constant), weights: Object.fromEntries(named) }
}

function resemblancesOf({ lists }: Series, model: SimilarityModel): Resemblances {
  const starts = lists.map((_, at) => lists.slice(0, at).reduce((sum, { length }) => sum + length, 0))
  const resemblances = new Resemblances(lists.flat().length)
  for (const [later, columns] of lists.entries()) {
    for (let earlier = 0; earlier < later; earlier++) {
      for (const [row, cells] of similarityTable(lists[earlier]!, columns, model, threadSignals).entries())
        for (const [column, value] of cells.entries()) resemblances.set(starts[earlier]! + row, starts[later]! + column, value)
    }
  }
  return resemblances
}

/** Pairs of items of different reports in one group, and those that labels put into one thread. */
function pairsTally({ threads }: Series, groups: readonly number[]): Tally {
  const items = threads.flatMap((own, report) => own.map((thread) => ({ report, thread })))
  let [right, predicted, labelled] = [0, 0, 0]
  for (const [b, later] of items.entries()) {
    for (const [a, earlier] of items.slice(0, b).entries()) {
      if (earlier.report === later.report) continue
      const [isOne, isSaid] = [earlier.thread === later.thread, groups[a] === groups[b]]
      if (isOne) labelled++
      if (isSaid) predicted++
      if (isOne && isSaid) right++
    }
  }
  return { right, predicted, gold: labelled }
}

/** The place of the threshold that is best over several series. */
function bestOf(all: readonly (readonly Tally[])[]): number {
  const qualities = grid.map((_, at) => qualityOf(sumOf(all.map((tallies) => tallies[at]!))).f1)
  return qualities.indexOf(Math.max(...qualities))
}
