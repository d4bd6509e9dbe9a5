import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { seal, unseal } from '../store/sealed.ts'
import { writeWhole } from '../store/whole-file.ts'
import type { WrittenPart } from './parted-file.ts'

/** A file as a build left it: its size in bytes, when it was written (milliseconds), and the key of what it was made of, if that is known. */
export type FileLeft = readonly [size: number, time: number, key: string | null]

/** What a finished build says of the site that it left, for the next one that uses the same finished work. */
export interface FinishedBuild {
  readonly folder: string
  /** Of the code and the settings that made it. */
  readonly version: string
  readonly files: Readonly<Record<string, FileLeft>>
  /** Of files that were put together of parts. */
  readonly parts: Readonly<Record<string, readonly WrittenPart[]>>
}

/** What the notes of a finished build are sealed as. */
const NOTES = 'site'

/** The notes of the last build that was finished; null where there are none, or they are not what was written. */
export function readNotes(path: string): FinishedBuild | null {
  try {
    return unseal<FinishedBuild>(NOTES, readFileSync(path))
  } catch {
    return null
  }
}

/** Notes of an earlier version, which bore no checksum. They are believed no further than that a file which is just as they say was made by a build. */
export function readUnsealedNotes(path: string): Pick<FinishedBuild, 'folder' | 'files'> | null {
  try {
    const notes = JSON.parse(readFileSync(path, 'utf8')) as Partial<FinishedBuild>
    return notes.folder !== undefined && notes.files !== undefined ? { folder: notes.folder, files: notes.files } : null
  } catch {
    return null
  }
}

/** The note of a file, in a list of its own, where the file is now of the size and the time that the note says. */
export function asLeft(path: string, now: readonly [size: number, time: number] | undefined, left: FileLeft | undefined): [string, FileLeft][] {
  return now && left && now[0] === left[0] && now[1] === left[1] ? [[path, left]] : []
}

/** Writes the notes of a build that is finished, whole or not at all. */
export function keepNotes(path: string, build: FinishedBuild): void {
  writeWhole(dirname(path), path, seal(NOTES, build))
}
