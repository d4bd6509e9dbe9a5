import { lstatSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { noteOf, RealFolders, type BuiltFiles, type FileNote } from './built-files.ts'

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
