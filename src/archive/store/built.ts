import { resolve } from 'node:path'
import type { Publication } from '../../core/publication.ts'
import type { ArchiveIndex } from '../../core/records.ts'
import type { TakenOut } from '../taken-out.ts'
import { fingerprint } from './fingerprint.ts'

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
export const BUILT = 'built'

/** What an archive needs of the store. */
export interface Needs {
  /** Absolute path of the corpus folder. */
  readonly corpus: string
  readonly keys: readonly string[]
  /** Size in bytes of all that the store held when they were noted. */
  readonly bytes: number
}

/** The place, beside the stages, where the store keeps what the newest archive of each corpus folder needs of it. */
export const NEEDS = 'needs'

export function needsKey(corpus: string): string {
  return `${NEEDS}/${fingerprint(resolve(corpus))}`
}

/** Where the store keeps the newest archive that was built from a corpus folder. */
export function builtKey(corpus: string): string {
  return `${BUILT}/${fingerprint(resolve(corpus))}`
}
