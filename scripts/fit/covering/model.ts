/** The model of coverage as it is fitted to problems that readers held against the plans of their report. */
import { join } from 'node:path'
import { chineseProfiler } from '../../../src/core/compare/index.ts'
import { signalTables } from '../../../src/core/compare/links/item-similarity.ts'
import { type Signal, type SimilarityModel } from '../../../src/core/compare/links/similarity-model.ts'
import type { Report } from '../../../src/core/model.ts'
import { fitLogistic, type Observation } from '../models/logistic.ts'
import { reportAt } from '../../evaluate/reports.ts'
import { coverageLabels, labelledProblems, type LabelledProblem } from '../labels/coverage.ts'
import { organisationKey } from '../link-labels.ts'
import { organisationOf } from '../organisation-name.ts'

/** Signals that are quick to work out for the many plans of a report. Problems and plans stand in one order, so that distance speaks against a pairing. */
const ofCoverage: readonly Signal[] = [
  'leadPairs',
  'wholePairs',
  'leadMeaning',
  'wholeMeaning',
  'leadThemes',
  'wholeThemes',
  'complaints',
  'distance',
  'pairsAhead',
  'meaningAhead',
  'themesAhead',
  'leadElsewhere',
  'leadElsewhereAhead',
  'subjectMeaning',
  'subjectMeaningAhead',
]
const ridge = 3

/** A problem held against each plan of its report. */
export interface Held {
  readonly organisation: string
  readonly plans: readonly { readonly signals: readonly number[]; readonly said: LabelledProblem['plans'][number] }[]
}

/** All problems that readers held against the plans of their report. @param corpus folder of the reports that the labels name. */
export async function allHeldProblems(corpus: string): Promise<Held[]> {
  return (await Promise.all([...coverageLabels()].map(([file, labels]) => heldProblems(corpus, file, labels)))).flat()
}

/** The organisation of a report, by one name for all years. */
export function organisationOfReport(report: Report, file: string): string {
  return organisationKey(report.organisation === null ? file.split('/').at(-2)! : organisationOf(report.organisation))
}

async function heldProblems(corpus: string, file: string, labels: Parameters<typeof labelledProblems>[1]): Promise<Held[]> {
  const report = await reportAt(join(corpus, file))
  const profiler = chineseProfiler()
  const [problems, plans] = [profiler.items(report.problems), profiler.items(report.plans)]
  if (problems.length === 0 || plans.length === 0) return []
  const tableOf = signalTables(problems, plans)
  const tables = ofCoverage.map(tableOf)
  const organisation = organisationOfReport(report, file)
  return labelledProblems(report, labels).map(({ problem, plans: said }) => ({
    organisation,
    plans: said.map((word, plan) => ({ signals: tables.map((table) => table.at(problem, plan)), said: word })),
  }))
}

/** The weights that these problems give. Plans that may or may not be an answer teach nothing. */
export function coverageModel(held: readonly Held[]): SimilarityModel {
  const observations = held.flatMap(({ plans }) =>
    plans.flatMap(({ signals, said }): Observation[] => (said === 'perhaps' ? [] : [{ signals, isTrue: said === 'answers', counts: 1 }])),
  )
  const { constant, weights } = fitLogistic(
    observations,
    ofCoverage.map((signal) => (signal === 'distance' ? -1 : 1)),
    ridge,
  )
  const rounded = (value: number): number => Math.round(value * 100) / 100
  const named = ofCoverage.map((name, at): [Signal, number] => [name, rounded(weights[at]!)]).filter(([, weight]) => Math.abs(weight) >= 0.05)
  return { constant: rounded(constant), weights: Object.fromEntries(named) }
}

/** How likely a plan answers a problem. @param values of all signals, in their order. */
export function likelihoodBy({ constant, weights }: SimilarityModel, values: readonly number[]): number {
  return 1 / (1 + Math.exp(-ofCoverage.reduce((sum, name, at) => sum + (weights[name] ?? 0) * values[at]!, constant)))
}
