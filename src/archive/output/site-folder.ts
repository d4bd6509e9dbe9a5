import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { CorpusError } from '../corpus/corpus.ts'
import {
  asLeft,
  keepNotes,
  KEPT_BY_BUILDS,
  noteOf,
  readNotes,
  writeBuiltFiles,
  type BuiltFiles,
  type FileLeft,
  type FileNote,
} from './built-files.ts'
import { filesBelow, removeOwn } from '../store/files.ts'
import { builtIn, inTheWayMessage, OwnFiles, ownIn, type FilesOfOthers } from './standing-site.ts'
import { filesInTheWay, moveAll, nearTo, putInPlace } from './put-in-place.ts'
import { PutFiles, type FilesPut, type SiteToFill } from './put-files.ts'
import type { PublishedTexts } from '../publication/withdrawn.ts'

/** In what builds keep in the folder: files of a build that is not finished and was made on another disk, in a folder of its own. */
const UNFINISHED = /^new-/

/**
 * The folder that a site is built into. What changed is made aside, where nobody reads it, and put in its place when all of it is there; what did not stays
 * where it is: writing thousands of files anew takes most of the time of a build after a small change. At the end the folder holds what it would hold had it
 * been empty at the beginning, and the files of others that were there.
 */
export class SiteFolder extends PutFiles {
  /** Where what was made waits for its place: the same folder, or a copy of it on the disk of the site. */
  private waiting: string
  /** Whether the last build that kept its notes there was finished, and made by the same code with the same settings: the pages of any other name files of its own scripts. */
  readonly followsSameCode: boolean
  private readonly notes: string
  private readonly version: string
  private readonly own: OwnFiles
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
    const last = readNotes(notes)
    const built = builtIn(folder, notes)
    const own = ownIn(folder, last, built)
    removeOwn(notes)
    const files = new Map(Object.entries(last?.folder === folder ? last.files : {}))
    const followsSameCode = last?.version === version
    const left = own.paths.flatMap((path) => asLeft(path, own.stampOf(path), files.get(path)))
    super({
      folder,
      making: join(aside, `new-${randomUUID()}`),
      left: followsSameCode ? left : left.map(([path, [size, time]]) => [path, [size, time, null]]),
      parts: followsSameCode && last.folder === folder ? last.parts : {},
    })
    this.notes = notes
    this.version = version
    this.own = own
    this.followsSameCode = followsSameCode
    removeUnfinished(folder, aside)
    this.waiting = this.making
    mkdirSync(this.making, { recursive: true })
    writeBuiltFiles(folder, built)
  }

  /** The same site for another process to put files into, which it makes in a folder of its own: pages are made in this one meanwhile. */
  forOther(): SiteToFill {
    const { folder, left, leftParts: parts } = this
    return { folder, making: this.makingOfOther, left: [...left], parts }
  }

  override takeOver(put: FilesPut): void {
    super.takeOver(put)
    if (existsSync(this.makingOfOther)) moveAll(this.makingOfOther, this.making)
    removeOwn(this.makingOfOther)
  }

  private get makingOfOther(): string {
    return `${this.making}-other`
  }

  /**
   * Puts the site in its place, removes what builds made and is no longer part of it, and notes what the next build may keep.
   * @param published what can be read in the site.
   * @param isOurs whether the folder is still this build's.
   * @returns the sizes of all files of the site in bytes, by their paths; and the files of others in its folder, changed ones apart.
   * @throws {CorpusError} where a file of somebody else is in the way; then the site is as it was.
   */
  finish(published: PublishedTexts | null = null, isOurs: () => boolean = () => true): FinishedSite {
    const { parts } = this.end()
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
    removeOwn(this.makingOfOther)
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
