/** What a build makes of reports once it knows their series: comparisons, histories, the place of each report, and the shape of all results. */
import type { ReportEntry } from '../core/records.ts'
import { doubtedList } from '../core/doubt/index.ts'
import { showsText } from '../core/publication.ts'
import { groupIntoSeries, type Grouping, type SeriesGroup } from '../core/series/group.ts'
import type { Settings } from './corpus/settings.ts'
import { groupingFacts, reportOf, type ArchiveFile } from './originals.ts'
import { finishStage, type Build } from './stages/finish.ts'
import type { Message } from '../core/model.ts'
import type { ComparisonSummary } from '../core/series/summary.ts'
import { fingerprint } from './store/fingerprint.ts'
import type { CompareJob } from './stages/compare.ts'
import type { HistoryJob } from './stages/history.ts'
import type { PlacedRow } from './corpus/metadata.ts'

/** The series of some files, with what is made of each by itself. */
export interface WorkOfSeries extends Grouping {
  readonly comparisons: readonly ArchiveComparison[]
  readonly histories: readonly ArchiveHistory[]
  /** The reports whose text is public, by id, as figures of the whole archive count them. */
  readonly counted: ReadonlyMap<string, CountedReport>
}

/** Groups files into series, and makes all that no other series bears on: comparisons and histories. */
export async function workBySeries(build: Build, files: readonly ArchiveFile[], settings: Settings): Promise<WorkOfSeries> {
  const grouping = groupIntoSeries(files.flatMap(groupingFacts), settings.series)
  const shown = new Map(files.filter(showsText).flatMap((file) => byReport(file, file)))
  const compared = await compareSeries(build, grouping.series, shown, settings)
  const { histories, comparisons } = await traceHistories(build, grouping.series, shown, compared, settings)
  const counted = new Map(
    [...shown].map(([id, file]) => [id, { ...file, year: reportOf(file)!.year, problemsFound: isProblemsRead(reportOf(file)!) }]),
  )
  return { ...grouping, comparisons, histories, counted }
}

/** A value under the id of the report that an original holds; nothing for an original without one. */
export function byReport<Value>(file: ArchiveFile, value: Value): [id: string, value: Value][] {
  const report = reportOf(file)
  return report ? [[report.id, value]] : []
}

/** Whether the problems of a report are ground for saying that one is gone or new: their part was found and read without a doubt. */
function isProblemsRead({ found, doubts }: Pick<ReportEntry, 'found' | 'doubts'>): boolean {
  return found.problems && !doubts.some((doubt) => doubtedList(doubt) === 'problems')
}

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
async function compareSeries(
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

/** Traces problems and plans over all years of every series, and tells from it what the summaries of comparisons can say. */
async function traceHistories(
  build: Build,
  series: readonly SeriesGroup[],
  shown: ReadonlyMap<string, ShownReport>,
  comparisons: readonly ArchiveComparison[],
  { thresholds }: Settings,
): Promise<Pick<WorkOfSeries, 'histories' | 'comparisons'>> {
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
  const told = new Map(
    jobs.flatMap(({ slug }, i) => (bySeries.get(slug) ?? []).map(({ id }, at) => [id, finished[i]!.facts?.summaries[at]] as const)),
  )
  return {
    histories: jobs.map(({ slug, key }, i) => ({ slug, key, failed: finished[i]!.failed })),
    comparisons: comparisons.map((comparison) => ({ ...comparison, summary: told.get(comparison.id) ?? comparison.summary })),
  }
}

/** Everything that a build found out, before it is put into the shape that pages read. */
export interface BuildResults {
  readonly settings: Settings
  readonly rows: readonly PlacedRow[]
  readonly files: readonly ArchiveFile[]
  readonly series: readonly SeriesGroup[]
  readonly unassigned: Grouping['unassigned']
  readonly joins: Grouping['joins']
  readonly comparisons: readonly ArchiveComparison[]
  readonly histories: readonly ArchiveHistory[]
}

/** Where a report lives. `neighbourhood` is a fingerprint of its series: its name, its reports' addresses and their comparisons. */
export interface Place {
  readonly series: string | null
  readonly slug: string
  readonly address: string
  readonly neighbourhood: string
}

/** Where the comparison of two reports of a series lives. */
export function pairAddress(series: string, earlier: Pick<Place, 'slug'>, later: Pick<Place, 'slug'>): string {
  return `${series}/${earlier.slug}-${later.slug}`
}

/** Where every report lives, by its id. */
export function placesOf({ series, unassigned }: BuildResults, neighbourhoods: ReadonlyMap<string, string>): Map<string, Place> {
  const placed = series.flatMap((group) =>
    group.reports.map(({ id, slug }): [string, Place] => {
      return [id, { series: group.slug, slug, address: `${group.slug}/${slug}`, neighbourhood: neighbourhoods.get(group.slug)! }]
    }),
  )
  const apart = unassigned.map(({ id, slug }): [string, Place] => [id, { series: null, slug, address: `unassigned/${slug}`, neighbourhood: '' }])
  return new Map([...placed, ...apart])
}
