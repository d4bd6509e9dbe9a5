/**
 * Fits the model of coverage, `src/core/compare/links/coverage-model.json`, which says how likely a plan answers a problem of the same report, and says what it is worth on organisations left out.
 *
 *     node scripts/fit/coverage.ts CORPUS [--write]
 *
 * Readers held single problems against all plans of their report (`labels/coverage.json`). Plans of which they said that it could be said or not teach nothing.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { signalTables } from '../../src/core/compare/links/item-similarity.ts'
import { type Signal, type SimilarityModel } from '../../src/core/compare/links/similarity-model.ts'
import { chineseProfiler } from '../../src/core/compare/index.ts'
import { fitLogistic, type Observation } from '../evaluate/models/logistic.ts'
import { writeMeasured } from '../evaluate/pairs/measured.ts'
import { reportAt } from '../evaluate/reports.ts'
import { coverageLabels, labelledProblems, type LabelledProblem } from './labels/coverage.ts'
import { organisationKey } from './link-labels.ts'
import { organisationOf } from './organisation-name.ts'

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
const limits = Array.from({ length: 9 }, (_, at) => (50 + 5 * at) / 100)
/** A plan is named where of such plans readers of organisations left out call at least so many an answer, and so many an answer or perhaps one. */
const asked = { surely: 0.8, perhaps: 0.9 }

/** A problem held against each plan of its report. */
interface Held {
  readonly organisation: string
  readonly plans: readonly { readonly signals: readonly number[]; readonly said: LabelledProblem['plans'][number] }[]
}

/** The same with the likelihoods of a model that never saw its organisation. */
type Judged = readonly { readonly likelihood: number; readonly said: LabelledProblem['plans'][number] }[]

const [corpus, write] = process.argv.slice(2)
if (corpus === undefined) {
  console.error('usage: node scripts/fit/coverage.ts CORPUS [--write]')
  process.exit(2)
}
const root = fileURLToPath(new URL('../..', import.meta.url))
const all = (await Promise.all([...coverageLabels()].map(([file, labels]) => heldProblems(file, labels)))).flat()
const organisations = [...new Set(all.map(({ organisation }) => organisation))]
const judged = organisations.flatMap((organisation) => {
  const model = modelOf(all.filter((held) => held.organisation !== organisation))
  return all
    .filter((held) => held.organisation === organisation)
    .map(({ plans }): Judged => plans.map(({ signals, said }) => ({ likelihood: likelihoodBy(model, signals), said })))
})
const figures = limits.map((from) => figuresFrom(from))
for (const figure of figures) console.log(JSON.stringify(figure))
const chosen =
  figures.find(({ surely, perhaps, said }) => surely >= asked.surely * said && surely + perhaps >= asked.perhaps * said) ?? figures.at(-1)!
const { from, ...measured } = chosen
console.log(`coverage: threshold ${String(from)}; ${String(all.length)} problems of ${String(organisations.length)} organisations`)
if (write === '--write') {
  const made = { script: 'scripts/fit/coverage.ts', data: 'problems of public reports that readers held against the plans of the same report' }
  writeFileSync(`${root}/src/core/compare/links/coverage-model.json`, `${JSON.stringify({ ...made, ...modelOf(all) }, null, 2)}\n`)
  writeMeasured('coverageLeftOut', measured)
}

async function heldProblems(file: string, labels: Parameters<typeof labelledProblems>[1]): Promise<Held[]> {
  const report = await reportAt(join(corpus!, file))
  const profiler = chineseProfiler()
  const [problems, plans] = [profiler.items(report.problems), profiler.items(report.plans)]
  if (problems.length === 0 || plans.length === 0) return []
  const tableOf = signalTables(problems, plans)
  const tables = ofCoverage.map(tableOf)
  const folder = file.split('/').at(-2)!
  const organisation = organisationKey(report.organisation === null ? folder : organisationOf(report.organisation))
  return labelledProblems(report, labels).map(({ problem, plans: said }) => ({
    organisation,
    plans: said.map((word, plan) => ({ signals: tables.map((table) => table.at(problem, plan)), said: word })),
  }))
}

function modelOf(held: readonly Held[]): SimilarityModel {
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

function likelihoodBy({ constant, weights }: SimilarityModel, values: readonly number[]): number {
  return 1 / (1 + Math.exp(-ofCoverage.reduce((sum, name, at) => sum + (weights[name] ?? 0) * values[at]!, constant)))
}

/** Of the plans that are named from a likelihood on, how many readers call an answer, or perhaps one; of how many problems any is named; and how many plans answer in all. */
function figuresFrom(least: number): Record<'from' | 'surely' | 'perhaps' | 'said' | 'labelled' | 'problems' | 'answered', number> {
  const plans = judged.flat()
  const said = plans.filter(({ likelihood }) => likelihood >= least)
  return {
    from: least,
    surely: said.filter((plan) => plan.said === 'answers').length,
    perhaps: said.filter((plan) => plan.said === 'perhaps').length,
    said: said.length,
    labelled: plans.filter((plan) => plan.said === 'answers').length,
    problems: judged.length,
    answered: judged.filter((own) => own.some(({ likelihood }) => likelihood >= least)).length,
  }
}
