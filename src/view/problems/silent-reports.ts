import type { ReportEntry } from '../../core/records.ts'
import { showsText } from '../../core/publication.ts'
import type { Directory } from '../directory.ts'
import { pagePath } from '../address.ts'
import { isDoubted } from '../doubts.ts'

/** The series whose reports of a year name no problem of a theme: how many, and a report of each of the first of them. */
export interface SilentReports {
  readonly count: number
  /** Slug of the series, and path of the report below the language's root. */
  readonly reports: readonly (readonly [series: string, path: string])[]
}

/** So many silent series of a year are named; a large archive has hundreds. */
const named = 24

/**
 * By year, the series with a report whose problems part was found and read without a doubt, and without a report that names one of a theme's problems: of two reports of one
 * year, one that names it is enough. A report whose problems were not read is not silent.
 * @param items the theme's problems, with the path of their words.
 */
export function silentReports(items: readonly { readonly p: string }[], directory: Directory): Record<number, SilentReports> {
  const speaking = new Set(items.map(({ p }) => p.slice(0, p.indexOf('#'))))
  const placed = directory.index.reports.filter(({ series, year }) => series !== null && year !== null)
  const yearOf = ({ series, year }: ReportEntry): string => `${year} ${series}`
  // Years of series that are told already, by a report that names the theme or by one that stands in the list.
  const told = new Set(placed.filter((entry) => speaking.has(pagePath(entry.address))).map(yearOf))
  const silent = placed.filter((entry) => {
    if (!showsText(entry) || !entry.found.problems || isDoubted('problems', entry.doubts) || told.has(yearOf(entry))) return false
    told.add(yearOf(entry))
    return true
  })
  return Object.fromEntries(
    [...Map.groupBy(silent, ({ year }) => year!)].map(([year, of]) => {
      return [year, { count: of.length, reports: of.slice(0, named).map(({ series, address }) => [series!, pagePath(address)] as const) }]
    }),
  )
}
