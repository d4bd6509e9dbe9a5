/**
 * Fits the models of links, `src/core/compare/links/link-models.json`, and says what links are worth on organisations left out, and which thresholds suit them.
 *
 *     node scripts/fit/links.ts GOLD CORPUS [--write]
 *
 * GOLD holds the labelled pairs and threads, CORPUS the reports they label. The sample archive counts for half, because it was written with the comparison at hand.
 */
import { provenances } from './table.ts'
import { writeModel } from './write-model.ts'
import { fileURLToPath } from 'node:url'
import type { LinkThresholds } from '../../src/core/compare/links/align.ts'
import { signalTables, similarityTables } from '../../src/core/compare/links/item-similarity.ts'
import { threadSignals } from '../../src/core/compare/lineage/grouping.ts'
import { bareSignals, signals, type Signal, type ToldModel } from '../../src/core/compare/links/similarity-model.ts'
import { builtInStatistics, profilerFor, type Profile } from '../../src/core/compare/profiles/index.ts'
import { thresholds } from '../../src/core/compare/thresholds.ts'
import { cellKey } from '../evaluate/sample/labelled-pair.ts'
import { fitLogistic, type Observation } from './models/logistic.ts'
import { qualityOf, tallyLine, type Tally } from '../evaluate/tally.ts'
import { writeMeasured } from '../evaluate/pairs/measured.ts'
import { bySet, judgedLinks, toldModelOf, type SeenLists, type SeenTables } from './links/judgement.ts'
import { labelledLists, type LabelledLists } from './link-labels.ts'
import { combinedModels, combinedTables, heldShortPlans, isOfShortPlans, type HeldShortPlans, type TwoModels } from './links/short-plans.ts'

/** Odds are drawn nearer to even ones by this factor, so that similarities of good links do not all come out as 1. */
const softening = 2
const ridge = 3
const rounds = 200
const sampleCounts = 0.5
/** Thresholds have to be so much better than those in use: with half of that a few links of a small set decided, and organisations left out were linked worse. */
const leastGain = 0.02
const alones = [0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3]
/** The place in the list says less than the neighbours there, and signals made for the threads of many years, of single words and of what readers call the same, add nothing between neighbours. */
const notOfLinks: readonly Signal[] = [
  ...(['distance', 'rarestShared', 'firstSubjects', 'subjectMeaning', 'subjectMeaningAhead'] as const),
  'saidAlike',
]
/** A problem told in a sentence or two has too few clauses. */
const notOfProblems: readonly Signal[] = [...notOfLinks, 'clausesOfShorter', 'clausesOfEither', 'clausesOfBoth']
/** Long plans have many words in common: with these signals their thresholds fall, and tasks that nobody labelled are split and merged more often. And plans complain of nothing. */
const notOfPlans: readonly Signal[] = [...notOfLinks, 'rarestWord', 'sharedWords', 'sharedNames', ...bareSignals]

/** The signals of partners, and those of belonging: without rivals, a signal says how likely an item belongs to another whatever else does. */
function signalsOf(list: 'problems' | 'plans'): readonly (readonly Signal[])[] {
  const ofPartners = signals.filter((signal) => !(list === 'plans' ? notOfPlans : notOfProblems).includes(signal))
  return [ofPartners, ofPartners.filter((signal) => !signal.endsWith('Ahead'))]
}

interface Prepared extends SeenLists {
  /** Profiles of the problems of both reports, where plans are linked. */
  readonly problems: readonly [readonly Profile[], readonly Profile[]]
  /** Signals of each pairing, row after row, in the order of `signals`. */
  readonly cells: readonly { readonly signals: readonly number[]; readonly isTrue: boolean }[]
}

