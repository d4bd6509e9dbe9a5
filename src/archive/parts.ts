/** How a corpus is worked on in parts, on several machines: how its files are dealt out, how a part is made, and how all are joined. */
import { basename, join, resolve } from 'node:path'
import { sampleShare } from '../core/terms/records.ts'
import { workBySeries } from './by-series.ts'
import { CorpusError, listOriginals, readArchivistFile } from './corpus/corpus.ts'
import { readCorpus, type Corpus } from './corpus/read-corpus.ts'
import { gatherReports } from './build.ts'
import { holdNearCopies, sketchFiles } from './publication/copies.ts'
import { demandNotPublic, demandOutsideOriginals } from './output/site-place.ts'
import { normaliseOriginals } from './originals.ts'
import { withFolders } from './store/build-lock.ts'
import { openCache } from './store/cache-place.ts'
import { fingerprintOfList } from './store/fingerprint.ts'
import { stagePrefixes, stagesVersion, withBuild } from './stages/finish.ts'
import { silent, type Progress } from './work/progress.ts'
import { PART_FILE, partFileName, readPartHead, receivePart, writePart, type Part, type PartHead } from './part-file.ts'
import { printable } from '../core/text/harmless.ts'
import { filesBelow } from './store/files.ts'
import { Store, storeFolder } from './store/store.ts'
import { dirname } from 'node:path/posix'
import { append } from '../core/lists.ts'

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
  return withFolders([openCache(root, corpus)], progress.warn, () =>
    withBuild(root, corpus, progress, async (build) => {
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
    }),
  )
}

/** What a part of this corpus is, made with this code. */
function headOf(root: string, corpus: string, { number, of }: Part, paths: readonly string[]): PartHead {
  const written = (['archive.yaml', 'metadata.csv'] as const).map((name) => readArchivistFile(corpus, name) ?? '')
  return { number, of, code: stagesVersion(root), corpus: fingerprintOfList([...written, ...paths]) }
}

/** Whether a copy of what is kept back may lie in any part: each file is then looked through for it. */
function publishesInSeveralWays({ settings, rows }: Corpus): boolean {
  return new Set([settings.publish, ...rows.flatMap(({ row }) => row.publish ?? [])]).size > 1
}

/**
 * Puts the finished work of all parts of an archive into the store: the build that follows takes it from there.
 * @param root the project's folder.
 * @param folder holds the files of the parts, itself or in folders below it.
 * @returns number of parts.
 * @throws {CorpusError} where a part is missing, damaged, or of another corpus or version of the code; nothing was then taken of any, or only what was whole.
 */
export async function takeParts(root: string, corpus: string, folder: string): Promise<number> {
  const parts = filesBelow(folder)
    .filter((file) => PART_FILE.test(file))
    .map((file) => ({ file: join(folder, file), head: readPartHead(join(folder, file)) }))
  const own = headOf(root, corpus, { number: 1, of: 1 }, listOriginals(corpus).map(({ path }) => path)) // prettier-ignore
  demandAll(parts, own, folder)
  const store = new Store(storeFolder(root))
  const stages = new Set(Object.values(stagePrefixes(root)))
  for (const { file } of parts) if (!(await receivePart(file, store, stages))) throw unusable(file, DAMAGED)
  return parts.length
}

const DAMAGED = 'is cut or damaged, or no part at all'

function demandAll(parts: readonly { readonly file: string; readonly head: PartHead | null }[], own: PartHead, folder: string): void {
  const numbers = new Set<number>()
  let of = 0
  for (const { file, head } of parts) {
    if (!head) throw unusable(file, DAMAGED)
    if (head.code !== own.code) throw unusable(file, 'was made by another version of the program')
    if (head.corpus !== own.corpus)
      throw unusable(file, 'was made of another folder of originals, or before one of its files, archive.yaml or metadata.csv came, went or changed')
    if (of > 0 && head.of !== of)
      throw new CorpusError(
        `${printable(resolve(folder))} holds parts of ${of} and parts of ${head.of}: they belong to two archives or two attempts. Leave only those of one, and join again.`,
      )
    of = head.of
    numbers.add(head.number)
  }
  if (of === 0)
    throw new CorpusError(`There is no part of an archive in ${printable(resolve(folder))}. Make each with npm run build -- --part 1/2 --outDir DIR.`)
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((number) => !numbers.has(number))
  if (missing.length > 0)
    throw new CorpusError(
      `Of the ${of} parts of the archive, ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not in ${printable(resolve(folder))}. Make what is missing with npm run build -- --part ${missing[0]}/${of} --outDir DIR.`,
    )
}

function unusable(file: string, why: string): CorpusError {
  const again = /part-(\d+)-of-(\d+)/.exec(basename(file))!
  return new CorpusError(
    `${printable(file)} ${why}. Make it again, with this program and this folder: npm run build -- --part ${again[1]}/${again[2]} --outDir DIR.`,
  )
}

/**
 * Deals the files of a corpus out to parts, by their paths alone, so that every machine deals alike. Files whose paths differ in nothing but numbers, or that lie in one
 * folder, are likely of one series and stay together where parts don't get too uneven by it; where they don't, nothing is wrong: the join makes what is missing.
 * @returns the paths of each part, each in the order of the paths.
 */
export function dealFiles(paths: readonly string[], of: number): readonly (readonly string[])[] {
  const sorted = paths.toSorted()
  const most = Math.ceil(sorted.length / of)
  const apart = (groups: readonly string[][], parted: (group: string[]) => readonly string[][]): readonly string[][] =>
    groups.flatMap((group) => (group.length <= most ? [group] : parted(group)))
  const byFolder = groupsBy(sorted, (path) => withoutNumbers(dirname(path)))
  const units = apart(byFolder, (folder) => apart(groupsBy(folder, withoutNumbers), (alike) => runsOf(alike, most)))
  const parts = Array.from({ length: of }, (): string[] => [])
  for (const unit of units.toSorted((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))) {
    append(
      parts.reduce((least, part) => (part.length < least.length ? part : least)),
      unit,
    )
  }
  return parts.map((part) => part.sort())
}

function groupsBy(paths: readonly string[], keyOf: (path: string) => string): string[][] {
  return [...Map.groupBy(paths, keyOf).values()]
}

/** A path without the years and numbers in it. */
function withoutNumbers(path: string): string {
  return path.replace(/\p{N}+/gu, '')
}

/** Neighbours in the order of paths, so many at a time. */
function runsOf(paths: readonly string[], length: number): string[][] {
  return Array.from({ length: Math.ceil(paths.length / length) }, (_, i) => paths.slice(i * length, (i + 1) * length))
}
