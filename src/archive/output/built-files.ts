import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PublishedTexts } from './withdrawn.ts'

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
