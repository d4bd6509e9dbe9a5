import { join } from 'node:path'
import { ElsewhereSearch, passageSearch } from '../../src/core/compare/links/index.ts'
import { facedSearch, subjectsAlike } from '../../src/core/compare/lineage/index.ts'
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
  const profiler = profilerFor(builtInStatistics)
  const searches = reports.map((report) => ({
    elsewhere: new ElsewhereSearch(report, 'problems', profiler, 'everywhere'),
    inside: passageSearch(report, profiler),
    faced: facedSearch(report, profiler),
  }))
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
    const statements = [item, placed[found.oldest]!.item].map(({ lead, text }) => lead || text) as [string, string]
    const [elsewhere, inside, faced] = (['elsewhere', 'inside', 'faced'] as const).map(
      (name) => searches[silent]![name].nearest(statements).share,
    ) as [number, number, number]
    const alike = subjectsAlike(...statements, profiler)
    const number = numbers[at]!
    return [
      {
        signals: { ...found.signals, elsewhere, faced, alike },
        inside,
        isTrue: comesBack(labels, threadOf.get(number), labels.items[number]!.report),
      },
    ]
  })
}

/** The signals, and whether they speak for an item coming back or against it. */
const signs: Readonly<Record<keyof ReturnSignals, 1 | -1>> = {
  older: 1,
  olderTogether: 1,
  beside: -1,
  olderBeside: -1,
  elsewhere: -1,
  alike: 1,
  faced: -1,
}
const names = Object.keys(signs) as (keyof ReturnSignals)[]

/** Fits the likelihood that an item comes back. */
export function returnModelOf(all: readonly Returning[]): ReturnModel {
  const observations = all.map(({ signals, isTrue }) => {
    const weighed = weighedSignals(signals)
    return { signals: names.map((name) => weighed[name]), isTrue, counts: 1 }
  })
  const { constant, weights } = fitLogistic(
    observations,
    names.map((name) => signs[name]),
    ridge,
  )
  const ofSignals = Object.fromEntries(names.map((name, at) => [name, rounded(weights[at]!)])) as Record<keyof ReturnSignals, number>
  return { constant: rounded(constant), ...ofSignals }
}

/** How many of those that are said to come back do; where no older item is near enough, or the silent report may say the same elsewhere or in its passage of problems, nothing is said. @param labelled all that do by the labels. */
export function returnTally(
  all: readonly Returning[],
  model: ReturnModel,
  limits: { readonly returned: number; readonly across: number; readonly open: number; readonly inside: number },
  labelled: number,
): Tally {
  const said = all.filter(
    ({ signals, inside }) =>
      signals.older >= limits.across &&
      signals.elsewhere < limits.open &&
      inside < limits.inside &&
      returnLikelihood(model, signals) >= limits.returned,
  )
  return { right: said.filter(({ isTrue }) => isTrue).length, predicted: said.length, gold: labelled }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
