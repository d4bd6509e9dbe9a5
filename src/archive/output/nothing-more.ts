import { join } from 'node:path'
import type { PublicationOfFile } from '../store/built.ts'
import { cacheFolder, Store, storeFolder } from '../store/store.ts'
import { silent, type Progress } from '../work/progress.ts'
import type { StoredSketch } from '../stages/sketch.ts'
import { demandNothingReleased, noteKeptBack } from './kept-back.ts'
import { KeptSketches } from './kept-sketches.ts'
import { demandNothingPutBack, noteTakenOut } from './put-back.ts'
import { demandNothingRenamed } from './renamed.ts'
import type { PublishedTexts } from './withdrawn.ts'

/** Absolute folders of a site and of the originals that it is made of. */
interface Folders {
  readonly site: string
  readonly corpus: string
}

/** Where a project keeps what its last sites kept back, and what was taken out of their texts. */
export function notesOf(root: string, folders: Folders): Readonly<Record<'kept' | 'taken', Folders & { readonly notes: string }>> {
  const noted = (name: string): Folders & { notes: string } => ({ ...folders, notes: join(cacheFolder(root), name) })
  return { kept: noted('kept-back.json'), taken: noted('taken-out.json') }
}

/**
 * Demands that nothing becomes public that the last site did not show, unless the archivist says so.
 * @param shown what the folder of the site says of the site in it.
 * @throws {CorpusError} that names the files.
 */
export async function demandNothingMore(
  root: string,
  folders: Folders,
  now: readonly PublicationOfFile[],
  shown: PublishedTexts | null = null,
  progress: Progress = silent,
): Promise<void> {
  const { kept, taken } = notesOf(root, folders)
  demandNothingReleased(kept, now, shown)
  demandNothingPutBack(taken, now, new Store(storeFolder(root)))
  await demandNothingRenamed({ root, of: kept, sketches: new KeptSketches(cacheFolder(root)), progress }, now, shown)
}

/**
 * Notes what a finished site does not show.
 * @param releases whether what was kept back before is public from now on.
 */
export function noteAllKept(root: string, folders: Folders, now: readonly PublicationOfFile[], releases = false): void {
  const { kept, taken } = notesOf(root, folders)
  const [store, sketches] = [new Store(storeFolder(root)), new KeptSketches(cacheFolder(root))]
  for (const { sketch, sha256 } of now) if (sketch !== undefined) sketches.keep(sha256, store.demand<StoredSketch>(sketch))
  sketches.keepOnly(noteKeptBack(kept, now, releases).map(({ sha256 }) => sha256))
  noteTakenOut(taken, now)
}
