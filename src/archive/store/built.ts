/** What the store keeps of each archive as a whole: what its pages are made of, and which finished work it needs, so that the rest can be deleted. */
import { resolve } from 'node:path'
import type { Publication } from '../../core/publication.ts'
import type { ArchiveIndex } from '../../core/records.ts'
import type { TakenOut } from '../publication/taken-out.ts'
import { fingerprint } from './fingerprint.ts'
import { existsSync } from 'node:fs'
import { statsOf } from './files.ts'
import { factsKey, type Store, type StoredFacts } from './store.ts'

/** What no file of a site says. */
export interface Secrets {
  /** Paths of the files that are withheld. */
  readonly paths: readonly string[]
  /** Names of organisations and series, and titles, that only they bear. */
  readonly names: readonly string[]
  /** Paths of all other files. */
  readonly open: readonly string[]
}

/** What is published of an original that holds a report, and who says so. */
export interface PublicationOfFile {
  readonly path: string
  /** Of its bytes. */
  readonly sha256: string
  /** Of the text of its report; earlier versions did not note it. */
  readonly textSha256?: string
  /** What will be published of it as soon as removals that could not be made are put right: less is for a while no word of the archivist's. */
  readonly publish: Publication
  /** What the archivist's own rules and corrections took out of its text; earlier versions did not note it. */
  readonly taken?: readonly TakenOut[]
  /** Store key of its report. */
  readonly key?: string
  /** Store key of what finds copies of its text, where that is kept back. */
  readonly sketch?: string
  /** Whether its text is public now. */
  readonly showsText?: boolean
  /** Whether a row of its own says what is published of it. */
  readonly isSaid: boolean
  /** Path of the file whose row, or the settings for which, decided: itself, or one of which it is a copy. */
  readonly decidedBy: string
}

/** What pages are made of: the light index, and where the store keeps the heavy records. */
export interface BuiltArchive {
  readonly index: ArchiveIndex
  /** Absolute path of the corpus folder. */
  readonly corpus: string
  /** Store keys: of reports by their id, of comparisons by theirs, of histories by the slug of the series. */
  readonly keys: { readonly reports: Keys; readonly comparisons: Keys; readonly histories: Keys }
  /** Store key of the figures of the archive as a whole. */
  readonly corpusWide: string
  /** What is said of withheld files, copies included, and of no other. */
  readonly secrets: Secrets
  /** Of all originals that hold a report, in the order of their paths. */
  readonly publications: readonly PublicationOfFile[]
  /** Whether pages may show the removed stretches themselves. */
  readonly showRemoved: boolean
}

type Keys = Readonly<Record<string, string>>

/** The place of finished archives in the store, beside the stages. */
const BUILT = 'built'

/** What an archive needs of the store. */
export interface Needs {
  /** Absolute path of the corpus folder. */
  readonly corpus: string
  readonly keys: readonly string[]
  /** Size in bytes of all that the store held when they were noted. */
  readonly bytes: number
}

/** The place, beside the stages, where the store keeps what the newest archive of each corpus folder needs of it. */
const NEEDS = 'needs'

export function needsKey(corpus: string): string {
  return `${NEEDS}/${fingerprint(resolve(corpus))}`
}

/** Where the store keeps the newest archive that was built from a corpus folder. */
export function builtKey(corpus: string): string {
  return `${BUILT}/${fingerprint(resolve(corpus))}`
}

/** Bytes of work that no archive needs which are kept in any case: what was changed may be changed back. */
const SPARE = 256 * 2 ** 20

/**
 * Notes what an archive that was just built needs of the store, and deletes, the oldest first, what no archive needs: until it is no more than what is needed, or than
 * the spare. So the store never holds much more than twice what the archives are made of.
 * @param spare bytes, in place of the usual spare.
 */
export function forgetUnneeded(store: Store, needs: Omit<Needs, 'bytes'>, spare = SPARE): void {
  const own = needsKey(needs.corpus)
  const needed = new Set([own, builtKey(needs.corpus), ...needs.keys])
  for (const key of store.keysOf(NEEDS).filter((each) => each !== own)) {
    const { corpus, keys } = store.read<Needs>(key) ?? { corpus: '', keys: [] }
    if (existsSync(corpus)) for (const each of [key, key.replace(NEEDS, BUILT), ...keys]) needed.add(each)
  }
  const unneeded: { key: string; bytes: number; written: number }[] = []
  let bytesNeeded = 0
  for (const key of store.stages().flatMap((stage) => store.keysOf(stage))) {
    const found = statsOf(store.path(key))
    if (needed.has(key)) bytesNeeded += found?.size ?? 0
    else if (found) unneeded.push({ key, bytes: found.size, written: found.mtimeMs })
  }
  let left = Math.max(bytesNeeded, spare)
  let bytes = bytesNeeded
  const removed = new Set<string>()
  for (const { key, bytes: size } of unneeded.sort((a, b) => b.written - a.written)) {
    left -= size
    if (left >= 0) bytes += size
    else {
      store.remove(key)
      removed.add(key)
    }
  }
  store.write(own, { ...needs, bytes } satisfies Needs)
  if (removed.size === 0) return
  // A job that has lost a part of its result is done again, not believed.
  for (const { key } of unneeded) {
    if (key.startsWith(factsKey('')) && store.read<StoredFacts<unknown>>(key)?.wrote.some((other) => removed.has(other))) store.remove(key)
  }
}