const [gold, corpus, write] = process.argv.slice(2)
if (gold === undefined || corpus === undefined) {
  console.error('usage: node scripts/fit/links.ts GOLD CORPUS [--write]')
  process.exit(2)
}
const root = fileURLToPath(new URL('../..', import.meta.url))
const models: Record<string, object> = {}
const figures: Record<string, object> = {}
const byStatus: Record<string, object> = {}
/** Models of problems, each by the organisation that it never saw, and that of all. */
const ofProblems = new Map<string | null, TwoModels>()
for (const list of ['problems', 'plans'] as const) {
  const all = (await labelledLists(root, gold, corpus, list)).map(prepare)
  const organisations = [...new Set(all.map(apartOf))].filter((apart) => apart !== 'sample')
  const without = new Map<string | null, TwoModels>(
    [...organisations, 'sample', null].map((apart) => [
      apart,
      modelsOf(
        list,
        all.filter((prepared) => apartOf(prepared) !== apart),
      ),
    ]),
  )
  if (list === 'problems') for (const [apart, made] of without) ofProblems.set(apart, made)
  const held = (prepared: Prepared, apart: string | null): HeldShortPlans =>
    heldShortPlans(prepared, prepared.problems, ofProblems.get(apart) ?? ofProblems.get(null)!, without.get(apart)!)
  const short = new Map(
    all.filter((prepared) => list === 'plans' && isOfShortPlans(prepared)).map((prepared) => [prepared.labels, held(prepared, apartOf(prepared))]),
  )
  const combinedWithout = (organisation: string | null): ReturnType<typeof combinedModels> =>
    combinedModels(
      [...short.values()].filter(({ labels }) => labels.organisation !== organisation),
      sampleCounts,
    )
  const folds = organisations.map((organisation): SeenTables[] => {
    const combined = combinedWithout(organisation)
    return all
      .filter(({ labels }) => labels.organisation === organisation)
      .map((prepared) => {
        const own = short.get(prepared.labels)
        return own ? { prepared, ...combinedTables(own, combined) } : tablesOf(prepared, without.get(organisation)!)
      })
  })
  const isShort = ({ prepared: { labels } }: SeenTables): boolean => short.has(labels)
  // Of tables that were made by models of other organisations, so that the odds are those of reports that no model has seen.
  const toldBy = (tables: readonly SeenTables[]): { readonly ofShort: ToldModel | null; readonly ofOthers: ToldModel } => {
    const ofShort = tables.filter(isShort)
    const ofOthers = tables.filter((own) => !isShort(own))
    return { ofShort: ofShort.length > 0 ? toldModelOf(ofShort, ridge) : null, ofOthers: toldModelOf(ofOthers, ridge) }
  }
  const judged = (own: SeenTables, { ofShort, ofOthers }: ReturnType<typeof toldBy>, limits: LinkThresholds): ReturnType<typeof judgedLinks> =>
    judgedLinks(own.prepared, { ...own, told: isShort(own) ? ofShort : ofOthers }, limits)
  const grid = [thresholds[list], ...gridOf(thresholds[list])]
  const told = folds.map((_, fold) => toldBy(folds.filter((__, at) => at !== fold).flat()))
  const tallies = grid.map((limits) => folds.map((fold, at) => fold.map((own) => judged(own, told[at]!, limits))))
  const best = bestOf(
    grid,
    tallies.map((byFold) => bySet(byFold.flat())),
  )
  const leftOut = folds.map((_, fold) => {
    const others = tallies.map((byFold) => bySet(byFold.filter((__, at) => at !== fold).flat()))
    return tallies[bestOf(grid, others)]![fold]!
  })
  for (const [set, tally] of bySet(leftOut.flat())) {
    console.log(tallyLine(`${list}, left out: ${set}`, tally))
    figures[`${list}, ${set}`] = Object.fromEntries(Object.entries(qualityOf(tally)).map(([key, value]) => [key, Math.round(value * 1000) / 1000]))
  }
  const said = Map.groupBy(
    leftOut.flat().flatMap(({ statuses }) => statuses),
    ([status]) => status,
  )
  for (const [status, of] of [...said].sort()) {
    const share = of.filter(([, isRight]) => isRight).length / of.length
    console.log(`${list}, left out, said ${status}: right ${share.toFixed(3)} of ${String(of.length)}`)
    byStatus[`${list}, ${status}`] = { precision: Math.round(share * 1000) / 1000, said: of.length }
  }
  // What no link holds is called dropped or new where it is less likely told than this: the fewer words are loud, the more of them are right.
  for (const alone of alones) {
    const words = folds
      .flatMap((fold, at) => fold.flatMap((own) => judged(own, told[at]!, { ...grid[best]!, alone }).statuses))
      .filter(([status]) => status === 'dropped' || status === 'new')
    const right = words.filter(([, isRight]) => isRight).length
    console.log(`${list}, left out, alone ${String(alone)}: dropped and new right ${(right / words.length).toFixed(3)} of ${String(words.length)}`)
  }
  const combined = combinedWithout(null)
  const toldByAll = toldBy(folds.flat())
  const { link, join, ahead } = grid[best]!
  console.log(`${list}: thresholds ${JSON.stringify({ link, join, ahead })}`)
  const fitted = all.map((prepared) => {
    const tables = short.has(prepared.labels) ? combinedTables(held(prepared, null), combined) : tablesOf(prepared, without.get(null)!)
    return judged({ ...tables, prepared }, toldByAll, grid[best]!)
  })
  for (const [set, tally] of bySet(fitted)) console.log(tallyLine(`${list}, fitted to: ${set}`, tally))
  const [partners, belonging] = without.get(null)!
  Object.assign(models, { [list]: partners, [`${list}Belonging`]: belonging, [`${list}Told`]: toldByAll.ofOthers })
  if (toldByAll.ofShort !== null)
    Object.assign(models, { shortPlans: combined.partners, shortPlansBelonging: combined.belonging, shortPlansTold: toldByAll.ofShort })
}
if (write === '--write') {
  writeMeasured('leftOut', figures)
  writeMeasured('leftOutByStatus', byStatus)
  console.log(writeModel(provenances['links']!, models))
}

