import fs, { type PathLike } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'astro'
import { filesBelow } from '../archive/output/files-below.ts'
import type { SiteFolder } from '../archive/output/site-folder.ts'
import { SEARCH_INDEX } from '../archive/search/search-index.ts'
import { AstroCache } from './astro-cache.ts'
import { withPlainPaths, type SitePaths } from './plain-paths.ts'

/** The pages of a site that were made. */
export interface MadePages {
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
