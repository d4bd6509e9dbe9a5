import type { ReportKind } from '../core/model.ts'
import type { SeriesGroup } from '../core/series/group.ts'
import { isSampled, sampleShare } from '../core/terms/sample.ts'
import type { ArchiveHistory, ShownReport } from './comparisons.ts'
import { fingerprint } from './fingerprint.ts'
import type { Figure, GatherJob, MergeJob } from './jobs.ts'
import { finishStage, type Workshop } from './stage.ts'

/** A report in its series, and where its gathering is stored. */
export interface GatheredReport {
  readonly id: string
  readonly series: string
  /** Name of the series' organisation: reports of one organisation repeat each other. */
  readonly organisation: string
  readonly kind: ReportKind
  readonly year: number
  readonly problemsFound: boolean
  readonly gathering: string
}

/** A report whose text is public, with whether its problems part was found. */
export interface CountedReport extends ShownReport {
  readonly year: number | null
  readonly problemsFound: boolean
}

/** What is to be made for the figures of the archive as a whole. */
export interface CorpusWidePlan {
  /** Store key of the merged figures; what depends on it is stored under keys made from it (`partKey`). */
  readonly key: string
  readonly gather: readonly GatherJob[]
  readonly merge: readonly MergeJob[]
}

/**
 * Plans the figures of the archive as a whole: themes, terms, common wording. Each report is gathered by itself; then each figure is merged of all, which is done again only
 * when a report, its place or a history changed.
 */
export function planCorpusWide(
  stage: string,
  series: readonly SeriesGroup[],
  counted: ReadonlyMap<string, CountedReport>,
  histories: readonly ArchiveHistory[],
): CorpusWidePlan {
  const share = sampleShare(counted.size)
  const reports = series.flatMap(({ slug, name, kind, reports: ofSeries }) =>
    ofSeries.flatMap(({ id }): { placed: GatheredReport; job: GatherJob }[] => {
      const file = counted.get(id)
      if (!file || file.year === null) return []
      const { key: report, year, problemsFound } = file
      const withWords = isSampled(id, share)
      const key = `${stage}/${fingerprint('gather', report, String(withWords))}`
      const placed = { id, series: slug, organisation: name, kind, year, problemsFound, gathering: key }
      return [{ placed, job: { does: 'gather', key, id, report, withWords } }]
    }),
  )
  const placed = reports.map((report) => report.placed)
  const historyKeys = histories.filter(({ failed }) => failed === null).map(({ key }) => key)
  const merged = `${stage}/${fingerprint('merge', JSON.stringify(placed), ...historyKeys)}`
  const merge = FIGURES.map((figure): MergeJob => ({
    does: 'merge',
    key: partKey(merged, figure),
    merged,
    figure,
    reports: placed,
    histories: historyKeys,
  }))
  return { key: merged, gather: reports.map(({ job }) => job), merge }
}

/**
 * Makes the planned figures.
 * @throws where one can't be made: pages can't do without.
 */
export async function makeCorpusWide(workshop: Workshop, { gather, merge }: CorpusWidePlan): Promise<void> {
  const gathered = await finishStage<'gather'>(workshop, 'gather', gather)
  gathered.forEach(({ failed }, i) => {
    if (failed !== null) workshop.progress.warn(`The report ${gather[i]!.id} is in no figure of the whole archive: ${failed.split('\n')[0]}`)
  })
  for (const { failed } of await finishStage<'merge'>(workshop, 'merge', merge)) {
    if (failed !== null) throw new Error(`The figures of the whole archive could not be made: ${failed}`)
  }
}

/** The figures, the longest work first. */
const FIGURES: readonly Figure[] = ['terms', 'common-wording', 'themes']

/** Store key of one part of the merged figures: a figure, `theme <slug>`, `years <earlier>-<later>`. */
export function partKey(merged: string, part: string): string {
  return `${merged.split('/')[0]!}/${fingerprint(merged, part)}`
}