function prepare(labels: LabelledLists): Prepared {
  const profiler = profilerFor(builtInStatistics)
  const [earlier, later] = [profiler.items(labels.earlier), profiler.items(labels.later)]
  const tables = signals.map(signalTables(earlier, later, threadSignals))
  const cells = earlier.flatMap((_, row) =>
    later.map((__, column) => ({ signals: tables.map((table) => table.at(row, column)), isTrue: labels.links.has(cellKey(row, column)) })),
  )
  return { labels, earlier, later, problems: [profiler.items(labels.problems[0]), profiler.items(labels.problems[1])], cells }
}

/** What an organisation is left out by: its name, or that of the sample archive, which is left out as a whole. */
function apartOf({ labels }: Prepared): string {
  return labels.set === 'sample' ? 'sample' : labels.organisation
}

function modelsOf(list: 'problems' | 'plans', all: readonly Prepared[]): TwoModels {
  const fitted = signalsOf(list).map((names) => {
    const places = names.map((name) => signals.indexOf(name))
    // Most pairs belong together in no way; every second one of them, counted double, says the same in half the time.
    const observations = all.flatMap(({ cells, labels }) =>
      cells.flatMap((cell, at): Observation[] => {
        if (!cell.isTrue && at % 2 === 1) return []
        const counts = (labels.set === 'sample' ? sampleCounts : 1) * (cell.isTrue ? 1 : 2)
        return [{ signals: places.map((place) => cell.signals[place]!), isTrue: cell.isTrue, counts }]
      }),
    )
    const { constant, weights } = fitLogistic(
      observations,
      names.map(() => 1),
      ridge,
      rounds,
    )
    const soft = (value: number): number => Math.round((value / softening) * 100) / 100
    const named = names.map((name, at): [Signal, number] => [name, soft(weights[at]!)]).filter(([, weight]) => weight >= 0.05)
    return { constant: soft(constant), weights: Object.fromEntries(named) }
  })
  return [fitted[0]!, fitted[1]!]
}

function tablesOf(prepared: Prepared, made: TwoModels): SeenTables {
  const [partners, belonging] = similarityTables(prepared.earlier, prepared.later, made)
  return { prepared, partners: partners!, belonging: belonging! }
}

function gridOf(limits: LinkThresholds): LinkThresholds[] {
  const steps = (values: readonly number[], key: keyof LinkThresholds, all: readonly LinkThresholds[]): LinkThresholds[] =>
    all.flatMap((one) => values.map((value) => ({ ...one, [key]: value })))
  return steps(
    [0.4, 0.43, 0.46, 0.49, 0.52],
    'link',
    steps([0.25, 0.3, 0.35, 0.4, 0.45], 'join', steps([0.08, 0.12, 0.16, 0.2, 0.25], 'ahead', [limits])),
  )
}

/** The place of the thresholds by which the sets have the best F1 on average; the first ones, which are in use, stay where others gain little. */
function bestOf(grid: readonly LinkThresholds[], sets: readonly ReadonlyMap<string, Tally>[]): number {
  const means = sets.map((tallies) => {
    const real = [...tallies].filter(([set, { gold: labelled }]) => set !== 'sample' && labelled > 0)
    return real.reduce((sum, [, tally]) => sum + qualityOf(tally).f1, 0) / real.length
  })
  const best = grid.map((_, at) => at).reduce((most, at) => (means[at]! > means[most]! ? at : most), 0)
  return means[best]! >= means[0]! + leastGain ? best : 0
}
