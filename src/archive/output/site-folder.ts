import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { CorpusError } from '../corpus/corpus.ts'
import { fingerprint } from '../store/fingerprint.ts'
import {
  asLeft,
  keepNotes,
  KEPT_BY_BUILDS,
  noteOf,
  PartedFile,
  readNotes,
  writeBuiltFiles,
  type BuiltFiles,
  type FileLeft,
  type FileNote,
  type FinishedBuild,
} from './built-files.ts'
import { filesBelow, removeOwn } from '../store/files.ts'
import { builtIn, inTheWayMessage, OwnFiles, ownIn, type FilesOfOthers } from './standing-site.ts'
import { filesInTheWay, nearTo, putInPlace } from './put-in-place.ts'
import type { PublishedTexts } from '../publication/withdrawn.ts'

/** In what builds keep in the folder: files of a build that is not finished and was made on another disk, in a folder of its own. */
const UNFINISHED = /^new-/

/**
 * The folder that a site is built into. What changed is made aside, where nobody reads it, and put in its place when all of it is there; what did not stays
 * where it is: writing thousands of files anew takes most of the time of a build after a small change. At the end the folder holds what it would hold had it
 * been empty at the beginning, and the files of others that were there.
 */
export class SiteFolder {
  readonly folder: string
  /** Folder in which this build makes files, absolute. */
  readonly making: string
  /** Where what was made waits for its place: the same folder, or a copy of it on the disk of the site. */
  private waiting: string
  /** Whether the last build that kept its notes there was finished, and made by the same code with the same settings: the pages of any other name files of its own scripts. */
  readonly followsSameCode: boolean
  private readonly notes: string
  private readonly version: string
  private readonly own: OwnFiles
  private readonly left: ReadonlyMap<string, FileLeft>
  private readonly leftParts: FinishedBuild['parts']
  private readonly claimed = new Map<string, string | null>()
  /** Files that stay as they were left. */
  private readonly kept = new Set<string>()
  private readonly parted = new Map<string, PartedFile>()
  private readonly made = new Set<string>()

  /**
   * Opens the folder for a build. Files that the last finished build did not leave exactly as they are now are not used: they are another build's, or were
   * edited by hand.
   * @param folder absolute path of the site; need not exist.
   * @param notes path of the file in which a finished build says what it left. It is away while a build is at work, so that nothing is taken from an
   * unfinished one.
   * @param version changes with the code: keys of another version say nothing.
   * @param aside folder in which nothing but unfinished sites lies, outside that of the site: this is public, and what is unfinished need never be.
   */
  constructor(folder: string, notes: string, version: string, aside = join(dirname(notes), 'building')) {
    this.folder = folder
    this.notes = notes
    this.version = version
    const last = readNotes(notes)
    const built = builtIn(folder, notes)
    this.own = ownIn(folder, last, built)
    removeOwn(notes)
    this.followsSameCode = last?.version === version
    const files = new Map(Object.entries(last?.folder === folder ? last.files : {}))
    const left = this.own.paths.flatMap((path) => asLeft(path, this.own.stampOf(path), files.get(path)))
    this.left = new Map(last?.version === version ? left : left.map(([path, [size, time]]) => [path, [size, time, null]]))
    this.leftParts = last?.version === version && last.folder === folder ? last.parts : {}
    removeUnfinished(folder, aside)
    this.making = join(aside, `new-${randomUUID()}`)
    this.waiting = this.making
    mkdirSync(this.making, { recursive: true })
    writeBuiltFiles(folder, built)
  }

  /** Whether a file is as the last build left it, so that what makes it need not make it again. */
  has(path: string): boolean {
    return this.left.has(path)
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
      writeFileSync(join(this.making, path), content())
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
    const left = this.left.has(path) ? (this.leftParts[path] ?? []) : []
    const file = new PartedFile(join(this.making, path), join(this.folder, path), left, pack)
    this.parted.set(path, file)
    return file
  }

