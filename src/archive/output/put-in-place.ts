import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { CorpusError } from '../corpus/corpus.ts'
import { RealFolders, removeBuiltFiles } from './built-files.ts'

/** By these readers enter a site, and by nothing else: a site without them does not look whole. */
const FRONT_PAGE = /^(?:[a-z]{2,3}\/)?index\.html$/

/** What a finished build changes in the folder of a site. */
export interface Replacement {
  /** Folder of the site. */
  readonly folder: string
  /** Folder of the files that are new or changed, on the same disk. */
  readonly made: string
  /** Paths of all files of the site from now on. */
  readonly files: readonly string[]
  /** Paths of files that builds made, that nobody changed, and that are no longer part of it. */
  readonly gone: readonly string[]
}

/**
 * Puts what was made into the folder of a site: the front pages go first and come last, so that a site that is neither the old one nor the new one has none.
 * Every step is a rename, which takes a second for tens of thousands of files; folders that are new are renamed as a whole.
 * @param isOurs whether the folder is still this build's.
 * @throws where it is not, or a file can't be put there. The next build puts it right.
 */
export function putInPlace({ folder, made, files, gone }: Replacement, isOurs: () => boolean): void {
  const demand = (): void => {
    if (!isOurs()) throw new Error(`Another build took over ${folder} while this one was stopped. Build again.`)
  }
  const fronts = files.filter((path) => FRONT_PAGE.test(path)).sort((a, b) => b.length - a.length)
  const waiting = `${made}-front`
  demand()
  for (const path of fronts) {
    const from = [made, folder].map((each) => join(each, path)).find((each) => existsSync(each))
    if (from !== undefined) moveTo(from, join(waiting, path))
  }
  removeBuiltFiles(folder, [...fronts, ...gone.filter((path) => FRONT_PAGE.test(path))])
  for (const path of gone) {
    demand()
    removeBuiltFiles(folder, [path])
  }
  demand()
  moveAll(made, folder)
  for (const path of fronts) {
    demand()
    moveTo(join(waiting, path), join(folder, path))
  }
}

/**
 * Brings what was made to the disk of a site, from where every file gets to its place by a rename.
 * @param near folder on that disk.
 * @returns what was made itself, where it lies on that disk; otherwise a copy in `near`, under the same name.
 * @throws {CorpusError} where it can't be copied.
 */
export function nearTo(near: string, made: string): string {
  if (canRename(made, near)) return made
  const copy = join(near, basename(made))
  try {
    cpSync(made, copy, { recursive: true })
  } catch (error) {
    throw new CorpusError(
      `The site can't be copied into ${dirname(near)}: ${(error as Error).message}. What was there is as it was. Make room there, or name another folder: npm run build -- --outDir DIR.`,
    )
  }
  return copy
}

/** Whether files get from one folder into another by a rename, which only an attempt tells for sure: a disk may be mounted twice, or in layers. */
function canRename(from: string, to: string): boolean {
  const name = `${basename(from)}-probe`
  const [source, target] = [join(from, name), join(to, name)]
  writeFileSync(source, '')
  try {
    renameSync(source, target)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EXDEV') return false
    throw error
  } finally {
    for (const path of [source, target]) rmSync(path, { force: true })
  }
}

/** Takes a whole site away, front pages first. */
export function takeDown(folder: string, files: readonly string[]): void {
  removeBuiltFiles(folder, [...files].sort((a, b) => Number(FRONT_PAGE.test(b)) - Number(FRONT_PAGE.test(a)))) // prettier-ignore
}

/** Files that are not a build's, or not as it made them, and stand where files of the site would be: paths relative to the folder. */
export function filesInTheWay(folder: string, made: readonly string[], own: { has(path: string): boolean }): string[] {
  const folders = new RealFolders(folder)
  const ways = made.flatMap((path) => {
    const above = wayTo(path).find((each) => !folders.has(each) && isThere(folder, each))
    if (above !== undefined) return [above]
    return isThere(folder, path) && !own.has(path) ? [path] : []
  })
  return [...new Set(ways)]
}

/** The folders on the way to a file. */
function wayTo(path: string): string[] {
  const above = dirname(path)
  return above === '.' ? [] : [...wayTo(above), above]
}

function isThere(folder: string, path: string): boolean {
  return lstatSync(join(folder, path), { throwIfNoEntry: false }) !== undefined
}

/** Moves all that is in a folder into another one; what both have is put together. */
export function moveAll(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory() && existsSync(target)) moveAll(source, target)
    else renameSync(source, target)
  }
}

function moveTo(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  renameSync(from, to)
}
