import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroConfig, AstroIntegration } from 'astro'
import { startBuild } from '../archive/build.ts'
import { codeFingerprint, fingerprint } from '../archive/fingerprint.ts'
import { openArchive, type OpenArchive } from '../archive/open.ts'
import { progressOn } from '../archive/progress.ts'
import { shareBuild } from '../archive/shared-build.ts'
import { SiteFolder } from '../archive/site-folder.ts'
import { demandPlaceOfItsOwn } from '../archive/site-place.ts'
import { cacheFolder } from '../archive/store.ts'
import { takeTurn } from '../archive/turn.ts'
import { corpusFolder } from '../loaders/corpus-folder.ts'
import { putSitemap } from './sitemap.ts'

/** Adds files beside the pages of a site, a little at a time: pages are made meanwhile. `root` is the project's folder. */
export type SiteWriter = (archive: OpenArchive, site: SiteFolder, root: string) => Promise<void>

/** What Astro keeps of the pages of the last build, in its cache folder. */
const ASTRO_MANIFEST = 'incremental-build.json'

/**
 * Keeps what the last build left of the site, so that this one writes only what changed, and lets the writers add their files while pages are made. Astro
 * takes a page that did not change from the folder of the site if it is there, else from its cache; it empties the folder no longer.
 * The archive itself is built from the beginning on; its collections wait for it when they are loaded.
 */
export function site(writers: readonly SiteWriter[]): AstroIntegration {
  const root = process.cwd()
  let open: { readonly archive: OpenArchive; readonly folder: SiteFolder; readonly written: Promise<PromiseSettledResult<void>[]> }
  let config: AstroConfig
  return {
    name: 'site',
    hooks: {
      async 'astro:config:setup'({ command, config: { outDir }, updateConfig }) {
        updateConfig({ vite: { build: { emptyOutDir: false } } })
        if (command !== 'build') return
        demandPlaceOfItsOwn(fileURLToPath(outDir), root, corpusFolder())
        for (const folder of [join(root, '.astro'), cacheFolder(root)]) await takeTurn(folder, (line) => void process.stderr.write(`${line}\n`))
        // Astro takes a second to get ready, in which the threads of the build load their code and dictionary.
        shareBuild(corpusFolder(), startBuild(root, corpusFolder(), progressOn(process.stderr)))
      },
      'astro:config:done'(done) {
        config = done.config
      },
      'astro:build:start'() {
        const version = fingerprint(codeFingerprint(root, ['src']), JSON.stringify([config.site, config.base]))
        const folder = new SiteFolder(fileURLToPath(config.outDir), join(cacheFolder(root), 'site.json'), version)
        // An unfinished build leaves newer pages in Astro's cache than its manifest knows of.
        if (!folder.followsFinishedBuild) rmSync(new URL(ASTRO_MANIFEST, config.cacheDir), { force: true })
        const archive = openArchive(root, corpusFolder())
        open = { archive, folder, written: Promise.allSettled(writers.map((write) => write(archive, folder, root))) }
      },
      async 'astro:build:done'({ dir, assets, pages }) {
        for (const url of [...assets.values()].flat()) open.folder.claim(decodeURI(url.href.slice(dir.href.length)))
        for (const result of await open.written) if (result.status === 'rejected') throw result.reason
        const { site, base } = config
        const paths = pages.map(({ pathname }) => pathname)
        if (site !== undefined) putSitemap(paths, open.archive.index, open.folder, { site, base })
        open.folder.finish()
      },
    },
  }
}
