import { chineseProfiler, compare, type LinkCorrection, type OwnThresholds } from '../../core/compare/index.ts'
import type { Comparison, Message, Report } from '../../core/model.ts'
import { comparisonSummary, type ComparisonSummary } from '../../core/series/summary.ts'
import type { Store } from '../store/store.ts'
import { StoredWords } from '../work/segment.ts'
import type { StoredReport } from './normalise.ts'
import type { Stage, StageJob } from './stage.ts'

export interface CompareJob extends StageJob<'compare'> {
  /** Slug of their series. */
  readonly series: string
  /** Store keys of the two reports. */
  readonly earlier: string
  readonly later: string
  readonly corrections: readonly LinkCorrection[]
  readonly thresholds: OwnThresholds
}

export type StoredComparison = Comparison

/** The light part of a comparison, and what could not be done of what a person asked for. */
export interface ComparisonFacts {
  readonly summary: ComparisonSummary
  readonly messages: readonly Message[]
}

/** Compares a report with the one before it. */
export const compareStage: Stage<CompareJob, ComparisonFacts> = {
  name: 'compare',
  verb: 'comparisons made',
  reads: ['normalise'],
  writes: 'a comparison',
  isLarge: false,
  subjectOf: ({ series }) => series,
  run(job, store) {
    if (atWork.series !== job.series) atWork = new SeriesAtWork(job.series)
    const [earlier, later] = [atWork.report(job.earlier, store), atWork.report(job.later, store)]
    const comparison = compare(earlier, later, {
      segment: atWork.words.segmenterFor(later.language),
      corrections: job.corrections,
      thresholds: job.thresholds,
      profiler: atWork.profiler,
    })
    store.write(job.key, comparison satisfies StoredComparison)
    return { summary: comparisonSummary(comparison), messages: comparison.messages ?? [] }
  },
}

/** What a thread keeps while it compares the pairs of one series one after the other: each report is in two of them. */
class SeriesAtWork {
  readonly series: string
  readonly profiler = chineseProfiler()
  readonly words = new StoredWords()
  private readonly reports = new Map<string, Report>()

  constructor(series: string) {
    this.series = series
  }

  /** A report by its store key. Its words are known from then on. */
  report(key: string, store: Store): Report {
    const known = this.reports.get(key)
    if (known) return known
    const { report, words } = store.demand<StoredReport>(key)
    this.words.add(words)
    this.reports.set(key, report)
    return report
  }
}

let atWork = new SeriesAtWork('')
