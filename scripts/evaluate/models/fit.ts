import { fileURLToPath } from 'node:url'
import { signals, type Signal, type SimilarityModel } from '../../../src/core/compare/links/similarity-model.ts'
import { coverageObservations, labelledCoverage, printCoverageCurve } from './fit-coverage.ts'
import { foldersOf } from '../folders.ts'
import { fitLogistic, type Observation } from './logistic.ts'
import { printQuantityCurves } from './quantity-curve.ts'

/** Odds are drawn nearer to even ones by this factor, so that similarities of good links do not all come out as 1. */
const softening = 2
const ridge = 3
/**
 * Fits the model of coverage to the sample archive, and prints it with the curves that their thresholds and those
 * of quantities are read from. Returns the exit code. The models of links are made by `scripts/fit/links.ts`, those of follow-through by `scripts/fit/follow-through.ts`.
 */
export async function run(args: string[]): Promise<number> {
  const folders = foldersOf(args, 'fit')
  if (!folders) return 2
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  await fitCoverage(root)
  await printQuantityCurves(root)
  return 0
}

async function fitCoverage(root: string): Promise<void> {
  const reports = await labelledCoverage(root)
  console.log(`\ncoverage: ${JSON.stringify(fittedModel(coverageObservations(reports)))}`)
  printCoverageCurve(reports)
}

function fittedModel(observations: readonly Observation[]): SimilarityModel {
  const signs = signals.map((signal) => (signal === 'distance' ? -1 : 1))
  const { constant, weights } = fitLogistic(observations, signs, ridge)
  const soft = (value: number): number => Math.round((value / softening) * 100) / 100
  const named = signals.map((signal, at): [Signal, number] => [signal, soft(weights[at]!)]).filter(([, weight]) => Math.abs(weight) >= 0.05)
  return { constant: soft(constant), weights: Object.fromEntries(named) }
}
