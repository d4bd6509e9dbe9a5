import { commonWording } from '../../core/common-wording/common-wording.ts'
import type { SeriesHistory } from '../../core/series/records.ts'
import { placeStems, wholeNames } from '../../core/names/index.ts'
import { termsOfArchive } from '../../core/terms/statistics.ts'
import type { ThemedReport } from '../../core/themes/records.ts'
import { themesOf } from '../../core/themes/themes.ts'
import { apartKey, type ApartProblems } from './history.ts'
import { partKey } from '../store/fingerprint.ts'
import type { Gathering } from './gather.ts'
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
    const gathered = job.reports.map((report) => ({ ...report, ...store.demand<Gathering>(report.gathering) }))
    store.write(job.key, MERGE[job.figure](gathered, job, store))
    return {}
  },
}

type Gathered = GatheredReport & Gathering

const MERGE: Record<Figure, (gathered: readonly Gathered[], job: MergeJob, store: Store) => unknown> = {
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
    { tagsOf, places: [...new Set(gathered.flatMap(({ organisation }) => placeStems(organisation)))] },
  )
  store.write(partKey(job.merged, 'keywords'), Object.fromEntries(gathered.map(({ id }, number) => [id, keywords[number]])))
  return statistics
}

/** Parts of speech of a term's words. The dictionary knows Chinese: a term in other letters may be anything, and is taken for a noun. */
function tagsOf(term: string): string[] {
  return /\p{Script=Han}/u.test(term) ? partsOfSpeech(term) : ['n']
}

/** Stores the items of each theme and of each pair of years by themselves. */
function mergeThemes(gathered: readonly Gathered[], job: MergeJob, store: Store): unknown {
  // An organisation that another kind of its reports names shorter is counted once.
  const whole = wholeNames(gathered.map(({ organisation }) => organisation))
  const lineages = job.histories.flatMap((key) => {
    const { problems, plans } = store.demand<SeriesHistory>(key)
    return [...problems, ...plans]
  })
  const themes = themesOf(
    gathered.map((report) => ({ ...report, organisation: whole.get(report.organisation)! })),
    lineages,
    job.histories.flatMap((key) => store.demand<ApartProblems[]>(apartKey(key))),
  )
  for (const items of themes.items) store.write(partKey(job.merged, `theme ${items.slug}`), items)
  for (const items of themes.yearPairItems) store.write(partKey(job.merged, `years ${items.earlier}-${items.later}`), items)
  return themes.overview
}
