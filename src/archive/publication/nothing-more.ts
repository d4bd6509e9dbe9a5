/** No site shows what earlier ones kept back or took out, unless the archivist says so: what is demanded of a site, and noted of a finished one. */
import { dirname, join } from 'node:path'
import type { PublicationOfFile } from '../store/built.ts'
import { cacheFolder, Store, storeFolder } from '../store/store.ts'
import { withBuild } from '../stages/finish.ts'
import { silent, type Progress } from '../work/progress.ts'
import { readSketch, type StoredSketch } from '../stages/sketch.ts'
import { demandNothingReleased, goneOf, noteKeptBack, refuse, type SiteOfCorpus } from './kept-back.ts'
import { contentOf, type PublishedTexts } from './withdrawn.ts'
import { saysAll, showsText } from '../../core/publication.ts'
import { copyFinder, isCopy, looksLike } from '../../core/resemblance/find-copies.ts'
import { CorpusError, firstLines, listOriginals, readArchivistFile } from '../corpus/corpus.ts'
import { sketchesOf } from './copies.ts'
import { existsSync, readdirSync } from 'node:fs'
import { fingerprint } from '../store/fingerprint.ts'
import { readSealed, removeOwn, writeSealed } from '../store/files.ts'
import { printable } from '../../core/text/harmless.ts'
import { parseSettings } from '../corpus/settings.ts'
import type { StoredReport } from '../stages/normalise.ts'
import { stillIn, type TakenOut } from './taken-out.ts'

/** Absolute folders of a site and of the originals that it is made of. */
interface Folders {
  readonly site: string
  readonly corpus: string
}

/** Where a project keeps what its last sites kept back, and what was taken out of their texts. */
export function notesOf(root: string, folders: Folders): Readonly<Record<'kept' | 'taken', Folders & { readonly notes: string }>> {
  const noted = (name: string): Folders & { notes: string } => ({ ...folders, notes: join(cacheFolder(root), name) })
  return { kept: noted('kept-back.json'), taken: noted('taken-out.json') }
}

/**
 * Demands that nothing becomes public that the last site did not show, unless the archivist says so.
 * @param shown what the folder of the site says of the site in it.
 * @throws {CorpusError} that names the files.
 */
export async function demandNothingMore(
  root: string,
  folders: Folders,
  now: readonly PublicationOfFile[],
  shown: PublishedTexts | null = null,
  progress: Progress = silent,
): Promise<void> {
  const { kept, taken } = notesOf(root, folders)
  demandNothingReleased(kept, now, shown)
  demandNothingPutBack(taken, now, new Store(storeFolder(root)))
  await demandNothingRenamed({ root, of: kept, sketches: new KeptSketches(cacheFolder(root)), progress }, now, shown)
}

/**
 * Notes what a finished site does not show.
 * @param releases whether what was kept back before is public from now on.
 */
export function noteAllKept(root: string, folders: Folders, now: readonly PublicationOfFile[], releases = false): void {
  const { kept, taken } = notesOf(root, folders)
  const [store, sketches] = [new Store(storeFolder(root)), new KeptSketches(cacheFolder(root))]
  for (const { sketch, sha256 } of now) if (sketch !== undefined) sketches.keep(sha256, store.demand<StoredSketch>(sketch))
  sketches.keepOnly(noteKeptBack(kept, now, releases).map(({ sha256 }) => sha256))
  noteTakenOut(taken, now)
}

/**
 * Demands that no text which an earlier site kept back, and whose file and row are gone, becomes public in a file that was renamed and changed at once. Looked at are files that no site showed
 * before, and of which no row says what is published, and only where something is gone.
 * @param shown what the folder of the site says of the site in it.
 * @throws {CorpusError} that names the files, and whose text they are like.
 */
async function demandNothingRenamed(
  {
    root,
    of,
    sketches,
    progress,
  }: { readonly root: string; readonly of: SiteOfCorpus; readonly sketches: KeptSketches; readonly progress: Progress },
  now: readonly PublicationOfFile[],
  shown: PublishedTexts | null,
): Promise<void> {
  const gone = goneOf(of, now).flatMap((kept) => {
    const sketch = showsText(kept) ? null : sketches.find(kept.sha256)
    return sketch ? [{ kept, sketch: readSketch(sketch) }] : []
  })
  if (gone.length === 0) return
  const seen = new Set(Object.values(shown?.originals ?? {}).map(([, content]) => content))
  const isNew = ({ isSaid, sha256, showsText: isShown = true }: PublicationOfFile): boolean => !isSaid && isShown && !seen.has(contentOf(sha256))
  const open = now.flatMap(({ key, ...file }) => (key !== undefined && isNew(file) ? [{ ...file, key }] : []))
  if (open.length === 0) return
  const find = copyFinder(gone.map(({ sketch }) => sketch))
  const released = await withBuild(root, of.corpus, progress, async (build) => {
    const keys = await sketchesOf(build, open, listOriginals(of.corpus))
    return open.flatMap(({ path, publish }) => {
      const key = keys.get(path)
      // What could not be looked through may be anything.
      const like = key === undefined ? gone[0] : alike(find(readSketch(build.store.demand<StoredSketch>(key))), gone)
      return like ? [{ path, from: like.kept.publish, to: publish, like: like.kept.path }] : []
    })
  })
  refuse(released)
}

