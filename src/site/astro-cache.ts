import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow, makeFolder, readSealed, removeOwn, statsOf, writeSealed } from '../archive/store/files.ts'
import { cacheFolder } from '../archive/store/store.ts'

/** What Astro knows of the pages of the last build, in its cache folder. */
const MANIFEST = 'incremental-build.json'

/** Astro's copies of pages, in its cache folder, at the paths that they have in the site. */
const PAGES = 'dist'

/** Beside Astro's cache folder: what the last build left in it. */
const SEAL = 'astro.json'

/** A file as a build left it: size in bytes, when it was written (milliseconds), SHA-256. */
type Sealed = readonly [size: number, time: number, sha256: string]

/** What Astro keeps for later builds. It believes whatever it finds there; this makes sure that it finds only what it wrote. */
export class AstroCache {
  private readonly parent: string
  private readonly folder: string
  private readonly types: string
  private sealed: Readonly<Record<string, Sealed>> = {}

  /** @param root the project's folder. */
  constructor(root: string) {
    this.types = join(root, '.astro')
    this.parent = cacheFolder(root)
    this.folder = join(this.parent, 'astro')
  }

  /** Takes everything away, so that all pages are made anew. */
  clear(): void {
    this.clearTypes()
    removeOwn(this.folder)
    makeFolder(this.parent, this.folder)
  }

  /**
   * Takes away what is not as the last build left it: Astro makes those pages anew. The content collections are always filled anew. Copies of pages that the site
   * itself still has are not read, since Astro does not read them.
   * @param isLeft whether the site still has a page, by its path, as the last build left it.
   */
  check(isLeft: (path: string) => boolean): void {
    this.clearTypes()
    const sealed = this.readSeal()
    if (!sealed?.[MANIFEST] || !this.isWhole(MANIFEST, sealed[MANIFEST])) {
      this.clear()
      return
    }
    this.sealed = sealed
    const pages = join(this.folder, PAGES)
    for (const name of readdirSync(this.folder)) if (name !== MANIFEST && name !== PAGES) removeOwn(join(this.folder, name))
    makeFolder(this.parent, pages)
    const expected = foldersOf(Object.keys(sealed))
    for (const { path, isFile } of entriesBelow(pages, expected)) {
      const own = sealed[`${PAGES}/${path}`]
      const isKept = own && isFile && (isLeft(path) || this.isWhole(`${PAGES}/${path}`, own))
      if (!isKept) removeOwn(join(pages, path))
    }
  }

  /** Notes what the cache holds after a finished build. What is as before is not read again. */
  seal(): void {
    const files = [MANIFEST, ...filesBelow(join(this.folder, PAGES)).map((path) => `${PAGES}/${path}`)]
    const sealed = files.flatMap((file): [string, Sealed][] => {
      const found = statsOf(join(this.folder, file))
      if (!found) return []
      const before = this.sealed[file]
      const isAsBefore = before?.[0] === found.size && before[1] === found.mtimeMs
      return [[file, [found.size, found.mtimeMs, isAsBefore ? before[2] : sumOf(join(this.folder, file))]]]
    })
    this.sealed = Object.fromEntries(sealed)
    writeSealed(this.parent, join(this.parent, SEAL), SEAL, this.sealed)
  }

  /** Size of all that the last finished build left. */
  bytes(): number {
    return Object.values(this.readSeal() ?? {}).reduce((sum, [size]) => sum + size, 0)
  }

  /** What Astro says of the content collections, in every build anew. */
  private clearTypes(): void {
    for (const name of ['collections', 'content-assets.mjs', 'content-modules.mjs', 'content.d.ts', 'types.d.ts']) removeOwn(join(this.types, name))
  }

  private readSeal(): Readonly<Record<string, Sealed>> | null {
    return readSealed(join(this.parent, SEAL), SEAL)
  }

  private isWhole(file: string, [, , sum]: Sealed): boolean {
    const path = join(this.folder, file)
    try {
      return isFile(path) && sumOf(path) === sum
    } catch {
      // What can't be read is made anew as well.
      return false
    }
  }
}

/** All folders that lie above some paths. */
function foldersOf(paths: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>()
  for (const path of paths) {
    for (let at = path.lastIndexOf('/'); at > 0 && !folders.has(path.slice(0, at)); at = path.lastIndexOf('/', at - 1)) folders.add(path.slice(0, at))
  }
  return folders
}

/** Paths of all files below Astro's pages, and of folders where none should be. */
function entriesBelow(folder: string, expected: ReadonlySet<string>, below = ''): { readonly path: string; readonly isFile: boolean }[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = `${below}${entry.name}`
    return entry.isDirectory() && expected.has(`${PAGES}/${path}`) ? entriesBelow(folder, expected, `${path}/`) : [{ path, isFile: entry.isFile() }]
  })
}

function isFile(path: string): boolean {
  return statsOf(path)?.isFile() === true
}

function sumOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
