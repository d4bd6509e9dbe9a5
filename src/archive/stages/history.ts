import { coverageOfReport, type OwnThresholds } from '../../core/compare/index.ts'
import { threadedItems } from '../../core/compare/lineage/index.ts'
import { groundsOfReturns, seriesHistory, storiesOf } from '../../core/series/history.ts'
import { apartItems, comparisonSummary, findingsOf, type ApartItems, type ComparisonSummary } from '../../core/series/summary.ts'
import type { SeriesFindings } from '../../core/series/records.ts'
import { partKey } from '../store/fingerprint.ts'
import { StoredWords } from '../work/segment.ts'
import type { StoredComparison } from './compare.ts'
import type { StoredReport } from './normalise.ts'
import type { Stage, StageJob } from './stage.ts'

export interface HistoryJob extends StageJob<'history'> {
  /** Of the series. */
  readonly slug: string
  /** Store keys, in the order of the series. */
  readonly reports: readonly string[]
  readonly comparisons: readonly string[]
  readonly thresholds: OwnThresholds
}

/** What the threads of a series leave of the summaries of its comparisons, in their order. */
export interface HistoryFacts {
  readonly summaries: readonly ComparisonSummary[]
}

/** Problems that the comparison of two reports calls gone, or new. */
export interface ApartProblems extends ApartItems {
  readonly earlier: string
  readonly later: string
}

/** Traces problems and plans over all years of a series. */
export const historyStage: Stage<HistoryJob, HistoryFacts> = {
  name: 'history',
  verb: 'series traced',
  reads: ['normalise', 'compare'],
  writes: 'the history of a series, the stories of its threads, its findings, and what its comparisons call gone or new',
  isLarge: false,
  subjectOf: ({ slug }) => slug,
  run(job, store) {
    const stored = job.reports.map((key) => store.demand<StoredReport>(key))
    const reports = stored.map(({ report }) => report)
    const comparisons = job.comparisons.map((key) => store.demand<StoredComparison>(key))
    const history = seriesHistory(job.slug, reports, comparisons, job.thresholds)
    const words = new StoredWords()
    for (const report of stored) words.add(report.words)
    const first = reports[0] ? { report: reports[0], coverage: coverageOfReport(reports[0], job.thresholds) } : null
    const stories = storiesOf(
      history,
      reports,
      comparisons,
      first?.coverage ?? [],
      words.segmenterFor(reports.at(-1)?.language ?? 'zh'),
      job.thresholds,
    )
    store.write(storiesKey(job.key), stories)
    store.write(findingsKey(job.key), { ...findingsOf(comparisons, first), grounds: groundsOfReturns(stories, reports) } satisfies SeriesFindings)
    store.write(job.key, history)
    const threaded = comparisons.map((comparison) => ({ comparison, threads: threadedItems(history, comparison.earlier.id, comparison.later.id) }))
    const apart = threaded.map(({ comparison: { earlier, later, problems, doubtful }, threads }): ApartProblems => {
      return { earlier: earlier.id, later: later.id, ...apartItems(problems, doubtful.includes('problems'), threads) }
    })
    store.write(apartKey(job.key), apart)
    return { summaries: threaded.map(({ comparison, threads }) => comparisonSummary(comparison, threads)) }
  },
}

/** Where the findings beside a history are kept. */
export function findingsKey(history: string): string {
  return partKey(history, 'findings')
}

/** Where it is kept what a history's comparisons call gone or new. */
export function apartKey(history: string): string {
  return partKey(history, 'apart')
}

/** Where the stories of a history's threads are kept. */
export function storiesKey(history: string): string {
  return partKey(history, 'stories')
}