function alike<Gone>(found: ReturnType<ReturnType<typeof copyFinder>>, gone: readonly Gone[]): Gone | undefined {
  const like = found.find((each) => isCopy(each, false)) ?? found.find((each) => looksLike(each, false))
  return like && gone[like.kept]
}

/**
 * What finds copies of texts that sites kept back, by the SHA-256 of their originals. It lies beside finished work, which forgets what no archive needs: a file may be gone for long before it
 * comes again under another name. It holds the letters of the text, as finished work does, and is as little public.
 */
class KeptSketches {
  private readonly cache: string
  private readonly folder: string

  /** @param cache the folder of everything that later builds may use again. */
  constructor(cache: string) {
    this.cache = cache
    this.folder = join(cache, 'kept-back')
  }

  /** Null where it was not kept, or is not what was kept. */
  find(sha256: string): StoredSketch | null {
    return readSealed<StoredSketch>(this.path(sha256), nameOf(sha256))
  }

  keep(sha256: string, sketch: StoredSketch): void {
    if (!this.find(sha256)) writeSealed(this.cache, this.path(sha256), nameOf(sha256), sketch)
  }

  /** Forgets all others. */
  keepOnly(sha256s: readonly string[]): void {
    if (!existsSync(this.folder)) return
    const names = new Set(sha256s.map((each) => `${nameOf(each)}.json`))
    for (const name of readdirSync(this.folder)) if (!names.has(name)) removeOwn(join(this.folder, name))
  }

  private path(sha256: string): string {
    return join(this.folder, `${nameOf(sha256)}.json`)
  }
}

function nameOf(sha256: string): string {
  return fingerprint(sha256)
}

/** What the notes are sealed as. */
const TAKEN_OUT = 'taken-out'

/** What was taken out of a file of the last site. */
interface Noted {
  readonly path: string
  readonly sha256: string
  readonly taken: readonly TakenOut[]
}

/** Notes what the archivist's rules and corrections took out of the texts of a finished site, and, of files whose text it does not show, what they took out before. */
export function noteTakenOut(of: SiteOfCorpus, files: readonly PublicationOfFile[]): void {
  const before = new Map(notedBefore(of).map((noted) => [noted.path, noted]))
  const now = files.flatMap(({ path, sha256, taken = [], showsText = true }): Noted[] => {
    const all = showsText ? taken : [...(before.get(path)?.taken ?? []), ...taken]
    return all.length > 0 ? [{ path, sha256, taken: distinct(all) }] : []
  })
  writeSealed(dirname(of.notes), of.notes, TAKEN_OUT, { ...readTakenOut(of.notes), [of.site]: now, [of.corpus]: now })
}

/**
 * Demands that nothing which the archivist let take out of a text becomes public because the rule or the correction was lost, or does not find it any more. Whether a file is public as it is
 * says a row of its own.
 * @throws {CorpusError} that names the files, and no word of what was taken out.
 */
export function demandNothingPutBack(of: SiteOfCorpus, files: readonly PublicationOfFile[], store: Store): void {
  const { showRemoved, removalRules } = parseSettings(readArchivistFile(of.corpus, 'archive.yaml'))
  const noted = showRemoved ? [] : notedBefore(of)
  if (noted.length === 0) return
  const byName = new Map([...noted.map((each) => [each.sha256, each] as const), ...noted.map((each) => [each.path, each] as const)])
  const rules = new Set(removalRules.map(({ name }) => name))
  const faults = files.flatMap(({ path, sha256, publish, isSaid, showsText, key, taken = [] }) => {
    const before = byName.get(path) ?? byName.get(sha256)
    if (!before || !showsText || key === undefined || (isSaid && saysAll({ publish }))) return []
    const known = new Set(taken.flatMap(({ runs }) => runs))
    const missed = before.taken.filter(({ runs }) => !runs.every((run) => known.has(run)))
    if (missed.length === 0) return []
    const { sourceText, report } = store.demand<StoredReport>(key)
    if (stillIn(sourceText, report.removed, missed).length > 0)
      return [`${printable(path)}: what was taken out of it, or a part of that, stands in its text`]
    const idle = missed.find(({ rule }) => rules.has(rule) && !taken.some((each) => each.rule === rule))
    return idle ? [`${printable(path)}: the rule “${idle.rule}” took something out of it, and finds nothing in it now`] : []
  })
  if (faults.length === 0) return
  throw new CorpusError(
    `An earlier site did not show all of these texts, and what was taken out of them may be public now, so nothing was built:\n${firstLines(faults, (fault) => fault)}\nIf archive.yaml, a rule or a correction in it was lost or changed by mistake, put it right. If all that is in these texts may be public, write “full” into the column publish of metadata.csv for each, or build once with --release.`,
  )
}

function distinct(taken: readonly TakenOut[]): TakenOut[] {
  return [...new Map(taken.map((each) => [`${each.rule} ${each.runs.join()}`, each])).values()]
}

function notedBefore({ notes, site, corpus }: SiteOfCorpus): readonly Noted[] {
  const noted = readTakenOut(notes)
  const own = [...(noted[site] ?? []), ...(noted[corpus] ?? [])]
  // Originals that were copied without their settings are known by their contents.
  return Object.hasOwn(noted, site) || Object.hasOwn(noted, corpus) ? own : Object.values(noted).flat().map((each) => ({ ...each, path: '' })) // prettier-ignore
}

function readTakenOut(notes: string): Readonly<Record<string, readonly Noted[]>> {
  return readSealed<Record<string, readonly Noted[]>>(notes, TAKEN_OUT) ?? {}
}
