import { showsRecord, showsText } from '../core/publication.ts'
import { resolve } from 'node:path'
import { groupIntoSeries } from '../core/series/group.ts'
import { assembleIndex } from './assemble.ts'
import { builtKey, needsKey, type BuiltArchive, type PublicationOfFile } from './store/built.ts'
import { openCache } from './store/cache-place.ts'
import { codeFingerprint } from './store/code.ts'
import { compareSeries, traceHistories } from './comparisons.ts'
import { makeCorpusWide } from './corpus-wide.ts'
import { listOriginals, readArchivistFile } from './corpus/corpus.ts'
import { parseMetadata } from './corpus/metadata.ts'
import { demandRestrictedFiles } from './corpus/restrictions.ts'
import type { ReportEntry } from '../core/records.ts'
import { groupingFacts, normaliseOriginals, reportOf, type ArchiveFile } from './originals.ts'
import { holdNearCopies, saysItself } from './near-copies.ts'
import { secretsOf } from './secrets.ts'
import { Pool } from './work/pool.ts'
import { silent, type Progress } from './work/progress.ts'
import { parseSettings } from './corpus/settings.ts'
import type { Build } from './stages/finish.ts'
import { stages, type StageName } from './stages/index.ts'
import { forgetUnneeded } from './store/forget.ts'
import { withMending } from './store/mend.ts'
import { factsKey, Store, storeFolder } from './store/store.ts'

/**
 * Builds the archive of a corpus folder: originals → reports → series → comparisons → histories → figures of the whole. Only what changed since the last build is done
 * again. The result is left in the store, for pages to read (`openArchive`).
 * @param root the project's folder.
 * @throws {CorpusError} where the folder or the archivist's files can't be used. A file that can't be read is no error of the build: it is listed.
 */
export async function buildArchive(root: string, corpus: string, progress: Progress = silent): Promise<BuiltArchive> {
  openCache(root, corpus)
  const store = new Store(storeFolder(root))
  return withMending(store, progress.warn, () => buildWith(store, root, corpus, progress))
}

async function buildWith(store: Store, root: string, corpus: string, progress: Progress): Promise<BuiltArchive> {
  const pool = new Pool(root, store.folder)
  const prefixes = stagePrefixes(root)
  const use = { keys: [], isNew: false }
  const build: Build = { store, pool, progress, keyOf: (stage, madeOf) => `${prefixes[stage]}/${madeOf}`, use }
  try {
    const built = await buildIn(build, corpus)
    if (use.isNew || !store.isWhole(needsKey(corpus))) forgetUnneeded(store, { corpus: built.corpus, keys: use.keys })
    return built
  } finally {
    store.keepStages(Object.values(prefixes).flatMap((prefix) => [prefix, factsKey(prefix)]))
    await pool.close()
  }
}

async function buildIn(build: Build, corpus: string): Promise<BuiltArchive> {
  const settings = parseSettings(readArchivistFile(corpus, 'archive.yaml'))
  const rows = parseMetadata(readArchivistFile(corpus, 'metadata.csv') ?? '')
  const originals = listOriginals(corpus)
  demandRestrictedFiles(rows, originals)
  const files = await holdNearCopies(build, await normaliseOriginals(build, originals, rows, settings), originals)
  const { series, unassigned, joins } = groupIntoSeries(files.flatMap(groupingFacts), settings.series)
  const shown = new Map(files.filter(showsText).flatMap((file) => byReport(file, file)))
  const comparisons = await compareSeries(build, series, shown, settings)
  const histories = await traceHistories(build, series, shown, comparisons, settings)
  const counted = new Map(
    [...shown].map(([id, file]) => [id, { ...file, year: reportOf(file)!.year, problemsFound: isProblemsRead(reportOf(file)!) }]),
  )
  const corpusWide = await makeCorpusWide(build, series, counted, histories)
  const built: BuiltArchive = {
    index: assembleIndex({ settings, rows, files, series, unassigned, joins, comparisons, histories }),
    corpus: resolve(corpus),
    keys: {
      reports: Object.fromEntries(files.filter(showsRecord).flatMap((file) => byReport(file, file.key))),
      comparisons: Object.fromEntries(comparisons.map(({ id, key }) => [id, key])),
      histories: Object.fromEntries(histories.filter(({ failed }) => failed === null).map(({ slug, key }) => [slug, key])),
    },
    corpusWide,
    secrets: secretsOf(files, series),
    publications: files.flatMap(publicationOf),
    showRemoved: settings.showRemoved,
  }
  build.store.write(builtKey(corpus), built)
  return built
}

/** Of each stage, where the store keeps what this version of its code makes. */
function stagePrefixes(root: string): Record<StageName, string> {
  const names = Object.keys(stages) as StageName[]
  return Object.fromEntries(names.map((name) => [name, `${name}-${codeFingerprint(root, [`src/archive/stages/${name}.ts`])}`])) as Record<
    StageName,
    string
  >
}

function publicationOf(file: ArchiveFile): PublicationOfFile[] {
  const { path, publish, decidedBy, facts } = file
  return facts?.report
    ? [{ path, sha256: facts.report.source.sha256, textSha256: facts.report.textSha256, publish, isSaid: saysItself(file), decidedBy }]
    : []
}

/** A value under the id of the report that an original holds; nothing for an original without one. */
function byReport<Value>(file: ArchiveFile, value: Value): [id: string, value: Value][] {
  const report = reportOf(file)
  return report ? [[report.id, value]] : []
}

/** Whether the problems of a report are ground for saying that one is gone or new: their part was found and read without a doubt. */
function isProblemsRead({ found, doubts }: Pick<ReportEntry, 'found' | 'doubts'>): boolean {
  return found.problems && !doubts.some(({ id }) => id.startsWith('reading-problems-'))
}
