import type { SeriesGroup } from '../core/series/group.ts'
import { isSampled, sampleShare } from '../core/terms/sample.ts'
import type { ArchiveHistory, CountedReport } from './comparisons.ts'
import { fingerprint, fingerprintOfList, partKey } from './store/fingerprint.ts'
import { finishStage, type Build } from './stages/finish.ts'
import type { GatherJob } from './stages/gather.ts'
import type { Figure, GatheredReport, MergeJob } from './stages/merge.ts'

/**
 * Makes the figures of the archive as a whole: themes, terms, common wording. Each report is gathered by itself; then each figure is merged of all, which is done again only
 * when a report, its place or a history changed.
 * @returns the store key of the merged figures; what depends on it is stored under keys made from it (`partKey`).
 * @throws where a figure can't be made: pages can't do without.
 */
export async function makeCorpusWide(
  build: Build,
  series: readonly SeriesGroup[],
  counted: ReadonlyMap<string, CountedReport>,
  histories: readonly ArchiveHistory[],
): Promise<string> {
  const placed = await gatherReports(build, series, counted, counted.size)
  const historyKeys = histories.filter(({ failed }) => failed === null).map(({ key }) => key)
  const merged = build.keyOf('merge', fingerprintOfList([JSON.stringify(placed), ...historyKeys]))
  const mergeJobs = FIGURES.map((figure): MergeJob => {
    return { does: 'merge', key: partKey(merged, figure), merged, figure, reports: placed, histories: historyKeys }
  })
  for (const { failed } of await finishStage(build, 'merge', mergeJobs)) {
    if (failed !== null) throw new Error(`The figures of the whole archive could not be made: ${failed}`)
  }
  return merged
}

/**
 * Takes from each report what the figures of the whole archive need.
 * @param ofAll number of the archive's reports, of which these may be a part: it decides in which of them terms are looked for.
 * @returns the reports that could be gathered, in the order of their series.
 */
export async function gatherReports(
  build: Build,
  series: readonly SeriesGroup[],
  counted: ReadonlyMap<string, CountedReport>,
  ofAll: number,
): Promise<GatheredReport[]> {
  const share = sampleShare(ofAll)
  const reports = series.flatMap(({ slug, name, kind, reports: ofSeries }) =>
    ofSeries.flatMap(({ id }): { placed: GatheredReport; job: GatherJob }[] => {
      const file = counted.get(id)
      if (!file || file.year === null) return []
      const { key: report, year, problemsFound } = file
      const withWords = isSampled(id, share)
      const key = build.keyOf('gather', fingerprint(report, String(withWords)))
      const placed = { id, series: slug, organisation: name, kind, year, problemsFound, gathering: key }
      return [{ placed, job: { does: 'gather', key, id, report, withWords } }]
    }),
  )
  const gatherJobs = reports.map(({ job }) => job)
  const gathered = await finishStage(build, 'gather', gatherJobs)
  for (const [i, { failed }] of gathered.entries()) {
    if (failed !== null) build.progress.warn(`The report ${gatherJobs[i]!.id} is in no figure of the whole archive: ${failed.split('\n')[0]}`)
  }
  return reports.filter((_, i) => gathered[i]!.failed === null).map((report) => report.placed)
}

/** The figures, the longest work first. */
const FIGURES: readonly Figure[] = ['terms', 'common-wording', 'themes']
