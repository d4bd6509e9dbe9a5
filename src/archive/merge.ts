import { commonWording } from '../core/common-wording/common-wording.ts'
import type { SeriesHistory } from '../core/records.ts'
import { termStatistics } from '../core/terms/statistics.ts'
import { themesOf } from '../core/themes/themes.ts'
import { partKey } from './corpus-wide.ts'
import type { Gathering } from './gather.ts'
import type { MergeJob } from './jobs.ts'
import type { Store } from './store.ts'

/** Merges what every report gave into the figures of the whole archive, and stores each part for the pages that show it. */
export function mergeGatherings(store: Store, job: MergeJob): void {
  const gathered = job.reports.flatMap((report) => {
    const gathering = store.read<Gathering>(report.gathering)
    return gathering ? [{ ...report, ...gathering }] : []
  })
  const write = (part: string, value: unknown): void => {
    store.write(partKey(job.key, part), value)
  }
  const lineages = job.histories.flatMap((key) => {
    const { problems, plans } = store.demand<SeriesHistory>(key)
    return [...problems, ...plans]
  })
  const themes = themesOf(gathered, lineages)
  for (const items of themes.items) write(`theme ${items.slug}`, items)
  for (const items of themes.yearPairItems) write(`years ${items.earlier}-${items.later}`, items)
  write(
    'terms',
    termStatistics(
      gathered.map(({ series, year, characters, passages }) => ({
        series,
        year,
        characters,
        passages: passages.map(([, text, lengths]) => [text, lengths] as const),
      })),
    ),
  )
  const worded = gathered.map(({ id, organisation, passages }) => ({
    id,
    organisation,
    passages: passages.map(([passage, text]) => ({ id: passage, text })),
  }))
  write('common-wording', Object.fromEntries(commonWording(worded).map((common) => [common.report, common])))
  store.write(job.key, themes.overview)
}
