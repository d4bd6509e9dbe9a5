import { quantityHistories } from '../compare/quantities.ts'
import { traceLineages } from '../compare/lineage.ts'
import type { Comparison, Report } from '../model.ts'
import type { SeriesHistory } from '../records.ts'

/**
 * What a series' reports say over all their years.
 * @param reports in the order of the series.
 * @param comparisons of each report with the next, one fewer than the reports.
 */
export function seriesHistory(slug: string, reports: readonly Report[], comparisons: readonly Comparison[]): SeriesHistory {
  const { problems, plans } = traceLineages(reports, comparisons)
  return { slug, problems, plans, quantities: quantityHistories(reports) }
}
