/** How a build knows that a site shows what is not to be shown any more: what it shows, and what was removed from its texts, told by fingerprints. */
import { createHash } from 'node:crypto'
import { isStricter, showsRecord, strictest, type Publication } from '../../core/publication.ts'
import type { ArchiveIndex } from '../../core/records.ts'
import { listOriginals, readArchivistFile, readOriginal, type Original } from '../corpus/corpus.ts'
import { parseMetadata } from '../corpus/metadata.ts'
import { parseSettings } from '../corpus/settings.ts'
import type { PublicationOfFile } from '../store/built.ts'
import { fingerprint } from '../store/fingerprint.ts'
import { dirname } from 'node:path'
import { readSealed, writeSealed } from '../store/files.ts'

/**
 * What of the originals can be read in a site. It lies in the folder of the site, which is public, so that it names nothing: a path and a content are told
 * by fingerprints.
 */
export interface PublishedTexts {
  /**
   * By the fingerprint of the original's path: what is public of it, the fingerprint of its content, how many characters of it are shown (earlier versions did not note these), and what is to
   * be public of it, where that is more.
   */
  readonly originals: Readonly<Record<string, readonly [publish: Publication, content: string, characters?: number, lasting?: Publication]>>
  readonly showsRemoved: boolean
  readonly copiesOriginals: boolean
  /** Fingerprints of the contents of withheld originals, from which nobody learns what is in them; earlier versions did not note these. */
  readonly withheld?: readonly string[]
}

/** What a site made of a finished archive shows. */
export function publishedTexts(
  { reports, site }: Pick<ArchiveIndex, 'reports' | 'site'>,
  publications: readonly PublicationOfFile[] = [],
): PublishedTexts {
  const lasting = new Map(publications.map((file) => [file.path, file.publish]))
  const lastingOf = (path: string, publish: Publication): [] | [Publication] => {
    const each = lasting.get(path) ?? publish
    return each === publish ? [] : [each]
  }
  return {
    originals: Object.fromEntries(
      reports
        .filter(showsRecord)
        .map(({ source: { path, sha256 }, publish, characters }): [string, PublishedTexts['originals'][string]] => [
          fingerprint(path),
          [publish, contentOf(sha256), characters, ...lastingOf(path, publish)],
        ])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    showsRemoved: site.showRemoved,
    copiesOriginals: site.originals === 'copy',
    withheld: publications.flatMap((file) => (showsRecord(file) ? [] : [contentOf(file.sha256)])).sort(),
  }
}

/**
 * Whether something that a site shows is not to be shown any more: an original was withdrawn, or less of it is public. One that was only edited, renamed or
 * moved was not withdrawn.
 * @param removesMore whether the archivist lets remove something that was not removed before: then a text of the same original that is not as long as before shows less.
 */
export function isWithdrawn(before: PublishedTexts, now: PublishedTexts, removesMore = false): boolean {
  if ((before.showsRemoved && !now.showsRemoved) || (before.copiesOriginals && !now.copiesOriginals)) return true
  const byContent = Map.groupBy(Object.values(now.originals), ([, content]) => content)
  return Object.entries(before.originals).some(([path, [publish, content, characters]]) => {
    const same = byContent.get(content) ?? [now.originals[path] ?? (['withheld', content] as const)]
    if (removesMore && (byContent.get(content) ?? []).some(([, , length]) => length !== characters)) return true
    return isStricter({ publish: strictest(same.map(([each]) => each)) }, { publish })
  })
}

/**
 * The same, told before any original was read: by what the archivist wrote and which files there are. What is found out only from their texts, such as copies
 * of a withdrawn report, is not known yet.
 * @throws {CorpusError} where what the archivist wrote can't be used.
 */
export function isWithdrawnAtFirstSight(before: PublishedTexts, corpus: string): boolean {
  const settings = parseSettings(readArchivistFile(corpus, 'archive.yaml'))
  const rows = parseMetadata(readArchivistFile(corpus, 'metadata.csv') ?? '')
  const said = new Map(rows.map(({ row }) => [row.file, row.publish]))
  const now = listOriginals(corpus).map((original): [string, readonly [Publication, string]] => {
    const path = fingerprint(original.path)
    const publish = said.get(original.path.normalize('NFC')) ?? settings.publish
    // Files that stayed in their place are not read: what they hold by now is no matter here.
    return [path, [publish, before.originals[path]?.[1] ?? contentOfFile(original)]]
  })
  const { showRemoved: showsRemoved, site } = settings
  return isWithdrawn(before, { originals: Object.fromEntries(now), showsRemoved, copiesOriginals: site.originals === 'copy' })
}

function contentOfFile(original: Original): string {
  const read = readOriginal(original)
  return 'fault' in read ? '' : contentOf(createHash('sha256').update(read.bytes).digest('hex'))
}

/** Stands for the content of an original in the folder of a site. */
export function contentOf(sha256: string): string {
  return fingerprint(sha256)
}

/** What the notes are sealed as. */
const NOTES = 'removals'

/**
 * Fingerprints of the archivist's removal rules and removals of single files, by the folder of the site that was made with them. Kept with finished work and not in the site, which is
 * public: a fingerprint tells those who guess what was removed that they are right.
 */
type Noted = Readonly<Record<string, readonly string[]>>

/** Fingerprints of what an archivist lets remove from texts. */
export function removalsOf(corpus: string): readonly string[] {
  const { removalRules, corrections } = parseSettings(readArchivistFile(corpus, 'archive.yaml'))
  const removals = [...removalRules, ...corrections.texts.filter(({ kind }) => kind === 'removal')]
  return removals.map((each) => fingerprint(JSON.stringify(each)))
}

/** Whether something is to be removed that was not when a site was made, or may be where that is not known. */
export function hasNewRemovals(notes: string, folder: string, now: readonly string[]): boolean {
  const before = new Set(read(notes)[folder])
  return now.some((each) => !before.has(each))
}

/** Notes with which removals the finished site of a folder was made. */
export function noteRemovals(notes: string, folder: string, now: readonly string[]): void {
  writeSealed(dirname(notes), notes, NOTES, { ...read(notes), [folder]: now })
}

function read(notes: string): Noted {
  return readSealed<Noted>(notes, NOTES) ?? {}
}
