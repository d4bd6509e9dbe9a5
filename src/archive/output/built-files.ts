/** Files that builds made in the folder of a site: what is noted of them, so that no other is touched, and how some are put together of many parts. */
import { createHash } from 'node:crypto'
import { closeSync, lstatSync, mkdirSync, openSync, readFileSync, readSync, renameSync, rmdirSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PublishedTexts } from '../publication/withdrawn.ts'
import { readSealed, writeSealed } from '../store/files.ts'

/** What builds keep in the folder of a site: the list of the files that they made, their lock, and files that are not finished. */
export const KEPT_BY_BUILDS = '.duizhao'

/** The list, below the folder of the site. It stays with the site, wherever the site is moved and whatever becomes of finished work. */
const LIST = `${KEPT_BY_BUILDS}/site.json`

/** A file as a build made it: its size in bytes, and the SHA-256 of its content. Times are not noted: they are others wherever the site is copied to. */
export type FileNote = readonly [size: number, sha256: string]

/** What lies in the folder of a site. */
export interface BuiltFiles {
  /**
   * The files that builds made, by their paths relative to the folder, with slashes; each with the contents that a build gave it, of which an interrupted
   * build may have left either. Every other file there is somebody else's, and so is every other content under these names.
   */
  readonly files: ReadonlyMap<string, readonly FileNote[]>
  /** What of the originals can be read in them; null where that is not known. */
  readonly published: PublishedTexts | null
}

/** The list of a folder; null where there is none that can be read. */
export function readBuiltFiles(folder: string): BuiltFiles | null {
  try {
    const { files, published } = JSON.parse(readFileSync(join(folder, LIST), 'utf8')) as { files: unknown; published: PublishedTexts | null }
    if (typeof files !== 'object' || files === null || Array.isArray(files)) return null
    const noted = Object.entries(files as Record<string, readonly FileNote[]>)
    return { files: new Map(noted.filter(([path, notes]) => isPathBelow(path) && Array.isArray(notes))), published }
  } catch {
    return null
  }
}

/** Keeps the list, whole or not at all. */
export function writeBuiltFiles(folder: string, { files, published }: BuiltFiles): void {
  const path = join(folder, LIST)
  mkdirSync(dirname(path), { recursive: true })
  const unfinished = `${path}.${process.pid}`
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(unfinished, JSON.stringify({ files: Object.fromEntries(sorted), published }))
  renameSync(unfinished, path)
}

/** The note of a file. */
export function noteOf(path: string): FileNote {
  const bytes = readFileSync(path)
  return [bytes.byteLength, createHash('sha256').update(bytes).digest('hex')]
}

/** Whether a path of a list leads to a file below the folder, and to nothing that is kept there by others than the site. */
function isPathBelow(path: string): boolean {
  const segments = path.split(/[/\\]/)
  return segments.every((segment) => !['', '.', '..'].includes(segment)) && !['.git', KEPT_BY_BUILDS].includes(segments[0]!.toLowerCase())
}

/** Knows of the folders of a site which are folders indeed: no file is written or removed through a link that somebody put into the site. */
export class RealFolders {
  private readonly known = new Map<string, boolean>([['.', true]])
  private readonly site: string

  constructor(site: string) {
    this.site = site
  }

  /** @param path relative to the site. */
  has(path: string): boolean {
    const known = this.known.get(path)
    if (known !== undefined) return known
    const isReal = this.has(dirname(path)) && (lstatSync(join(this.site, path), { throwIfNoEntry: false })?.isDirectory() ?? false)
    this.known.set(path, isReal)
    return isReal
  }
}

/** Removes files that are known to be as a build made them, and the folders that this leaves empty. What took the place of one meanwhile (a link, a folder) stays. */
export function removeBuiltFiles(folder: string, files: readonly string[]): void {
  const folders = new RealFolders(folder)
  const left = new Set<string>()
  for (const path of files) {
    if (!folders.has(dirname(path)) || !lstatSync(join(folder, path), { throwIfNoEntry: false })?.isFile()) continue
    rmSync(join(folder, path))
    left.add(dirname(path))
  }
  for (const path of left) removeEmpty(folder, path)
}

function removeEmpty(folder: string, path: string): void {
  try {
    for (let at = path; at !== '.'; at = dirname(at)) rmdirSync(join(folder, at))
  } catch {
    // It holds something.
  }
}

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
  return readSealed<FinishedBuild>(path, NOTES)
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
  writeSealed(dirname(path), path, NOTES, build)
}

/** A part as it was written: the key of what it was made of, and its length in bytes. */
type WrittenPart = readonly [key: string, bytes: number]

/** Bytes gathered before they are written: one write a part would take most of the time. */
const CHUNK = 1 << 18

/** A file that is put together of many parts, such as the lines that each report gives to a table. Parts that the last build made of the same are copied. */
export class PartedFile {
  private readonly target: number
  private readonly source: number | null
  private readonly left = new Map<string, readonly [at: number, bytes: number]>()
  private readonly parts: WrittenPart[] = []
  private waiting: Uint8Array[] = []
  private waitingBytes = 0
  private readonly toBytes: (text: string) => Uint8Array

  private readonly sourcePath: string

  /**
   * @param path absolute; its folder must exist.
   * @param leftPath the file as the last build left it, if it did.
   * @param left its parts, in their order; none where there is no such file.
   */
  constructor(path: string, leftPath: string, left: readonly WrittenPart[], toBytes: (text: string) => Uint8Array = (text) => Buffer.from(text)) {
    this.toBytes = toBytes
    this.target = openSync(path, 'w')
    this.sourcePath = leftPath
    this.source = left.length > 0 ? openSync(leftPath, 'r') : null
    let at = 0
    for (const [key, bytes] of left) {
      this.left.set(key, [at, bytes])
      at += bytes
    }
  }

  /**
   * Adds the next part.
   * @param key stands for all that the content is made of, and for no other content of this file.
   * @param content makes the content, if it is needed.
   */
  put(key: string, content: () => string): void {
    const left = this.left.get(key)
    const bytes = left ? this.copyOf(...left) : this.toBytes(content())
    this.parts.push([key, bytes.byteLength])
    this.waiting.push(bytes)
    this.waitingBytes += bytes.byteLength
    if (this.waitingBytes > CHUNK) this.flush()
  }

  /** Ends the file. */
  finish(): readonly WrittenPart[] {
    this.flush()
    closeSync(this.target)
    if (this.source !== null) closeSync(this.source)
    return this.parts
  }

  private copyOf(at: number, bytes: number): Uint8Array {
    const copy = Buffer.allocUnsafe(bytes)
    if (readSync(this.source!, copy, 0, bytes, at) !== bytes) throw new Error(`${this.sourcePath} was changed while the site was built. Build again.`)
    return copy
  }

  private flush(): void {
    writeSync(this.target, Buffer.concat(this.waiting))
    this.waiting = []
    this.waitingBytes = 0
  }
}
