import { join } from 'node:path'
import { buildArchive } from '../archive/build.ts'
import { waitForOtherBuilds } from '../archive/store/build-lock.ts'
import { projectFingerprint } from '../archive/store/code.ts'
import { fingerprint } from '../archive/store/fingerprint.ts'
import { openArchive } from '../archive/open.ts'
import { progressOn } from '../archive/work/progress.ts'
import { writeSearchIndex } from '../archive/search/search-index.ts'
import { SiteFolder } from '../archive/output/site-folder.ts'
import { demandPlaceOfItsOwn } from '../archive/output/site-place.ts'
import { cacheFolder } from '../archive/store/store.ts'
import { writeCharacterMaps } from './character-maps.ts'
import { writeComparisonData } from './comparison-data.ts'
import { writeData } from './data.ts'
import { writeFeed } from './feed.ts'
import { writeOriginals } from './originals.ts'
import { makePages } from './pages.ts'
import { writeReportData } from './report-data.ts'
import { putSitemap } from './sitemap.ts'
import { summaryTable } from './summary.ts'
import { writeVersion } from './version.ts'
import { weigh, weightTable } from './weight.ts'

/** What is built, and where. */
export interface SiteBuild {
  /** The project's folder. */
  readonly root: string
  /** Folder of originals. */
  readonly corpus: string
  /** Folder of the site. */
  readonly outDir: string
  /** The address at which the site is hosted, where it is known, and the path below it. */
  readonly site: string | undefined
  readonly base: string
  /** Where the build says how far it is. */
  readonly log: NodeJS.WritableStream
}

/**
 * Builds a site from a folder of originals: first the archive, then the pages, then the files beside them.
 * @throws {CorpusError} where the folder, the archivist's files or the place of the site can't be used. Any other error leaves the site unfinished; the next build mends it.
 */
export async function buildSite({ root, corpus, outDir, site, base, log }: SiteBuild): Promise<void> {
  demandPlaceOfItsOwn(outDir, root, corpus)
  for (const folder of [join(root, '.astro'), cacheFolder(root)]) await waitForOtherBuilds(folder, (line) => void log.write(`${line}\n`))
  await buildArchive(root, corpus, progressOn(log))
  const archive = openArchive(root, corpus)
  const version = fingerprint(projectFingerprint(root), JSON.stringify([site, base]))
  const folder = new SiteFolder(outDir, join(cacheFolder(root), 'site.json'), version)
  // The one overlap of a build: a process of its own makes the search index while pages are made, which keep one processor busy.
  const searchIndex = writeSearchIndex(archive, folder, root)
  const [{ pages, files }] = await Promise.all([makePages({ root, outDir, isFresh: !folder.followsSameCode }), searchIndex])
  for (const file of files) folder.claim(file)
  writeOriginals(archive, folder)
  writeCharacterMaps(folder)
  writeComparisonData(archive, folder)
  writeReportData(archive, folder)
  writeData(archive, folder)
  writeVersion(archive, folder, root)
  writeFeed(archive, folder, { site, base })
  if (site !== undefined) putSitemap(pages, archive.index, folder, { site, base })
  const finished = folder.finish()
  log.write(`\n${summaryTable(corpus, archive.index, pages.length)}\n\n${weightTable(weigh(finished, archive.index))}\n`)
}
