import { join } from 'node:path'
import { ElsewhereSearch, PassageSearch } from '../../src/core/compare/links/index.ts'
import type { Resemblances } from '../../src/core/compare/lineage/grouping.ts'
import { returnLikelihood, returnSignals, weighedSignals, type ReturnModel, type ReturnSignals } from '../../src/core/compare/lineage/threads.ts'
import { builtInStatistics, profilerFor, type Profile } from '../../src/core/compare/profiles/index.ts'
import type { Report } from '../../src/core/model.ts'
import { fitLogistic } from './models/logistic.ts'
import { comesBack } from '../evaluate/pairs/threads.ts'
import { reportAt } from '../evaluate/reports.ts'
import type { Tally } from '../evaluate/tally.ts'
import type { LabelledThreads } from './labels/threads.ts'

/** An item that may come back after the report before its own, and whether the labels say that it does. */
export interface Returning {
  readonly signals: ReturnSignals
  /** How near the passage of problems of the report before comes to it. */
  readonly inside: number
  readonly isTrue: boolean
}

const ridge = 3

/** The reports of a labelled series, in which what stands outside of the lists is looked for; the problems are the labelled ones. */
export async function reportsOf({ reports, items }: LabelledThreads, corpus: string, lists: readonly (readonly Profile[])[]): Promise<Report[]> {
  return Promise.all(
    reports.map(async ({ file }, number) => {
      const report = await reportAt(join(corpus, file))
      const { from, to } = report.parts.find(({ part, found }) => part === 'problems' && found) ?? { from: 0, to: 0 }
      return { ...report, problems: items.length === 0 ? [] : lists[number]!.map(({ item }) => ({ ...item, from, to })) }
    }),
  )
}

/** Items that resemble an older one, after a report with a list of its own. @param reports of the series, in order, with the labelled problems. */
export function returnsOf(
  labels: LabelledThreads,
  reports: readonly Report[],
  lists: readonly (readonly Profile[])[],
  resemblances: Resemblances,
): Returning[] {
  const reportOf = lists.flatMap((list, report) => list.map(() => report))
  const placed = lists.flat()
  // Numbers of the labelled items in the order of the reports.
  const numbers = reports.flatMap((_, report) => [...labels.items.keys()].filter((at) => labels.items[at]!.report === report))
  const threadOf = new Map(labels.threads.flatMap(({ items }, thread) => items.map((at) => [at, thread])))
  const searches = reports.map((report) => new ElsewhereSearch(report, 'problems', profilerFor(builtInStatistics), 'everywhere'))
  const passages = reports.map((report) => new PassageSearch(report, profilerFor(builtInStatistics)))
  return placed.flatMap(({ item }, at): Returning[] => {
    const silent = reportOf[at]! - 1
    if (silent < 1 || lists[silent]!.length === 0) return []
    const found = returnSignals(
      at,
      resemblances,
      (other) => reportOf[other]! < silent,
      (other) => reportOf[other] === silent,
    )
    if (!found) return []
    const statements = [item.lead || item.text, placed[found.oldest]!.item.lead || placed[found.oldest]!.item.text]
    const [elsewhere, inside] = [searches[silent]!, passages[silent]!].map((search) => search.nearest(statements).share)
    const number = numbers[at]!
    return [
      {
        signals: { ...found.signals, elsewhere: elsewhere! },
        inside: inside!,
        isTrue: comesBack(labels, threadOf.get(number), labels.items[number]!.report),
      },
    ]
  })
}

/** Fits the likelihood that an item comes back. */
export function returnModelOf(all: readonly Returning[]): ReturnModel {
  const observations = all.map(({ signals, isTrue }) => ({ signals: weighedSignals(signals), isTrue, counts: 1 }))
  const { constant, weights } = fitLogistic(observations, [1, 1, -1, -1, -1], ridge)
  const [older, olderTogether, beside, olderBeside, elsewhere] = weights.map(rounded)
  return {
    constant: rounded(constant),
    older: older!,
    olderTogether: olderTogether!,
    beside: beside!,
    olderBeside: olderBeside!,
    elsewhere: elsewhere!,
  }
}

/** How many of those that are said to come back do; where the silent report may say the same elsewhere or in its passage of problems, nothing is said. @param labelled all that do by the labels. */
export function returnTally(
  all: readonly Returning[],
  model: ReturnModel,
  limits: { readonly returned: number; readonly open: number; readonly inside: number },
  labelled: number,
): Tally {
  const said = all.filter(
    ({ signals, inside }) => signals.elsewhere < limits.open && inside < limits.inside && returnLikelihood(model, signals) >= limits.returned,
  )
  return { right: said.filter(({ isTrue }) => isTrue).length, predicted: said.length, gold: labelled }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
