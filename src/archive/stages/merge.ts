import { commonWording } from '../../core/common-wording/common-wording.ts'
import type { SeriesHistory } from '../../core/series/records.ts'
import { placeStems, wholeNames } from '../../core/names/index.ts'
import { termsOfArchive } from '../../core/terms/statistics.ts'
import type { ThemedReport } from '../../core/themes/records.ts'
import { themesOf } from '../../core/themes/themes.ts'
import { apartKey, type ApartProblems } from './history.ts'
import { partKey } from '../store/fingerprint.ts'
import { itemsKey, type GatheredItems, type GatheredText } from './gather.ts'
import { partsOfSpeech } from '../work/segment.ts'
import type { Store } from '../store/store.ts'
import type { Stage, StageJob } from './stage.ts'

/** What is made of all reports together; each can be made beside the others. */
export type Figure = 'themes' | 'terms' | 'common-wording'

/** A report in its series, and where its gathering is stored. */
export interface GatheredReport extends Omit<ThemedReport, 'items'> {
  readonly gathering: string
}

export interface MergeJob extends StageJob<'merge'> {
  /** Store key of the merged figures as a whole, from which those of their parts are made. Its own key is that of the figure's overview. */
  readonly merged: string
  readonly figure: Figure
  readonly reports: readonly GatheredReport[]
  /** Store keys. */
  readonly histories: readonly string[]
}

/** Merges what every report gave into one figure of the whole archive, and stores its parts for the pages that show them. */
export const mergeStage: Stage<MergeJob, Record<string, never>> = {
  name: 'merge',
  verb: 'counts merged',
  reads: ['gather', 'history'],
  writes: 'a figure of the whole archive, and its parts under keys of their own',
  isLarge: true,
  subjectOf: ({ figure }) => figure,
  run(job, store) {
    store.write(job.key, MERGE[job.figure](job, store))
    return {}
  },
}

const MERGE: Record<Figure, (job: MergeJob, store: Store) => unknown> = {
  themes: mergeThemes,
  terms: mergeTerms,
  'common-wording': ({ reports }, store) => {
    const worded = reports.map(({ id, organisation, gathering }) => ({
      id,
      organisation,
      passages: store.demand<GatheredText>(gathering).passages.map(([passage, text]) => ({ id: passage, text })),
    }))
    return Object.fromEntries(commonWording(worded).map((common) => [common.report, common]))
  },
}

/** Stores the terms that mark each report by themselves. */
function mergeTerms({ reports, merged }: MergeJob, store: Store): unknown {
  const { statistics, keywords } = termsOfArchive(
    reports.map(({ series, year, gathering }) => {
      const { characters, passages } = store.demand<GatheredText>(gathering)
      return { series, year, characters, passages: passages.map(([, text, lengths]) => [text, lengths] as const) }
    }),
    { tagsOf, places: [...new Set(reports.flatMap(({ organisation }) => placeStems(organisation)))] },
  )
  store.write(partKey(merged, 'keywords'), Object.fromEntries(reports.map(({ id }, number) => [id, keywords[number]])))
  return statistics
}

/** Parts of speech of a term's words. The dictionary knows Chinese: a term in other letters may be anything, and is taken for a noun. */
function tagsOf(term: string): string[] {
  return /\p{Script=Han}/u.test(term) ? partsOfSpeech(term) : ['n']
}

/** Stores the items of each theme and of each pair of years by themselves. */
function mergeThemes(job: MergeJob, store: Store): unknown {
  // An organisation that another kind of its reports names shorter is counted once.
  const whole = wholeNames(job.reports.map(({ organisation }) => organisation))
  const lineages = job.histories.flatMap((key) => {
    const { problems, plans } = store.demand<SeriesHistory>(key)
    return [...problems, ...plans]
  })
  const themes = themesOf(
    job.reports.map((report) => {
      return { ...report, organisation: whole.get(report.organisation)!, items: store.demand<GatheredItems>(itemsKey(report.gathering)) }
    }),
    lineages,
    job.histories.flatMap((key) => store.demand<ApartProblems[]>(apartKey(key))),
  )
  for (const items of themes.items) store.write(partKey(job.merged, `theme ${items.slug}`), items)
  for (const items of themes.yearPairItems) store.write(partKey(job.merged, `years ${items.earlier}-${items.later}`), items)
  return themes.overview
}
