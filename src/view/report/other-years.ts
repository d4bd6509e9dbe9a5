import type { SeriesHistory } from '../../core/records.ts'
import { pagePath } from '../address.ts'
import { yearLabel, type Directory } from '../directory.ts'
import { threadPath } from '../series/story.ts'

/** What is known of an item over the years of its series. */
export interface OverYears {
  readonly lineage: string
  /** Path of the page that has all its years. */
  readonly path: string
  readonly name: string
  /** How many reports up to this one raise it: 4 for 第4年提出. */
  readonly ordinal: number
  /** Whether it came back here after an absence. */
  readonly returned: boolean
  /** The same subject in other reports: name of the year, path of the place. */
  readonly elsewhere: readonly { readonly year: string; readonly path: string }[]
}

/** Places in other years that a paragraph names at most; the series page has them all. */
const mostPlaces = 6

/** What is known of each problem and plan of a report over the years, by the item's id. */
export function itemsOverYears(history: SeriesHistory, report: string, directory: Directory): ReadonlyMap<string, OverYears> {
  const known = new Map<string, OverYears>()
  for (const lineage of [...history.problems, ...history.plans]) {
    const step = lineage.steps.find((each) => each.report === report)
    if (!step || lineage.steps.length < 2) continue
    const elsewhere = lineage.steps.flatMap((other) => {
      const entry = directory.reports.get(other.report)
      const item = other.items[0]
      return other === step || !entry || item === undefined ? [] : [{ year: yearLabel(entry, directory), path: pagePath(entry.address, item) }]
    })
    const overYears = {
      ...{ lineage: lineage.id, path: threadPath(history.slug, lineage), name: lineage.name, ordinal: step.nth },
      ...{ returned: step.status === 'returned', elsewhere: elsewhere.slice(-mostPlaces) },
    }
    for (const item of step.items) known.set(item, overYears)
  }
  return known
}
