import type { ReportEntry } from '../core/records.ts'
import { showsText } from '../core/publication.ts'
import { groupIntoSeries, type Grouping } from '../core/series/group.ts'
import { compareSeries, traceHistories, type ArchiveComparison, type ArchiveHistory, type CountedReport } from './comparisons.ts'
import type { Settings } from './corpus/settings.ts'
import { groupingFacts, reportOf, type ArchiveFile } from './originals.ts'
import type { Build } from './stages/finish.ts'

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
  const comparisons = await compareSeries(build, grouping.series, shown, settings)
  const histories = await traceHistories(build, grouping.series, shown, comparisons, settings)
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
  return found.problems && !doubts.some(({ id }) => id.startsWith('reading-problems-'))
}
