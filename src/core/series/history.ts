import { quantityHistories, restatedQuantities } from '../compare/quantities/index.ts'
import { traceLineages } from '../compare/lineage/index.ts'
import type { OwnThresholds } from '../compare/thresholds.ts'
import type { Comparison, Report } from '../model.ts'
import type { SeriesHistory } from '../records.ts'

/**
 * What a series' reports say over all their years.
 * @param reports in the order of the series.
 * @param comparisons of each report with the next, one fewer than the reports.
 * @param own thresholds that the archive sets otherwise.
 */
export function seriesHistory(slug: string, reports: readonly Report[], comparisons: readonly Comparison[], own?: OwnThresholds): SeriesHistory {
  const { problems, plans } = traceLineages(reports, comparisons, own)
  return { slug, problems, plans, quantities: quantityHistories(reports, own), restated: restatedQuantities(reports, own) }
}
