import { showsText } from '../../core/publication.ts'
import type { SeriesHistory } from '../../core/records.ts'
import type { Directory } from '../directory.ts'

/**
 * The lineages of some series for other programs, to be written as JSON: which items of which reports carry one subject, how each came from the one before, and
 * where a report that does not list it says much the same. Only of reports whose texts are public; words stand in the tables of items.
 */
export function lineagesFile(histories: readonly SeriesHistory[], directory: Directory): unknown {
  const isPublic = (id: string): boolean => {
    const entry = directory.reports.get(id)
    return entry !== undefined && showsText(entry)
  }
  return histories.flatMap(({ slug, problems, plans }) =>
    [...problems, ...plans].flatMap(({ id, list, steps }) => {
      const shown = steps.filter(({ report }) => isPublic(report))
      if (shown.length === 0) return []
      return {
        ...{ series: slug, list, id },
        steps: shown.map(({ report, year, nth, items, status, elsewhere }) => ({
          ...{ report, year, nth, items, status },
          elsewhere: elsewhere && isPublic(elsewhere.report) ? { report: elsewhere.report, block: elsewhere.block } : null,
        })),
      }
    }),
  )
}
