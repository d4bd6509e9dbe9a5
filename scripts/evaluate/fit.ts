import { fileURLToPath } from 'node:url'
import { alignItems } from '../../src/core/compare/links/align.ts'
import { followThroughModel } from '../../src/core/compare/answers/follow-through.ts'
import { signalTables, similarityTable } from '../../src/core/compare/links/item-similarity.ts'
import { profilerFor, type Profile } from '../../src/core/compare/profiles/profile.ts'
import { signals, similarityModels, type Signal, type SimilarityModel } from '../../src/core/compare/links/similarity-model.ts'
import { builtInStatistics } from '../../src/core/compare/profiles/statistics.ts'
import { thresholds } from '../../src/core/compare/thresholds.ts'
import { coverageObservations, labelledCoverage, printCoverageCurve } from './fit-coverage.ts'
import { labelledPlans, printFollowThroughModel, printShareCurve } from './fit-follow-through.ts'
import { foldersOf } from './folders.ts'
import { cellKey, labelledReports, labelledSample, type LabelledPair } from './labelled-pair.ts'
import { fitLogistic, type Observation } from './logistic.ts'
import { writeMeasured } from './measured.ts'
import { printQuantityCurves } from './quantity-curve.ts'
import { qualityOf, sumOf, tallyLine, type Tally } from './tally.ts'

/** Odds are drawn nearer to even ones by this factor, so that similarities of good links do not all come out as 1. */
const softening = 2
const ridge = 3
const followThroughRidge = 2
/** A pair of the sample archive counts this much beside a pair of real reports. */
const sampleCounts = { problems: 1, plans: 0.5 }

interface Prepared {
  readonly pair: LabelledPair
  readonly earlier: readonly Profile[]
  readonly later: readonly Profile[]
  readonly observations: readonly Observation[]
}

/**
 * Fits the models of problems and plans to labelled reports and to the sample archive, and prints them with their quality when each organisation is left out in
 * turn; then the models of coverage and follow-through, and the curves that their thresholds and those of quantities are read from. Returns the exit code.
 */
export async function run(args: string[]): Promise<number> {
  const folders = foldersOf(args, 'fit')
  if (!folders) return 2
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const figures: Record<string, object> = {}
  for (const list of ['problems', 'plans'] as const) {
    const pairs = [...(await labelledReports(folders.gold, folders.corpus, list)), ...(await labelledSample(root, list))]
    const prepared = pairs.filter(({ earlier, later }) => earlier.length > 0 && later.length > 0).map((pair) => prepare(pair, sampleCounts[list]))
    console.log(`\n${list}: ${JSON.stringify(modelOf(prepared))}`)
    const inUse = similarityModels[list]
    for (const [name, tally] of linkTallies(prepared, list, () => inUse)) console.log(tallyLine(`${list}, in use: ${name}`, tally))
    const leftOut = (organisation: string): SimilarityModel => modelOf(prepared.filter(({ pair }) => pair.organisation !== organisation))
    for (const [name, tally] of linkTallies(prepared, list, leftOut)) {
      console.log(tallyLine(`${list}, left out: ${name}`, tally))
      figures[`${list}, ${name}`] = Object.fromEntries(Object.entries(qualityOf(tally)).map(([key, value]) => [key, Math.round(value * 1000) / 1000]))
    }
  }
  await fitCoverage(root)
  await fitFollowThrough(folders.gold, folders.corpus, root)
  await printQuantityCurves(root)
  // The sample archive was written with the comparison at hand: what it says of the models is no measure of their quality.
  const published = Object.fromEntries(Object.entries(figures).filter(([name]) => !name.endsWith('sample')))
  if (folders.write) writeMeasured('leftOut', published)
  return 0
}

async function fitCoverage(root: string): Promise<void> {
  const reports = await labelledCoverage(root)
  console.log(`\ncoverage: ${JSON.stringify(fittedModel(coverageObservations(reports)))}`)
  printCoverageCurve(reports)
}

async function fitFollowThrough(gold: string, corpus: string, root: string): Promise<void> {
  const plans = await labelledPlans(gold, corpus, root)
  const { constant, weights } = fitLogistic(
    plans.map(({ observation }) => observation),
    [1, 1, 1],
    followThroughRidge,
  )
  const [shared, rare, surroundings] = weights as [number, number, number]
  console.log('\nfollow-through')
  printFollowThroughModel('fitted', { constant, shared, rare, surroundings }, plans)
  printFollowThroughModel('in use', followThroughModel, plans)
  printShareCurve(plans)
}

function prepare(pair: LabelledPair, sampleWeight: number): Prepared {
  const profiler = profilerFor(builtInStatistics)
  const [earlier, later] = [profiler.items(pair.earlier), profiler.items(pair.later)]
  const tableOf = signalTables(earlier, later)
  const tables = signals.map(tableOf)
  const counts = pair.from === 'sample' ? sampleWeight : 1
  const observations = earlier.flatMap((_, row) =>
    later.map((__, column) => ({ signals: tables.map((table) => table.at(row, column)), isTrue: pair.links.has(cellKey(row, column)), counts })),
  )
  return { pair, earlier, later, observations }
}

function modelOf(prepared: readonly Prepared[]): SimilarityModel {
  return fittedModel(prepared.flatMap(({ observations }) => observations))
}

function fittedModel(observations: readonly Observation[]): SimilarityModel {
  const signs = signals.map((signal) => (signal === 'distance' ? -1 : 1))
  const { constant, weights } = fitLogistic(observations, signs, ridge)
  const soft = (value: number): number => Math.round((value / softening) * 100) / 100
  const named = signals.map((signal, at): [Signal, number] => [signal, soft(weights[at]!)]).filter(([, weight]) => Math.abs(weight) >= 0.05)
  return { constant: soft(constant), weights: Object.fromEntries(named) }
}

/** Links of each organisation by a model made for it. */
function linkTallies(
  prepared: readonly Prepared[],
  list: 'problems' | 'plans',
  modelFor: (organisation: string) => SimilarityModel,
): [string, Tally][] {
  const tallies = new Map<string, Tally[]>()
  for (const [organisation, own] of Map.groupBy(prepared, ({ pair }) => pair.organisation)) {
    const model = modelFor(organisation)
    for (const { pair, earlier, later } of own) {
      const links = alignItems(earlier, later, similarityTable(earlier, later, model), thresholds[list], (text) => [text])
      const found = links
        .filter((link) => link.status !== 'undetermined')
        .flatMap((link) => link.earlier.flatMap((a) => link.later.map((b) => cellKey(numberOf(a, earlier), numberOf(b, later)))))
      const tally = { right: found.filter((cell) => pair.links.has(cell)).length, predicted: found.length, gold: pair.links.size }
      tallies.set(pair.from, [...(tallies.get(pair.from) ?? []), tally])
    }
  }
  return [...tallies].map(([name, all]) => [name, sumOf(all)])
}

function numberOf(id: string, profiles: readonly Profile[]): number {
  return profiles.findIndex((profile) => profile.item.id === id)
}
