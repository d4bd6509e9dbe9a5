import { nameKey, reachOf, relationOf } from '../names/index.ts'
import { namedOf } from './identity.ts'
import type { DatedReport } from './report-facts.ts'

/**
 * The names of a series, the one to be shown first: the newest that tells the organisation, in the fullest form that any report or the folder gives it;
 * then the others, newest first. Hidden names are none. Empty where no file names it.
 * @param reports in the order of the series.
 */
export function namesOfSeries(reports: readonly DatedReport[]): string[] {
  const named = reports.map(namedOf).toReversed()
  const own = [...new Set(named.flatMap((each) => (each.own === null ? [] : [written(each.report, each.own)])))]
  const folders = [...new Set(named.flatMap((each) => each.folders.slice(0, 1)))]
  const newest = own[0]
  if (newest === undefined)
    return [...folders, ...named.flatMap((each) => (each.vague !== null && reachOf(each.vague) !== 'masked' ? [each.vague] : []))].slice(0, 1)
  const fuller = [...own, ...named.flatMap((each) => each.also), ...folders].filter(
    (name) => reachOf(name) === 'proper' && nameKey(name).length > nameKey(newest).length,
  )
  const best =
    reachOf(newest) === 'proper'
      ? fuller.find((name) => own.includes(name) && relationOf(name, newest) === 'shortened' && nameKey(name).endsWith(nameKey(newest)))
      : fuller.find((name) => ['shortened', 'abbreviated'].includes(relationOf(name, newest)))
  return [...new Set([best ?? newest, ...own])]
}

/** The name as the report's own field has it, which may be more formal than what was read. */
function written({ organisation }: DatedReport, own: string): string {
  return organisation !== null && nameKey(organisation) === nameKey(own) ? organisation : own
}
