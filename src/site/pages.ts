/** How Astro is led to make the pages of a site: not at all where nothing changed, with those of the last build at hand, in folders of any name. */
import fs, { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, type PathLike } from 'node:fs'
import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'astro'
import { filesBelow, readSealed, writeSealed } from '../archive/store/files.ts'
import type { SiteFolder } from '../archive/output/site-folder.ts'
import { SEARCH_INDEX } from '../archive/search/search-index.ts'
import { AstroCache } from './astro-cache.ts'
import { builtKey } from '../archive/store/built.ts'
import { fingerprint, fingerprintOfList } from '../archive/store/fingerprint.ts'
import { cacheFolder, Store, storeFolder } from '../archive/store/store.ts'
import { tmpdir } from 'node:os'

/** The pages of a site that were made. */
interface MadePages {
  /** Paths of the pages below the site's root, as Astro names them. */
  readonly pages: readonly string[]
  /** Paths of all files that Astro made, what is published as it is included, relative to the site's folder. */
  readonly files: readonly string[]
}

/**
 * Lets Astro make the pages of the archive that was built last.
 * @param root the project's folder.
 */
export async function makePages(root: string, folder: SiteFolder): Promise<MadePages> {
  // An unfinished build leaves newer pages in Astro's cache than its manifest knows of.
  const cache = new AstroCache(root)
  if (folder.followsSameCode) cache.check((path) => folder.has(path))
  else cache.clear()
  let made: MadePages = { pages: [], files: [] }
  const make = (paths: SitePaths, isLinked: boolean): Promise<void> =>
    build({
      ...paths,
      vite: { build: { emptyOutDir: false }, resolve: { preserveSymlinks: isLinked } },
      integrations: [
        {
          name: 'made-pages',
          hooks: {
            'astro:build:done'({ dir, assets, pages }) {
              made = {
                pages: pages.map(({ pathname }) => pathname),
                files: [...assets.values()].flat().map((url) => decodeURI(url.href.slice(dir.href.length))),
              }
            },
          },
        },
      ],
    })
  await withPlainPaths(
    { root, outDir: folder.making },
    (paths, isLinked) =>
    withPagesThatStay(paths.outDir, (path) => folder.has(path), () => make(paths, isLinked)), // prettier-ignore
  )
  cache.seal()
  // What is published as it is, and parts of scripts, Astro names nowhere.
  return { pages: made.pages, files: [...new Set([...made.files, ...filesBelow(folder.making, [SEARCH_INDEX])])].sort() }
}

/**
 * While pages are made, lets Astro find those that the last build left: it looks for them, by this one function of Node's, only where it makes new ones. Where
 * it does not ask, they are copied from its cache, which takes longer and comes to the same.
 * @param outDir folder in which pages are made.
 */
async function withPagesThatStay<Result>(outDir: string, stays: (path: string) => boolean, use: () => Promise<Result>): Promise<Result> {
  const { existsSync } = fs
  const start = pathToFileURL(join(outDir, '/')).href
  const isThere = (path: PathLike): boolean =>
    existsSync(path) || (path instanceof URL && path.href.startsWith(start) && stays(decodeURI(path.href.slice(start.length))))
  Object.assign(fs, { existsSync: isThere })
  try {
    return await use()
  } finally {
    Object.assign(fs, { existsSync })
  }
}

/** In the folder of finished work: the files of the last build. */
const NOTES = 'pages.json'

/** Files that are made of the archive and of nothing else: its pages, and paths of the data beside them. */
interface FilesOfArchive {
  readonly pages: MadePages
  readonly data: readonly string[]
}

interface FilesNoted extends FilesOfArchive {
  /** Stands for all that they were made of, but for the code and the settings of the build. */
  readonly madeOf: string
}

/** The pages and the data of a site as the last build left them: where all that they are made of is the same, none need be made, and Astro not be asked. */
export class FilesThatStay {
  private readonly parent: string
  private readonly path: string
  private readonly madeOf: string

  /**
   * @param root the project's folder.
   * @param corpus of which the archive was built, and is in the store.
   */
  constructor(root: string, corpus: string) {
    this.parent = cacheFolder(root)
    this.path = join(this.parent, NOTES)
    // The archive names all its records by what they are made of, so that its own bytes stand for them.
    const archive = new Store(storeFolder(root)).sealedBytes(builtKey(corpus))
    const besides = filesBelow(join(root, 'public')).flatMap((file) => [file, readFileSync(join(root, 'public', file))])
    this.madeOf = fingerprint(archive ?? '', fingerprintOfList(besides))
  }

  /** What need not be made again: null for pages or data of which any file is not in the site as it was left, or something that they are made of changed. */
  find(folder: Pick<SiteFolder, 'followsSameCode' | 'has'>): { readonly [Kind in keyof FilesOfArchive]: FilesOfArchive[Kind] | null } {
    const noted = folder.followsSameCode ? readSealed<FilesNoted>(this.path, NOTES) : null
    if (noted?.madeOf !== this.madeOf) return { pages: null, data: null }
    const isLeft = (file: string): boolean => folder.has(file)
    return { pages: noted.pages.files.every(isLeft) ? noted.pages : null, data: noted.data.every(isLeft) ? noted.data : null }
  }

  /** Notes what was made. */
  note({ pages, data }: FilesOfArchive): void {
    writeSealed(this.parent, this.path, NOTES, { pages, data, madeOf: this.madeOf } satisfies FilesNoted)
  }
}

/** Where a site is made: the project's folder and that of the site. */
interface SitePaths {
  readonly root: string
  readonly outDir: string
}

/** Signs that the bundler reads as the end of a file's path. */
const endsPaths = /[#?]/

/**
 * Calls `use` with the folders of the project and the site, under links of other names where their own would be misread: the bundler takes `#` for the end
 * of a path (`~/C#/duizhao`), and Astro takes a folder whose path begins with the project's for one inside it (`~/duizhao-site` beside `~/duizhao`).
 * @param use gets the folders, and whether that of the project is a link, which then must not be followed.
 */
export async function withPlainPaths<Result>(
  { root, outDir }: SitePaths,
  use: (paths: SitePaths, isLinked: boolean) => Promise<Result>,
): Promise<Result> {
  const isLinked = endsPaths.test(root)
  const isMisread = endsPaths.test(outDir) || (outDir.startsWith(root) && outDir !== root && !outDir.startsWith(root + sep))
  if (!isLinked && !isMisread) return use({ root, outDir }, false)
  const folder = mkdtempSync(join(tmpdir(), 'project-'))
  const linkTo = (path: string, name: string): string => {
    const link = join(folder, name)
    mkdirSync(path, { recursive: true })
    symlinkSync(path, link, 'junction')
    return link
  }
  try {
    return await use({ root: isLinked ? linkTo(root, 'root') : root, outDir: isMisread ? linkTo(outDir, 'site') : outDir }, isLinked)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
