import { showsText } from '../../core/publication.ts'
import type { Directory } from '../directory.ts'
import { pagePath } from '../address.ts'
import { isDoubted } from '../doubts.ts'

/** The reports of a year that name no problem of a theme: how many, and the first of them. */
export interface SilentReports {
  readonly count: number
  /** Slug of the series, and path of the report below the language's root. */
  readonly reports: readonly (readonly [series: string, path: string])[]
}

/** So many silent reports of a year are named; a large archive has hundreds. */
const named = 24

/**
 * By year, the reports whose problems part was found and read without a doubt and that name none of a theme's problems. A report whose problems were not read is not silent.
 * @param items the theme's problems, with the path of their words.
 */
export function silentReports(items: readonly { readonly p: string }[], directory: Directory): Record<number, SilentReports> {
  const speaking = new Set(items.map(({ p }) => p.slice(0, p.indexOf('#'))))
  const silent = directory.index.reports.filter(
    (entry) =>
      entry.series !== null &&
      entry.year !== null &&
      showsText(entry) &&
      entry.found.problems &&
      !isDoubted('problems', entry.doubts) &&
      !speaking.has(pagePath(entry.address)),
  )
  return Object.fromEntries(
    [...Map.groupBy(silent, ({ year }) => year!)].map(([year, of]) => {
      return [year, { count: of.length, reports: of.slice(0, named).map(({ series, address }) => [series!, pagePath(address)] as const) }]
    }),
  )
}
