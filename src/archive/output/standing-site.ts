import { lstatSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CorpusError } from '../corpus/corpus.ts'
import { noteOf, readBuiltFiles, RealFolders, writeBuiltFiles, type BuiltFiles } from './built-files.ts'
import { asLeft, readNotes, readUnsealedNotes, type FinishedBuild } from './finished-build.ts'
import { inTheWayMessage } from './others-message.ts'
import { OwnFiles } from './own-files.ts'
import { filesInTheWay, takeDown } from './put-in-place.ts'
import type { PublishedTexts } from './withdrawn.ts'

/** What stands in the folder of a site before a build begins. */

/** Whether the notes say that a build made what lies in a folder: sites of earlier versions bear no list. */
export function isNoted(folder: string, notes: string): boolean {
  return asNoted(folder, notes).length > 0
}

/**
 * Takes down the site in a folder before anything else is done, if it shows what is not to be shown any more. Where it is not known what it shows, it may.
 * Files that somebody changed stay, and on the list, so that the build names them.
 * @returns whether there was anything to take down.
 */
export function takeDownIf(folder: string, notes: string, isWithdrawn: (before: PublishedTexts) => boolean): boolean {
  const built = builtIn(folder, notes)
  const { files, published } = built
  if (files.size === 0 || (published && !isWithdrawn(published))) return false
  const own = ownIn(folder, readNotes(notes), built)
  takeDown(folder, own.paths)
  writeBuiltFiles(folder, { files: new Map(own.changed.map((path) => [path, files.get(path)!])), published: null })
  return own.paths.length > 0
}

/**
 * Demands that nothing of somebody else stands where files of a site will be, so that a build need not come to its end to find it.
 * @param paths some of the paths of the site's files.
 * @throws {CorpusError} that names what is in the way.
 */
export function demandFreeWay(folder: string, notes: string, paths: readonly string[]): void {
  const there = paths.filter((path) => lstatSync(join(folder, path.split('/')[0]!), { throwIfNoEntry: false }) !== undefined)
  if (there.length === 0) return
  const built = builtIn(folder, notes)
  const ours = new Set(there)
  const own = ownIn(folder, readNotes(notes), { ...built, files: new Map([...built.files].filter(([path]) => ours.has(path))) })
  const inTheWay = filesInTheWay(folder, there, own)
  if (inTheWay.length > 0) throw new CorpusError(inTheWayMessage(folder, inTheWay))
}

/** What builds made in a folder: as the folder says itself, or, where an earlier version left no list, the notes of the build that is known to have left it. */
export function builtIn(folder: string, notes: string): BuiltFiles {
  const list = readBuiltFiles(folder)
  return list ?? { files: new Map(asNoted(folder, notes).map((path) => [path, [noteOf(join(folder, path))]])), published: null }
}

/** Paths of the files that are just as the notes of the last build say. */
function asNoted(folder: string, notes: string): string[] {
  const last = readNotes(notes) ?? readUnsealedNotes(notes)
  const noted = last?.folder === folder ? Object.entries(last.files) : []
  const folders = new RealFolders(folder)
  return noted.flatMap(([path, left]) => {
    // Somebody may have put a file in the place of a folder.
    if (!folders.has(dirname(path))) return []
    const now = lstatSync(join(folder, path), { throwIfNoEntry: false })
    return asLeft(path, now?.isFile() ? [now.size, now.mtimeMs] : undefined, left).map(([each]) => each)
  })
}

/** Which of these files nobody changed. */
export function ownIn(folder: string, last: FinishedBuild | null, built: BuiltFiles): OwnFiles {
  const left = last?.folder === folder ? last.files : {}
  return new OwnFiles(folder, built, (path) => (Object.hasOwn(left, path) ? [left[path]![0], left[path]![1]] : undefined))
}
