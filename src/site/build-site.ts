import { join, resolve } from 'node:path'
import { withFolders, type FolderLock } from '../archive/store/build-lock.ts'
import { projectFingerprint } from '../archive/store/code.ts'
import { buildsArchive, runAside } from '../archive/work/aside.ts'
import type { FilesPut } from '../archive/output/put-files.ts'
import { fingerprint } from '../archive/store/fingerprint.ts'
import { openArchive, type OpenArchive } from '../archive/open.ts'
import { progressOn } from '../archive/work/progress.ts'
import { writeSearchIndex } from '../archive/search/search-index.ts'
import { KEPT_BY_BUILDS, readBuiltFiles } from '../archive/output/built-files.ts'
import { demandNothingReleasedAtFirstSight, goneMessage } from '../archive/publication/kept-back.ts'
import { demandNothingMore, noteAllKept, notesOf } from '../archive/publication/nothing-more.ts'
import {
  hasNewRemovals,
  isWithdrawn,
  isWithdrawnAtFirstSight,
  noteRemovals,
  publishedTexts,
  removalsOf,
  type PublishedTexts,
} from '../archive/publication/withdrawn.ts'
import { demandFreeWay, isNoted, othersMessage, takeDownIf } from '../archive/output/standing-site.ts'
import { removeUnfinished, SiteFolder } from '../archive/output/site-folder.ts'
import { demandPlaceOfItsOwn, makePlace } from '../archive/output/site-place.ts'
import { readArchivistFile } from '../archive/corpus/corpus.ts'
import { parseSettings } from '../archive/corpus/settings.ts'
import { takeParts } from '../archive/parts.ts'
import { openCache } from '../archive/store/cache-place.ts'
import { cacheFolder, Store, storeFolder, withMending } from '../archive/store/store.ts'
import { cacheLine, summaryTable, weigh, weightTable } from './summary.ts'
import { writeCharacterMaps, writeReview, writeToolbars, writeVersion } from './data.ts'
import { placesOfArchive, placesOfEverySite, putSitemap, writeFeed } from './addresses.ts'
import { makePages, FilesThatStay } from './pages.ts'

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
  /** Whether what the last site kept back is published where nothing keeps it back any more; otherwise such a build stops. */
  readonly releases?: boolean
  /** Folder with all parts of the archive, where it was made in parts. */
  readonly parts?: string | undefined
  /** Where the build says how far it is. */
  readonly log: NodeJS.WritableStream
}

/**
 * Builds a site from a folder of originals: first the archive, then the pages, then the files beside them. What a site shows that is not to be shown any more
 * is taken down before anything else is done; otherwise the site stays as it is until the new one is put in its place.
 * @throws {CorpusError} where the folder, the archivist's files or the place of the site can't be used. Any other error leaves the site as it was, or without
 * front pages; the next build mends it.
 */
export async function buildSite(build: SiteBuild): Promise<void> {
  const { root, corpus, outDir, log } = build
  demandPlaceOfItsOwn(outDir, root, corpus, isNoted(outDir, notesIn(root)))
  makePlace(outDir)
  const say = (line: string): void => void log.write(`${line}\n`)
  await withFolders([join(root, '.astro'), openCache(root, corpus), join(outDir, KEPT_BY_BUILDS)], say, (locks) =>
    buildInPlace(build, say, locks.at(-1)!),
  )
}

function notesIn(root: string): string {
  return join(cacheFolder(root), 'site.json')
}

