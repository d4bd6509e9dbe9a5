import { join } from 'node:path'
import type { PublicationOfFile } from '../store/built.ts'
import { cacheFolder, Store, storeFolder } from '../store/store.ts'
import { demandNothingReleased, noteKeptBack } from './kept-back.ts'
import { demandNothingPutBack, noteTakenOut } from './put-back.ts'
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
export function demandNothingMore(root: string, folders: Folders, now: readonly PublicationOfFile[], shown: PublishedTexts | null = null): void {
  const { kept, taken } = notesOf(root, folders)
  demandNothingReleased(kept, now, shown)
  demandNothingPutBack(taken, now, new Store(storeFolder(root)))
}

/** Notes what a finished site does not show. */
export function noteAllKept(root: string, folders: Folders, now: readonly PublicationOfFile[]): void {
  const { kept, taken } = notesOf(root, folders)
  noteKeptBack(kept, now)
  noteTakenOut(taken, now)
}