  /**
   * Puts the site in its place, removes what builds made and is no longer part of it, and notes what the next build may keep.
   * @param published what can be read in the site.
   * @param isOurs whether the folder is still this build's.
   * @returns the sizes of all files of the site in bytes, by their paths; and the files of others in its folder, changed ones apart.
   * @throws {CorpusError} where a file of somebody else is in the way; then the site is as it was.
   */
  finish(published: PublishedTexts | null = null, isOurs: () => boolean = () => true): FinishedSite {
    const parts = Object.fromEntries([...this.parted].map(([path, file]) => [path, file.finish()]))
    const made = filesBelow(this.making)
    const there = filesBelow(this.folder, NOT_OF_SITES)
    const files = this.filesOfSite(made, new Set(there))
    const inTheWay = filesInTheWay(this.folder, made, this.own)
    if (inTheWay.length > 0) throw new CorpusError(inTheWayMessage(this.folder, inTheWay))
    this.waiting = nearTo(join(this.folder, KEPT_BY_BUILDS), this.making)
    const sizes = Object.fromEntries(files.map((path): [string, FileLeft] => [path, this.stampOf(path)]))
    const gone = this.own.paths.filter((path) => !Object.hasOwn(sizes, path) && this.own.has(path))
    const isMade = new Set(made)
    const notes = new Map(files.map((path) => [path, isMade.has(path) ? noteOf(join(this.waiting, path)) : this.own.noteOf(path)!]))
    // Killed from here on, the build has left what is on the list of either.
    writeBuiltFiles(this.folder, { files: either(notes, this.own, gone), published: null })
    putInPlace({ folder: this.folder, made: this.waiting, files, gone }, isOurs)
    writeBuiltFiles(this.folder, { files: new Map([...notes].map(([path, note]) => [path, [note]])), published })
    this.discard()
    keepNotes(this.notes, { folder: this.folder, version: this.version, files: sizes, parts })
    const removed = new Set(gone)
    const changed = new Set(this.own.changed)
    const others = there.filter((path) => !removed.has(path) && !Object.hasOwn(sizes, path))
    return {
      sizes: new Map(Object.entries(sizes).map(([path, [size]]) => [path, size])),
      others: others.filter((path) => !changed.has(path)),
      changed: others.filter((path) => changed.has(path)),
    }
  }

  /** Removes what this build made and did not put in its place, whatever ended it. */
  discard(): void {
    const copy = join(this.folder, KEPT_BY_BUILDS, basename(this.making))
    for (const made of [this.making, copy]) for (const path of [made, `${made}-front`]) removeOwn(path)
  }

  /** All files of the site, sorted: those that were made, and those that stay. */
  private filesOfSite(made: readonly string[], there: ReadonlySet<string>): string[] {
    const files = new Set(made)
    for (const path of this.claimed.keys()) {
      if (files.has(path)) continue
      if (!this.left.has(path) || !there.has(path))
        throw new Error(`${path} is part of the site, but was neither made nor left by the last build. Build again.`)
      files.add(path)
    }
    return [...files].sort()
  }

  private stampOf(path: string): FileLeft {
    const key = this.claimed.get(path) ?? null
    const left = this.left.get(path)
    const made = statSync(join(this.waiting, path), { throwIfNoEntry: false })
    if (made) return [made.size, made.mtimeMs, key]
    return [left![0], left![1], key]
  }

  private makeFolder(path: string): void {
    if (this.made.has(path)) return
    mkdirSync(join(this.making, path), { recursive: true })
    this.made.add(path)
  }
}

/** What a finished build left in its folder. */
interface FinishedSite extends FilesOfOthers {
  readonly sizes: ReadonlyMap<string, number>
}

/** The notes of a new site and of the one before it, which may both be in a folder while one takes the place of the other. */
function either(notes: ReadonlyMap<string, FileNote>, before: OwnFiles, gone: readonly string[]): BuiltFiles['files'] {
  const all = new Set([...notes.keys(), ...gone])
  return new Map([...all].map((path) => [path, [notes.get(path), before.noteOf(path)].filter((note) => note !== undefined)]))
}

/** What else is in the folder of a site: what builds keep there, and what archivists do who publish it through git. */
const NOT_OF_SITES = [KEPT_BY_BUILDS, '.git']

/** Removes what interrupted builds left unfinished: in the folder of a site, which is public, and aside. */
export function removeUnfinished(folder: string, aside: string): void {
  for (const place of [join(folder, KEPT_BY_BUILDS), aside]) {
    if (!existsSync(place)) continue
    for (const name of readdirSync(place)) if (UNFINISHED.test(name)) removeOwn(join(place, name))
  }
}
