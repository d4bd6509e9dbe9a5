import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesBelow } from './files-below.ts'
import { fingerprint } from '../store/fingerprint.ts'
import { PartedFile, type WrittenPart } from './parted-file.ts'

/** A file as a build left it: its size in bytes, when it was written (milliseconds), and the key of what it was made of, if that is known. */
type FileLeft = readonly [size: number, time: number, key: string | null]

/** What a finished build says of the site that it left. */
interface FinishedBuild {
  readonly folder: string
  /** Of the code and the settings that made it. */
  readonly version: string
  readonly files: Readonly<Record<string, FileLeft>>
  /** Of files that were put together of parts. */
  readonly parts: Readonly<Record<string, readonly WrittenPart[]>>
}

/** Kept by archivists who publish the folder through git. */
const NOT_OURS = '.git'

/**
 * The folder that a site is built into. Writing thousands of files anew takes most of the time of a build after a small change, so what the last build
 * left stays for the next one. At its end the folder holds what it would hold had it been empty at the beginning: files that the build neither wrote nor
 * claimed are removed.
 */
export class SiteFolder {
  readonly folder: string
  /** Whether the last build that kept its notes there was finished, and made by the same code with the same settings: the pages of any other name files of its own scripts. */
  readonly followsSameCode: boolean
  private readonly notes: string
  private readonly version: string
  private readonly left: ReadonlyMap<string, FileLeft>
  private readonly leftParts: FinishedBuild['parts']
  private readonly claimed = new Map<string, string | null>()
  /** Files that stay as they were left. */
  private readonly kept = new Set<string>()
  private readonly parted = new Map<string, PartedFile>()
  private readonly made = new Set<string>()

  /**
   * Opens the folder for a build. Files that the last finished build did not leave exactly as they are now are removed: they are another site's, or were
   * edited by hand.
   * @param folder absolute path of the site; need not exist.
   * @param notes path of the file in which a finished build says what it left. It is away while a build is at work, so that nothing is taken from an
   * unfinished one.
   * @param version changes with the code: keys of another version say nothing.
   */
  constructor(folder: string, notes: string, version: string) {
    this.folder = folder
    this.notes = notes
    this.version = version
    const last = readFinishedBuild(notes)
    rmSync(notes, { force: true })
    this.followsSameCode = last?.version === version
    const files = new Map(Object.entries(last?.folder === folder ? last.files : {}))
    const left = ourFiles(folder).flatMap((path) => this.asLeft(path, files.get(path)))
    this.left = new Map(last?.version === version ? left : left.map(([path, [size, time]]) => [path, [size, time, null]]))
    this.leftParts = last?.version === version ? last.parts : {}
  }

  /**
   * Puts a file in the site.
   * @param path relative to the folder, with slashes.
   * @param key stands for all that the content is made of: a file that was left under the same key stays.
   * @param content makes the content, if it is needed.
   */
  put(path: string, key: string, content: () => string | Uint8Array): void {
    const left = this.left.get(path)
    if (left && left[2] === key) this.kept.add(path)
    else {
      this.makeFolder(dirname(path))
      writeFileSync(join(this.folder, path), content())
    }
    this.claimed.set(path, key)
  }

  /** Puts a file of JSON in the site, unless it was left with the same content. */
  putJson(path: string, value: unknown): void {
    const text = JSON.stringify(value)
    this.put(path, fingerprint(text), () => text)
  }

  /** Says that a file belongs to the site, although this build may not have written it. */
  claim(path: string): void {
    if (!this.claimed.has(path)) this.claimed.set(path, null)
  }

  /**
   * A file of many parts, to be filled before the site is finished.
   * @param pack makes the bytes of a part; packed parts one behind the other must be a packed file.
   */
  parts(path: string, pack?: (text: string) => Uint8Array): PartedFile {
    this.claim(path)
    this.makeFolder(dirname(path))
    const file = new PartedFile(join(this.folder, path), this.left.has(path) ? (this.leftParts[path] ?? []) : [], pack)
    this.parted.set(path, file)
    return file
  }

  /**
   * Removes what does not belong to the site, and notes what the next build may keep.
   * @returns the sizes of all files of the site in bytes, by their paths.
   */
  finish(): ReadonlyMap<string, number> {
    const parts = Object.fromEntries([...this.parted].map(([path, file]) => [path, file.finish()]))
    const files: Record<string, FileLeft> = {}
    for (const path of ourFiles(this.folder)) {
      const left = this.left.get(path)
      const now: readonly [number, number] = left && this.kept.has(path) ? [left[0], left[1]] : stampOf(join(this.folder, path))
      if (left && !this.claimed.has(path) && same(left, now)) rmSync(join(this.folder, path))
      else files[path] = [...now, this.claimed.get(path) ?? null]
    }
    if (existsSync(this.folder)) removeEmptyFolders(this.folder)
    mkdirSync(dirname(this.notes), { recursive: true })
    const unfinished = `${this.notes}.${process.pid}`
    writeFileSync(unfinished, JSON.stringify({ folder: this.folder, version: this.version, files, parts } satisfies FinishedBuild))
    renameSync(unfinished, this.notes)
    return new Map(Object.entries(files).map(([path, [size]]) => [path, size]))
  }

  private asLeft(path: string, left: FileLeft | undefined): [string, FileLeft][] {
    if (left && same(left, stampOf(join(this.folder, path)))) return [[path, left]]
    rmSync(join(this.folder, path))
    return []
  }

  private makeFolder(path: string): void {
    if (this.made.has(path)) return
    mkdirSync(join(this.folder, path), { recursive: true })
    this.made.add(path)
  }
}

function ourFiles(folder: string): string[] {
  return filesBelow(folder).filter((path) => path !== NOT_OURS && !path.startsWith(`${NOT_OURS}/`))
}

function readFinishedBuild(path: string): FinishedBuild | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as FinishedBuild
  } catch {
    return null
  }
}

function stampOf(path: string): [size: number, time: number] {
  const { size, mtimeMs } = statSync(path)
  return [size, mtimeMs]
}

function same(left: FileLeft, [size, time]: readonly [number, number]): boolean {
  return left[0] === size && left[1] === time
}

/** @returns whether the folder is left. */
function removeEmptyFolders(folder: string): boolean {
  let kept = false
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name === NOT_OURS) kept = true
    else if (removeEmptyFolders(join(folder, entry.name))) kept = true
  }
  if (!kept) rmdirSync(folder)
  return kept
}
