import { showsRecord, showsText } from '../core/publication.ts'
import { resolve } from 'node:path'
import { assembleIndex } from './assemble.ts'
import { byReport, workBySeries } from './by-series.ts'
import { builtKey, needsKey, type BuiltArchive, type PublicationOfFile } from './store/built.ts'
import { makeCorpusWide } from './corpus-wide.ts'
import { readCorpus } from './corpus/read-corpus.ts'
import { normaliseOriginals, type ArchiveFile } from './originals.ts'
import { holdNearCopies, saysItself, sketchKeptBack } from './near-copies.ts'
import { secretsOf } from './secrets.ts'
import { silent, type Progress } from './work/progress.ts'
import type { Build } from './stages/finish.ts'
import { withBuild } from './with-build.ts'
import { forgetUnneeded } from './store/forget.ts'

/**
 * Builds the archive of a corpus folder: originals → reports → series → comparisons → histories → figures of the whole. Only what changed since the last build is done
 * again. The result is left in the store, for pages to read (`openArchive`).
 * @param root the project's folder.
 * @throws {CorpusError} where the folder or the archivist's files can't be used. A file that can't be read is no error of the build: it is listed.
 */
export function buildArchive(root: string, corpus: string, progress: Progress = silent): Promise<BuiltArchive> {
  return withBuild(root, corpus, progress, async (build) => {
    const built = await buildIn(build, corpus)
    const { store, use } = build
    if (use.isNew || !store.isWhole(needsKey(corpus))) forgetUnneeded(store, { corpus: built.corpus, keys: use.keys })
    return built
  })
}

async function buildIn(build: Build, corpus: string): Promise<BuiltArchive> {
  const given = readCorpus(corpus)
  const { settings, rows } = given
  const files = await holdNearCopies(build, await normaliseOriginals(build, given), given.originals)
  const sketches = await sketchKeptBack(build, files, given)
  const { series, unassigned, joins, comparisons, histories, counted } = await workBySeries(build, files, settings)
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
    publications: files.flatMap((file) => publicationOf(file, sketches.get(file.path))),
    showRemoved: settings.showRemoved,
  }
  build.store.write(builtKey(corpus), built)
  return built
}

function publicationOf(file: ArchiveFile, sketch: string | undefined): PublicationOfFile[] {
  const { path, key, lasting, decidedBy, facts } = file
  if (!facts?.report) return []
  const { source, textSha256 } = facts.report
  return [
    {
      ...{ path, sha256: source.sha256, textSha256, publish: lasting, isSaid: saysItself(file), decidedBy },
      ...{ key, taken: facts.taken ?? [], showsText: showsText(file), ...(sketch !== undefined && { sketch }) },
    },
  ]
}
