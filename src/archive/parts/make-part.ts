import { join } from 'node:path'
import { sampleShare } from '../../core/terms/sample.ts'
import { workBySeries } from '../by-series.ts'
import { readArchivistFile } from '../corpus/corpus.ts'
import { readCorpus, type Corpus } from '../corpus/read-corpus.ts'
import { gatherReports } from '../corpus-wide.ts'
import { holdNearCopies, sketchFiles } from '../near-copies.ts'
import { demandNotPublic } from '../output/public-folders.ts'
import { demandOutsideOriginals } from '../output/outside-originals.ts'
import { normaliseOriginals } from '../originals.ts'
import { lockFolder } from '../store/build-lock.ts'
import { openCache } from '../store/cache-place.ts'
import { fingerprintOfList } from '../store/fingerprint.ts'
import { stagesVersion, withBuild } from '../with-build.ts'
import { silent, type Progress } from '../work/progress.ts'
import { dealFiles } from './deal.ts'
import { partFileName, writePart, type Part, type PartHead } from './part-file.ts'

/** A part that was made. */
export interface MadePart {
  /** Path of its file. */
  readonly file: string
  /** Number of its originals, and of all. */
  readonly originals: number
  readonly all: number
}

/**
 * Makes one part of an archive: everything that its originals and the series among them need by themselves. What it takes to be a series may be another one
 * in the whole; whatever of its work the whole can't use, the join makes itself, so that nothing depends on how files were dealt out.
 * @param root the project's folder.
 * @param folder where the part's file is put; created where it is missing.
 * @throws {CorpusError} where a folder or the archivist's files can't be used.
 */
export async function makePart(root: string, corpus: string, part: Part, folder: string, progress: Progress = silent): Promise<MadePart> {
  demandOutsideOriginals(corpus, folder)
  demandNotPublic(root, folder, 'A part of an archive')
  const lock = await lockFolder(openCache(root, corpus), progress.warn)
  try {
    return await withBuild(root, corpus, progress, async (build) => {
      const given = readCorpus(corpus)
      const paths = given.originals.map(({ path }) => path)
      const own = new Set(dealFiles(paths, part.of)[part.number - 1])
      const read = await normaliseOriginals(build, given, (path) => own.has(path))
      if (publishesInSeveralWays(given)) await sketchFiles(build, read, given.originals)
      const { series, counted } = await workBySeries(build, await holdNearCopies(build, read, given.originals), given.settings)
      await gatherReports(build, series, counted, sampleShare(paths.length))
      const file = join(folder, partFileName(part))
      await writePart(file, headOf(root, corpus, part, paths), build.store, build.use.keys)
      return { file, originals: own.size, all: paths.length }
    })
  } finally {
    lock.release()
  }
}

/** What a part of this corpus is, made with this code. */
export function headOf(root: string, corpus: string, { number, of }: Part, paths: readonly string[]): PartHead {
  const written = (['archive.yaml', 'metadata.csv'] as const).map((name) => readArchivistFile(corpus, name) ?? '')
  return { number, of, code: stagesVersion(root), corpus: fingerprintOfList([...written, ...paths]) }
}

/** Whether a copy of what is kept back may lie in any part: each file is then looked through for it. */
function publishesInSeveralWays({ settings, rows }: Corpus): boolean {
  return new Set([settings.publish, ...rows.flatMap(({ row }) => row.publish ?? [])]).size > 1
}
