import type { OwnThresholds } from '../../core/compare/index.ts'
import { seriesHistory } from '../../core/series/history.ts'
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
  writes: 'the history of a series',
  isLarge: false,
  subjectOf: ({ slug }) => slug,
  run(job, store) {
    const reports = job.reports.map((key) => store.demand<StoredReport>(key).report)
    const comparisons = job.comparisons.map((key) => store.demand<StoredComparison>(key))
    store.write(job.key, seriesHistory(job.slug, reports, comparisons, job.thresholds))
    return {}
  },
}
