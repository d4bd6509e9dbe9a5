import { nameKey, reachOf, relationOf } from '../names/index.ts'
import { namedOf, type Named } from './identity.ts'
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
  if (newest === undefined) {
    const vague = named.flatMap((each) => (each.vague !== null && reachOf(each.vague) !== 'masked' ? [each.vague] : []))[0]
    const proper = folders.find((name) => reachOf(name) === 'proper')
    return [withPlace(vague, named) ?? proper ?? vague ?? folders[0] ?? named[0]?.home.split('/').at(-1) ?? ''].filter((name) => name !== '')
  }
  const fuller = [...own, ...named.flatMap((each) => each.also), ...folders].filter(
    (name) => reachOf(name) === 'proper' && nameKey(name).length > nameKey(newest).length,
  )
  const best =
    reachOf(newest) === 'proper'
      ? fuller.find((name) => own.includes(name) && relationOf(name, newest) === 'shortened' && nameKey(name).endsWith(nameKey(newest)))
      : fuller.find((name) => ['shortened', 'abbreviated'].includes(relationOf(name, newest)))
  const placed = best === undefined && reachOf(newest) !== 'proper' ? withPlace(newest, named) : undefined
  return [...new Set([best ?? placed ?? newest, ...own])]
}

/** A name that opens with the kind of its place (县人民政府), with the place that a folder of the reports names (`澜江`, `澜江县`) in its stead. */
function withPlace(name: string | undefined, named: readonly Named[]): string | undefined {
  const level = /^[省市州盟县区旗镇乡]/u.exec(name ?? '')?.[0]
  if (name === undefined || level === undefined) return undefined
  const folders = (named[0]?.home ?? '').split('/').toReversed()
  const place =
    folders.find((folder) => new RegExp(`^\\p{Script=Han}{1,8}${level}$`, 'u').test(folder)) ??
    folders.find((folder) => /^\p{Script=Han}{2,3}$/u.test(folder) && !/[局厅委办院校处部中小幼省市州盟县区旗镇乡]$/u.test(folder))
  return place === undefined ? undefined : place.replace(new RegExp(`${level}$`, 'u'), '') + name
}

/** The name as the report's own field has it, which may be more formal than what was read. */
function written({ organisation }: DatedReport, own: string): string {
  return organisation !== null && nameKey(organisation) === nameKey(own) ? organisation : own
}
