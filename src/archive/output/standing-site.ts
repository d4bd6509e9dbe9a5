/** What stands in the folder of a site before a build begins. */
import { lstatSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CorpusError, firstNames } from '../corpus/corpus.ts'
import {
  asLeft,
  noteOf,
  readBuiltFiles,
  readNotes,
  readUnsealedNotes,
  RealFolders,
  writeBuiltFiles,
  type BuiltFiles,
  type FileNote,
  type FinishedBuild,
} from './built-files.ts'
import { filesInTheWay, takeDown } from './put-in-place.ts'
import type { PublishedTexts } from '../publication/withdrawn.ts'

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

/** A file that a build made and that nobody changed: its note, and when it was written (milliseconds), by which a change while a build is at work is found. */
interface OwnFile {
  readonly note: FileNote
  readonly time: number
}

/**
 * What stands in the folder of a site under the names of its list. A name says nothing: somebody may have put a file of his own in the place of a page, or
 * the list may have come with a site that was copied into his folder.
 */
export class OwnFiles {
  private readonly folder: string
  private readonly own = new Map<string, OwnFile>()
  /** Paths on the list under which something else stands now, which is nobody's to replace or remove. */
  readonly changed: readonly string[]

  /**
   * @param left size and time (milliseconds) of files as the last build left them, if that is known. A file that has both still is not read.
   */
  constructor(folder: string, { files }: BuiltFiles, left: (path: string) => readonly [size: number, time: number] | undefined) {
    this.folder = folder
    const folders = new RealFolders(folder)
    const changed: string[] = []
    for (const [path, notes] of files) {
      if (!folders.has(dirname(path))) continue
      const now = lstatSync(join(folder, path), { throwIfNoEntry: false })
      if (!now) continue
      const note = now.isFile() ? noteThatHolds(join(folder, path), now, notes, left(path)) : undefined
      if (note) this.own.set(path, { note, time: now.mtimeMs })
      else changed.push(path)
    }
    this.changed = changed
  }

  get paths(): string[] {
    return [...this.own.keys()]
  }

  noteOf(path: string): FileNote | undefined {
    return this.own.get(path)?.note
  }

  /** Whether a file is a build's, and still as it was when this was made. */
  has(path: string): boolean {
    const own = this.own.get(path)
    if (!own) return false
    const now = lstatSync(join(this.folder, path), { throwIfNoEntry: false })
    return now === undefined || (now.isFile() && now.size === own.note[0] && now.mtimeMs === own.time)
  }

  /** Size and time of a build's file. */
  stampOf(path: string): readonly [size: number, time: number] | undefined {
    const own = this.own.get(path)
    return own && [own.note[0], own.time]
  }
}

function noteThatHolds(
  path: string,
  now: { size: number; mtimeMs: number },
  notes: readonly FileNote[],
  left: readonly [size: number, time: number] | undefined,
): FileNote | undefined {
  const likely = notes.filter(([size]) => size === now.size)
  if (likely.length === 0) return undefined
  if (notes.length === 1 && left?.[0] === now.size && left[1] === now.mtimeMs) return likely[0]
  const [, sha256] = noteOf(path)
  return likely.find(([, each]) => each === sha256)
}

/** What lies in the folder of a site and is no part of it, by path. */
export interface FilesOfOthers {
  readonly others: readonly string[]
  /** Files of others under names that a build had made files by. */
  readonly changed: readonly string[]
}

/** How many files of others are named one by one. */
const NAMED = 10

/** Sentences on the files of others in the folder of a site; null where there are none. */
export function othersMessage(folder: string, { others, changed }: FilesOfOthers): string | null {
  const sentences = [
    ...(others.length > 0 ? [`Not made by a build, and left alone in ${folder}: ${firstNames(others, NAMED)}.`] : []),
    ...(changed.length > 0
      ? [
          `Made by a build, changed since, no part of the site any more, and left alone in ${folder}: ${firstNames(changed, NAMED)}. Delete what shows a withdrawn text.`,
        ]
      : []),
  ]
  return sentences.length > 0 ? sentences.join('\n') : null
}

/** The sentence on files of others that stand where those of the site must go. */
export function inTheWayMessage(folder: string, paths: readonly string[]): string {
  return `The site can't be put into ${folder}: what is there under these names was not made by a build, or was changed since, and would be lost: ${firstNames(paths, NAMED)}. Move it away, or delete it if it is of no worth (the whole folder, where a host or an editor rewrote the files of a site and nothing in it is yours), or name another folder: npm run build -- --outDir DIR.`
}
