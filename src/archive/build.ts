import { resolve } from 'node:path'
import type { ArchiveIndex, Publication } from '../core/records.ts'
import { groupIntoSeries } from '../core/series/group.ts'
import { assembleIndex } from './assemble.ts'
import { compareSeries, traceHistories } from './comparisons.ts'
import { makeCorpusWide, planCorpusWide, type CorpusWidePlan } from './corpus-wide.ts'
import { readArchivistFile } from './corpus.ts'
import { codeFingerprint, fingerprint } from './fingerprint.ts'
import { parseMetadata } from './metadata.ts'
import { groupingFacts, normaliseOriginals, reportOf, type ArchiveFile } from './originals.ts'
import { Pool } from './pool.ts'
import { silent, type Progress } from './progress.ts'
import { parseSettings } from './settings.ts'
import type { Workshop } from './stage.ts'
import { factsKey, Store, storeFolder } from './store.ts'

/** What pages are made of: the light index, and where the store keeps the heavy records. */
export interface BuiltArchive {
  readonly index: ArchiveIndex
  /** Absolute path of the corpus folder. */
  readonly corpus: string
  /** Store keys: of reports by their id, of comparisons by theirs, of histories by the slug of the series. */
  readonly keys: { readonly reports: Keys; readonly comparisons: Keys; readonly histories: Keys }
  /** Store key of the figures of the archive as a whole. */
  readonly corpusWide: string
  /** Whether pages may show the removed stretches themselves. */
  readonly showRemoved: boolean
}

type Keys = Readonly<Record<string, string>>

/** Code whose change redoes a stage, and the stages after it. */
const NORMALISE_CODE = [
  'src/core/model.ts',
  'src/core/read',
  'src/core/normalise',
  'src/core/series/summary.ts',
  'src/core/compact',
  'src/core/compare/diff/tokens.ts',
  'src/archive/segment.ts',
  'src/archive/words.ts',
  'src/archive/corpus.ts',
  'src/archive/worker.ts',
]
const COMPARE_CODE = [...NORMALISE_CODE, 'src/core/compare', 'src/core/series']

const CORPUS_WIDE_CODE = [
  ...COMPARE_CODE,
  'src/core/terms',
  'src/core/themes',
  'src/core/common-wording',
  'src/archive/gather.ts',
  'src/archive/merge.ts',
]

const BUILT = 'built'

/** Number of reports up to which the figures of the archive as a whole are made while code is bundled and pages begin: of more, both together take too much memory. */
const FIGURES_BESIDE_PAGES = 1_500

/** A build at work. */
export interface ArchiveBuild {
  /** The archive with all reports, comparisons and histories. The figures of the archive as a whole may still be in the making. */
  readonly archive: Promise<BuiltArchive>
  /** Settles when the figures of the archive as a whole are in the store too. */
  readonly figures: Promise<void>
}

/**
 * Starts to build the archive of a corpus folder: originals → reports → series → comparisons → histories → figures of the whole. Only what changed since the last build is
 * done again. The result is left in the store, for pages to read.
 * @param root the project's folder.
 */
export function startBuild(root: string, corpus: string, progress: Progress = silent): ArchiveBuild {
  const store = new Store(storeFolder(root))
  const pool = new Pool(root, store.folder)
  const workshop = { root, store, pool, progress }
  const begun = buildIn(workshop, corpus)
  const figures = begun.then(({ plan }) => makeCorpusWide(workshop, plan)).finally(() => pool.close())
  const archive = begun.then(async ({ built, plan }) => {
    if (plan.gather.length > FIGURES_BESIDE_PAGES) await figures
    return built
  })
  // Whoever needs them is told of a failure; that no one waits for them yet is none.
  for (const promise of [archive, figures]) promise.catch(() => undefined)
  return { archive, figures }
}

/**
 * Builds the archive of a corpus folder with all its figures.
 * @throws {CorpusError} where the folder or the archivist's files can't be used. A file that can't be read is no error of the build: it is listed.
 */
export async function buildArchive(root: string, corpus: string, progress: Progress = silent): Promise<BuiltArchive> {
  const { archive, figures } = startBuild(root, corpus, progress)
  await figures
  return archive
}

async function buildIn(workshop: Workshop, corpus: string): Promise<{ built: BuiltArchive; plan: CorpusWidePlan }> {
  const { root } = workshop
  const reportStage = `reports-${codeFingerprint(root, NORMALISE_CODE)}`
  const comparisonStage = `comparisons-${codeFingerprint(root, COMPARE_CODE)}`
  const corpusWideStage = `corpus-wide-${codeFingerprint(root, CORPUS_WIDE_CODE)}`
  const settings = parseSettings(readArchivistFile(corpus, 'archive.yaml'))
  const rows = parseMetadata(readArchivistFile(corpus, 'metadata.csv') ?? '')
  const files = await normaliseOriginals(workshop, reportStage, corpus, rows, settings)
  const { series, unassigned } = groupIntoSeries(files.flatMap(groupingFacts), settings.series)
  const shown = new Map(files.filter(({ publish }) => textIsPublic(publish)).flatMap((file) => byReport(file, file)))
  const comparisons = await compareSeries(workshop, comparisonStage, series, shown, settings)
  const histories = await traceHistories(workshop, comparisonStage, series, shown, comparisons, settings)
  const counted = new Map(
    [...shown].map(([id, file]) => [id, { ...file, year: reportOf(file)!.year, problemsFound: reportOf(file)!.found.problems }]),
  )
  const plan = planCorpusWide(corpusWideStage, series, counted, histories)
  workshop.store.keepStages([reportStage, comparisonStage, corpusWideStage].flatMap((stage) => [stage, factsKey(stage)]).concat(BUILT))
  const built: BuiltArchive = {
    index: assembleIndex({ settings, rows, files, series, unassigned, comparisons, histories }),
    corpus: resolve(corpus),
    keys: {
      reports: Object.fromEntries(files.filter(({ publish }) => publish !== 'withheld').flatMap((file) => byReport(file, file.key))),
      comparisons: Object.fromEntries(comparisons.map(({ id, key }) => [id, key])),
      histories: Object.fromEntries(histories.filter(({ failed }) => failed === null).map(({ slug, key }) => [slug, key])),
    },
    corpusWide: plan.key,
    showRemoved: settings.showRemoved,
  }
  workshop.store.write(builtKey(corpus), built)
  return { built, plan }
}

/** Where the store keeps the newest archive that was built from a corpus folder. */
export function builtKey(corpus: string): string {
  return `${BUILT}/${fingerprint(resolve(corpus))}`
}

/** Reports of which only the record is public, or nothing, are in no comparison and no derived figure. */
function textIsPublic(publish: Publication): boolean {
  return publish === 'full' || publish === 'text'
}

/** A value under the id of the report that an original holds; nothing for an original without one. */
function byReport<Value>(file: ArchiveFile, value: Value): [id: string, value: Value][] {
  const report = reportOf(file)
  return report ? [[report.id, value]] : []
}
