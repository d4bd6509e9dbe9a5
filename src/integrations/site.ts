import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { codeFingerprint, fingerprint } from '../archive/fingerprint.ts'
import { openArchive, type OpenArchive } from '../archive/open.ts'
import { SiteFolder } from '../archive/site-folder.ts'
import { cacheFolder } from '../archive/store.ts'
import { corpusFolder } from '../loaders/corpus-folder.ts'

/** Adds files beside the pages of a site. */
export type SiteWriter = (archive: OpenArchive, site: SiteFolder) => void | Promise<void>

/** What Astro keeps of the pages of the last build, in its cache folder. */
const ASTRO_MANIFEST = 'incremental-build.json'

/**
 * Keeps what the last build left of the site, so that this one writes only what changed, and lets the writers add their files beside the pages.
 * Astro takes a page that did not change from the folder of the site if it is there, else from its cache; it empties the folder no longer.
 */
export function site(writers: readonly SiteWriter[]): AstroIntegration {
  const root = process.cwd()
  let folder: SiteFolder
  let outDir: string
  let address: string
  let cache: string
  return {
    name: 'site',
    hooks: {
      'astro:config:setup'({ updateConfig }) {
        updateConfig({ vite: { build: { emptyOutDir: false } } })
      },
      'astro:config:done'({ config }) {
        outDir = fileURLToPath(config.outDir)
        cache = fileURLToPath(config.cacheDir)
        address = JSON.stringify([config.site, config.base])
      },
      'astro:build:start'() {
        folder = new SiteFolder(outDir, join(cacheFolder(root), 'site.json'), fingerprint(codeFingerprint(root, ['src']), address))
        // An unfinished build leaves newer pages in Astro's cache than its manifest knows of.
        if (!folder.followsFinishedBuild) rmSync(join(cache, ASTRO_MANIFEST), { force: true })
      },
      async 'astro:build:done'({ dir, assets }) {
        for (const url of [...assets.values()].flat()) folder.claim(decodeURI(url.href.slice(dir.href.length)))
        const archive = openArchive(root, corpusFolder())
        for (const write of writers) await write(archive, folder)
        folder.finish()
      },
    },
  }
}
