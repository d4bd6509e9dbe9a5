import type { SeriesEntry, SeriesHistory } from '../../core/records.ts'
import type { Directory } from '../directory.ts'
import { quantitySeries } from './quantities.ts'

/** The parts of a series' page below its list of reports, in their order. */
export const seriesSections = ['problems', 'followThrough', 'plans', 'similarity', 'quantities'] as const

export type SeriesSection = (typeof seriesSections)[number]

/** The parts that have something to show. */
export function sectionsOf(series: SeriesEntry, history: SeriesHistory, directory: Directory): ReadonlySet<SeriesSection> {
  const pairs = directory.comparisonsOf.get(series.slug) ?? []
  const filled: Readonly<Record<SeriesSection, boolean>> = {
    problems: history.problems.length > 0,
    followThrough: pairs.some(({ followThrough }) => Object.values(followThrough).some((count) => count > 0)),
    plans: history.plans.length > 0,
    similarity: pairs.some(({ similarity }) => similarity !== null),
    quantities: quantitySeries(history, series.reports, directory).length > 0 || history.restated.length > 0,
  }
  return new Set(seriesSections.filter((section) => filled[section]))
}
