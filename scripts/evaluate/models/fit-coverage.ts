import { join } from 'node:path'
import { signalTables, similarityTable } from '../../../src/core/compare/links/item-similarity.ts'
import { profilerFor, type Profile } from '../../../src/core/compare/profiles/profile.ts'
import { signals, similarityModels } from '../../../src/core/compare/links/similarity-model.ts'
import { builtInStatistics } from '../../../src/core/compare/profiles/statistics.ts'
import type { Report } from '../../../src/core/model.ts'
import { itemNumbers } from '../sample/labelled-pair.ts'
import type { Observation } from './logistic.ts'
import { reportAt } from '../reports.ts'
import { reportNumber, sampleHistories } from '../sample/sample-history.ts'
import { qualityOf, type Tally } from '../tally.ts'

/** The problems and plans of one report, and for each labelled problem the plans that were designed to answer it. */
export interface LabelledCoverage {
  readonly problems: readonly Profile[]
  readonly plans: readonly Profile[]
  readonly answers: ReadonlyMap<number, ReadonlySet<number>>
}

/** What was designed into the sample archive of which plans answer which problems. */
export async function labelledCoverage(root: string): Promise<LabelledCoverage[]> {
  const all: LabelledCoverage[] = []
  for (const history of sampleHistories(join(root, 'test/fixtures/sample-history'))) {
    for (const [year, labels] of Map.groupBy(history.coverage, (label) => label.year)) {
      const report = await reportAt(join(root, history.reports[reportNumber(history, year)]!.file))
      all.push(coverageIn(report, labels))
    }
  }
  return all.filter(({ problems, plans }) => problems.length > 0 && plans.length > 0)
}

function coverageIn(report: Report, labels: readonly { readonly problem: string; readonly plans: readonly string[] }[]): LabelledCoverage {
  const profiler = profilerFor(builtInStatistics)
  const answers = new Map<number, ReadonlySet<number>>()
  for (const { problem, plans } of labels)
    for (const row of itemNumbers([problem], report.problems)) answers.set(row, new Set(itemNumbers(plans, report.plans)))
  return { problems: profiler.items(report.problems), plans: profiler.items(report.plans), answers }
}

/** Each labelled problem with each plan, as observations of the signals. */
export function coverageObservations(reports: readonly LabelledCoverage[]): Observation[] {
  return reports.flatMap(({ problems, plans, answers }) => {
    const tableOf = signalTables(problems, plans)
    const tables = signals.map(tableOf)
    return [...answers].flatMap(([row, right]) =>
      plans.map((_, column) => ({ signals: tables.map((table) => table.at(row, column)), isTrue: right.has(column), counts: 1 })),
    )
  })
}

/** Prints how well the model in use tells problems with a plan from problems without one, by the threshold. */
export function printCoverageCurve(reports: readonly LabelledCoverage[]): void {
  console.log('\nproblems that a plan answers, by threshold')
  const tables = reports.map(({ problems, plans }) => similarityTable(problems, plans, similarityModels.coverage))
  for (let threshold = 0.3; threshold < 0.7; threshold += 0.025) {
    const found = reports.flatMap(({ answers }, at) =>
      [...answers].map(([row, right]) => ({ labelled: right.size > 0, given: tables[at]![row]!.some((similarity) => similarity >= threshold) })),
    )
    const tally: Tally = {
      right: found.filter(({ labelled, given }) => labelled && given).length,
      predicted: found.filter(({ given }) => given).length,
      gold: found.filter(({ labelled }) => labelled).length,
    }
    const { precision, recall, f1 } = qualityOf(tally)
    console.log(`  ${threshold.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`)
  }
}
