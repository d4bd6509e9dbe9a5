import type { Message } from '../core/model.ts'
import type { SeriesGroup } from '../core/series/group.ts'
import type { ComparisonSummary } from '../core/series/summary.ts'
import { fingerprint } from './store/fingerprint.ts'
import type { Settings } from './corpus/settings.ts'
import type { CompareJob } from './stages/compare.ts'
import { finishStage, type Build } from './stages/finish.ts'
import type { HistoryJob } from './stages/history.ts'

/** A comparison of two consecutive reports of a series. */
export interface ArchiveComparison {
  /** `<earlier report id>..<later report id>` */
  readonly id: string
  readonly key: string
  readonly series: string
  readonly earlier: string
  readonly later: string
  /** Null where the code failed on the pair. */
  readonly summary: ComparisonSummary | null
  readonly messages: readonly Message[]
  readonly failed: string | null
  /** Whether it failed because it took more time or memory than a pair may. */
  readonly exhausted?: boolean
}

/** A series over all its years, as the store keeps it. */
export interface ArchiveHistory {
  readonly slug: string
  readonly key: string
  readonly failed: string | null
}

/** A report whose text is public: its file and its store key. */
export interface ShownReport {
  readonly path: string
  readonly key: string
}

/** A report whose text is public, with whether its problems part was found. */
export interface CountedReport extends ShownReport {
  readonly year: number | null
  readonly problemsFound: boolean
}

/**
 * Compares every report of every series with the one before it.
 * @param shown the reports whose text is public, by report id. What is not among them is in no comparison.
 */
export async function compareSeries(
  build: Build,
  series: readonly SeriesGroup[],
  shown: ReadonlyMap<string, ShownReport>,
  { corrections, thresholds }: Settings,
): Promise<ArchiveComparison[]> {
  const pairs = series.flatMap(({ slug, reports }) => {
    const ids = reports.map(({ id }) => id).filter((id) => shown.has(id))
    return ids.slice(1).map((later, i) => ({ series: slug, earlier: ids[i]!, later }))
  })
  const jobs = pairs.map((pair): CompareJob => {
    const [earlier, later] = [shown.get(pair.earlier)!, shown.get(pair.later)!]
    const [earlierFile, laterFile] = [earlier.path.normalize('NFC'), later.path.normalize('NFC')]
    const corrected = corrections.links.filter(({ files }) => files[0] === earlierFile && files[1] === laterFile)
    const key = build.keyOf('compare', fingerprint(earlier.key, later.key, JSON.stringify([corrected, thresholds])))
    return { does: 'compare', key, series: pair.series, earlier: earlier.key, later: later.key, corrections: corrected, thresholds }
  })
  const finished = await finishStage(build, 'compare', jobs)
  return pairs.map((pair, i) => {
    const { facts, failed, ...how } = finished[i]!
    return {
      ...pair,
      id: `${pair.earlier}..${pair.later}`,
      key: jobs[i]!.key,
      summary: facts?.summary ?? null,
      messages: facts?.messages ?? [],
      failed,
      ...how,
    }
  })
}

/** Traces problems and plans over all years of every series. */
export async function traceHistories(
  build: Build,
  series: readonly SeriesGroup[],
  shown: ReadonlyMap<string, ShownReport>,
  comparisons: readonly ArchiveComparison[],
  { thresholds }: Settings,
): Promise<ArchiveHistory[]> {
  const bySeries = Map.groupBy(
    comparisons.filter(({ failed }) => failed === null),
    (comparison) => comparison.series,
  )
  const jobs = series.map(({ slug, reports }): HistoryJob => {
    const reportKeys = reports.flatMap(({ id }) => shown.get(id)?.key ?? [])
    const comparisonKeys = (bySeries.get(slug) ?? []).map(({ key }) => key)
    const key = build.keyOf('history', fingerprint(slug, JSON.stringify(thresholds), ...reportKeys, ...comparisonKeys))
    return { does: 'history', key, slug, reports: reportKeys, comparisons: comparisonKeys, thresholds }
  })
  const finished = await finishStage(build, 'history', jobs)
  return jobs.map(({ slug, key }, i) => ({ slug, key, failed: finished[i]!.failed }))
}
