import { fileURLToPath } from 'node:url'
import { followThroughModel } from '../../src/core/compare/answers/follow-through.ts'
import { signals, type Signal, type SimilarityModel } from '../../src/core/compare/links/similarity-model.ts'
import { coverageObservations, labelledCoverage, printCoverageCurve } from './fit-coverage.ts'
import { labelledPlans, printFollowThroughModel, printShareCurve } from './fit-follow-through.ts'
import { foldersOf } from './folders.ts'
import { fitLogistic, type Observation } from './logistic.ts'
import { printQuantityCurves } from './quantity-curve.ts'

/** Odds are drawn nearer to even ones by this factor, so that similarities of good links do not all come out as 1. */
const softening = 2
const ridge = 3
const followThroughRidge = 2
/**
 * Fits the models of coverage and follow-through to labelled reports and to the sample archive, and prints them with the curves that their thresholds and those
 * of quantities are read from. Returns the exit code. The models of links are made by `scripts/fit/links.ts`.
 */
export async function run(args: string[]): Promise<number> {
  const folders = foldersOf(args, 'fit')
  if (!folders) return 2
  const root = fileURLToPath(new URL('../..', import.meta.url))
  await fitCoverage(root)
  await fitFollowThrough(folders.gold, folders.corpus, root)
  await printQuantityCurves(root)
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

function fittedModel(observations: readonly Observation[]): SimilarityModel {
  const signs = signals.map((signal) => (signal === 'distance' ? -1 : 1))
  const { constant, weights } = fitLogistic(observations, signs, ridge)
  const soft = (value: number): number => Math.round((value / softening) * 100) / 100
  const named = signals.map((signal, at): [Signal, number] => [signal, soft(weights[at]!)]).filter(([, weight]) => Math.abs(weight) >= 0.05)
  return { constant: soft(constant), weights: Object.fromEntries(named) }
}
