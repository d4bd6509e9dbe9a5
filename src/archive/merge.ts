import { commonWording } from '../core/common-wording/common-wording.ts'
import type { SeriesHistory } from '../core/records.ts'
import { termsOfArchive } from '../core/terms/statistics.ts'
import { namesSubject } from '../core/terms/subject-terms.ts'
import { themesOf } from '../core/themes/themes.ts'
import { partKey, type GatheredReport } from './corpus-wide.ts'
import type { Gathering } from './gather.ts'
import type { MergeJob } from './jobs.ts'
import { partsOfSpeech } from './segment.ts'
import type { Store } from './store.ts'

/** Merges what every report gave into one figure of the whole archive, and stores its parts for the pages that show them. */
export function mergeGatherings(store: Store, job: MergeJob): void {
  const gathered = job.reports.flatMap((report) => {
    const gathering = store.read<Gathering>(report.gathering)
    return gathering ? [{ ...report, ...gathering }] : []
  })
  store.write(job.key, MERGE[job.figure](gathered, job, store))
}

type Gathered = GatheredReport & Gathering

const MERGE: Record<MergeJob['figure'], (gathered: readonly Gathered[], job: MergeJob, store: Store) => unknown> = {
  themes: mergeThemes,
  terms: mergeTerms,
  'common-wording': (gathered) => {
    const worded = gathered.map(({ id, organisation, passages }) => ({
      id,
      organisation,
      passages: passages.map(([passage, text]) => ({ id: passage, text })),
    }))
    return Object.fromEntries(commonWording(worded).map((common) => [common.report, common]))
  },
}

/** Stores the terms that mark each report by themselves. */
function mergeTerms(gathered: readonly Gathered[], job: MergeJob, store: Store): unknown {
  const { statistics, keywords } = termsOfArchive(
    gathered.map(({ series, year, characters, passages }) => ({
      series,
      year,
      characters,
      passages: passages.map(([, text, lengths]) => [text, lengths] as const),
    })),
    subjectFinder(),
  )
  store.write(partKey(job.merged, 'keywords'), Object.fromEntries(gathered.map(({ id }, number) => [id, keywords[number]])))
  return statistics
}

/** Whether a term can name a subject, told once for each term. The dictionary knows Chinese: a term in other letters may be anything. */
function subjectFinder(): (term: string) => boolean {
  const known = new Map<string, boolean>()
  return (term) => {
    let names = known.get(term)
    if (names === undefined) {
      names = !/\p{Script=Han}/u.test(term) || namesSubject(partsOfSpeech(term))
      known.set(term, names)
    }
    return names
  }
}

/** Stores the items of each theme and of each pair of years by themselves. */
function mergeThemes(gathered: readonly Gathered[], job: MergeJob, store: Store): unknown {
  const lineages = job.histories.flatMap((key) => {
    const { problems, plans } = store.demand<SeriesHistory>(key)
    return [...problems, ...plans]
  })
  const themes = themesOf(gathered, lineages)
  for (const items of themes.items) store.write(partKey(job.merged, `theme ${items.slug}`), items)
  for (const items of themes.yearPairItems) store.write(partKey(job.merged, `years ${items.earlier}-${items.later}`), items)
  return themes.overview
}