/** The build, where no other one works in its folders. `place` is its right to the folder of the site. */
async function buildInPlace(build: SiteBuild, say: (line: string) => void, place: FolderLock): Promise<void> {
  const { root, corpus, outDir, releases = false, parts, log } = build
  const notes = notesIn(root)
  const removalNotes = join(cacheFolder(root), 'removals.json')
  const folders = { site: outDir, corpus: resolve(corpus) }
  const { kept } = notesOf(root, folders)
  // Astro makes pages nowhere but in the project, and moves them by renames: what is made lies beside what Astro keeps there.
  const aside = join(root, '.astro', 'building')
  // Before anything that may fail or last: what an interrupted build left may be withdrawn by now.
  removeUnfinished(outDir, aside)
  const takeDown = (withdrawn: (before: PublishedTexts) => boolean): void => {
    if (takeDownIf(outDir, notes, withdrawn))
      say('The site was taken down until the new one is finished: it shows what is not to be shown any more, or may.')
  }
  const shown = readBuiltFiles(outDir)?.published ?? null
  takeDown((before) => isWithdrawnAtFirstSight(before, corpus))
  if (!releases) demandNothingReleasedAtFirstSight(kept)
  demandFreeWay(outDir, notes, placesOfEverySite(parseSettings(readArchivistFile(corpus, 'archive.yaml')).site.interface))
  if (parts !== undefined) say(`  ${await takeParts(root, corpus, parts)} parts joined`)
  const { table, finished, gone } = await withMending(new Store(storeFolder(root)), say, async () => {
    // What it takes of memory, page by page and file by file, is not needed any more when pages are made.
    await runAside(buildsArchive(corpus), root, { log })
    const archive = openArchive(root, corpus)
    const published = publishedTexts(archive.index, archive.publications)
    const removals = removalsOf(corpus)
    takeDown((before) => isWithdrawn(before, published, hasNewRemovals(removalNotes, outDir, removals)))
    if (!releases) await demandNothingMore(root, folders, archive.publications, shown, progressOn(log))
    demandFreeWay(outDir, notes, placesOfArchive(archive.index))
    const folder = new SiteFolder(outDir, notes, versionOf(build), aside)
    // A signal ends the process without a word.
    const discard = (): void => {
      folder.discard()
    }
    process.once('exit', discard)
    try {
      const pages = await fill(folder, archive, build)
      const finished = folder.finish(published, place.isOurs)
      const gone = goneMessage(kept, archive.publications)
      noteRemovals(removalNotes, outDir, removals)
      noteAllKept(root, folders, archive.publications, releases)
      return {
        table: `${summaryTable(corpus, { ...archive.index, review: archive.review }, pages)}\n\n${weightTable(weigh(finished.sizes, archive.index))}`,
        finished,
        gone,
      }
    } finally {
      process.off('exit', discard)
      discard()
    }
  })
  say(`\n${table}\n${cacheLine(root, corpus)}`)
  const left = othersMessage(outDir, finished)
  for (const message of [left, gone]) if (message !== null) say(`\n${message}`)
}

function versionOf({ root, site, base }: SiteBuild): string {
  return fingerprint(projectFingerprint(root), JSON.stringify([site, base]))
}

function writeDataAside({ corpus }: OpenArchive, folder: SiteFolder, root: string): Promise<FilesPut> {
  const aside = { script: 'src/site/aside.ts', args: [corpus], failed: 'The data beside the pages could not be written' }
  return runAside(aside, root, { given: folder.forOther() })
}

/**
 * Makes all files of a site.
 * @returns the number of its pages.
 */
async function fill(folder: SiteFolder, archive: OpenArchive, { root, site, base }: SiteBuild): Promise<number> {
  const left = new FilesThatStay(root, archive.corpus)
  const stay = left.find(folder)
  // The one overlap of a build: processes of their own make the search index beside the pages, and the data once the first of the two is there. Each keeps one processor busy.
  const pagesMade = Promise.resolve(stay.pages ?? makePages(root, folder))
  const indexMade = writeSearchIndex(archive, folder, root)
  const dataPut = Promise.race([pagesMade, indexMade]).then(() => (stay.data ? null : writeDataAside(archive, folder, root)))
  const [made, put] = await allOf([pagesMade, dataPut, indexMade])
  if (put) folder.takeOver(put)
  const data = stay.data ?? put!.claimed.map(([path]) => path)
  if (!stay.pages || put) left.note({ pages: made, data })
  for (const path of stay.data ?? []) folder.keep(path)
  const { pages, files } = made
  for (const file of files) folder.claim(file)
  writeCharacterMaps(folder)
  writeToolbars(archive, folder, base)
  writeReview(archive, folder)
  writeVersion(archive, folder, root)
  writeFeed(archive, folder, { site, base })
  if (site !== undefined) putSitemap(pages, archive.index, folder, { site, base })
  return pages.length
}

/** What several at work make, when all have ended: where one fails, the others must not write on in folders that are another build's by then. */
async function allOf<Made extends readonly unknown[]>(work: { readonly [Place in keyof Made]: Promise<Made[Place]> }): Promise<Made> {
  const ended = await Promise.allSettled(work)
  return ended.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  }) as unknown as Made
}
