import { coverageOfReport, type OwnThresholds } from '../../core/compare/index.ts'
import { findingsOf, seriesHistory, storiesOf } from '../../core/series/history.ts'
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

/** Traces problems and plans over all years of a series. */
export const historyStage: Stage<HistoryJob, Record<string, never>> = {
  name: 'history',
  verb: 'series traced',
  reads: ['normalise', 'compare'],
  writes: 'the history of a series, the stories of its threads, and its findings',
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
    store.write(storiesKey(job.key), storiesOf(history, reports, comparisons, first?.coverage ?? [], words.segment))
    store.write(findingsKey(job.key), findingsOf(comparisons, first))
    store.write(job.key, history)
    return {}
  },
}

/** Where the findings beside a history are kept. */
export function findingsKey(history: string): string {
  return partKey(history, 'findings')
}

/** Where the stories of a history's threads are kept. */
export function storiesKey(history: string): string {
  return partKey(history, 'stories')
}
