import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'astro'
import { cacheFolder } from '../archive/store/store.ts'
import { withPlainPaths, type SitePaths } from './plain-paths.ts'

/** What Astro keeps of the pages of the last build, in its cache folder. */
const ASTRO_MANIFEST = 'incremental-build.json'

export interface PagesToMake {
  /** The project's folder. */
  readonly root: string
  /** Folder of the site. What it holds stays: a page that did not change is not written again. */
  readonly outDir: string
  /** Whether nothing that an earlier build left may be used. */
  readonly isFresh: boolean
}

/** The pages of a site that were made. */
export interface MadePages {
  /** Paths of the pages below the site's root, as Astro names them. */
  readonly pages: readonly string[]
  /** Paths of all files that Astro wrote, relative to the site's folder. */
  readonly files: readonly string[]
}

/** Lets Astro make the pages of the archive that was built last. */
export async function makePages({ root, outDir, isFresh }: PagesToMake): Promise<MadePages> {
  // An unfinished build leaves newer pages in Astro's cache than its manifest knows of.
  if (isFresh) rmSync(join(cacheFolder(root), 'astro', ASTRO_MANIFEST), { force: true })
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
  await withPlainPaths({ root, outDir }, make)
  return made
}
