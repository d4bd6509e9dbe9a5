import { join } from 'node:path'
import { compare } from '../../../src/core/compare/index.ts'
import { traceLineages } from '../../../src/core/compare/lineage/index.ts'
import { quantityHistories } from '../../../src/core/compare/quantities/index.ts'
import type { Segment } from '../../../src/core/model.ts'
import { reportAt } from '../reports.ts'
import type { SampleHistory, TracedSeries } from './sample-history.ts'

/** Reads, compares and traces the sample reports of one organisation; files are named below the project's root. */
export async function traceSample(root: string, history: SampleHistory, segment: Segment): Promise<TracedSeries> {
  const reports = await Promise.all(history.reports.map(({ file }) => reportAt(join(root, file))))
  const comparisons = reports.slice(1).map((later, index) => compare(reports[index]!, later, { segment }))
  return { reports, comparisons, ...traceLineages(reports, comparisons), quantities: quantityHistories(reports) }
}
