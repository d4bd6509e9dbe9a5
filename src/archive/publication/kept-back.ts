import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isStricter, keepsBack, type Publication } from '../../core/publication.ts'
import { printable } from '../../core/text/harmless.ts'
import { CorpusError, firstLines, firstNames, listOriginals, readArchivistFile } from '../corpus/corpus.ts'
import { parseMetadata } from '../corpus/metadata.ts'
import { parseSettings } from '../corpus/settings.ts'
import type { PublicationOfFile } from '../store/built.ts'
import { readSealed, writeSealed } from '../store/files.ts'
import { contentOf, type PublishedTexts } from './withdrawn.ts'

/** What the notes are sealed as. */
const NOTES = 'kept-back'

/** What was kept back, and whether the folder of originals did not have it any more when the last site was made. */
export interface KeptBack extends Omit<PublicationOfFile, 'taken' | 'key' | 'showsText'> {
  readonly isGone?: boolean
}

/** By absolute folder, of a site or of originals: what the last finished site that was built there, or of them, kept back. Kept with finished work: it names what the site does not. */
type Noted = Readonly<Record<string, readonly KeptBack[]>>

/** A site and the originals that it is made of. */
export interface SiteOfCorpus {
  readonly notes: string
  /** Absolute paths. */
  readonly site: string
  readonly corpus: string
}

/**
 * Notes what a finished site keeps back, and what earlier ones kept back that is gone: it may come again.
 * @param releases whether what was kept back before is public from now on.
 * @returns all that is kept back by any site.
 */
export function noteKeptBack(of: SiteOfCorpus, files: readonly PublicationOfFile[], releases = false): readonly KeptBack[] {
  const { notes, site, corpus } = of
  const gone = releases ? [] : goneOf(of, files).map((kept) => ({ ...kept, isGone: true }))
  const now = files.filter(keepsBack).map(({ taken, key, showsText, ...kept }): KeptBack => kept)
  const kept = [...now, ...new Map(gone.map((each) => [each.sha256, each])).values()]
  const noted: Noted = { ...read(notes), [site]: kept, [corpus]: kept }
  writeSealed(dirname(notes), notes, NOTES, noted)
  return Object.values(noted).flat()
}

/**
 * Demands that nothing becomes public because what kept it back was lost: a table, a row of it, settings. Who means to publish what was kept back says so, in a row of the file's own.
 * This is told before any original is read, by paths alone; what was moved or is held as a copy is told by `demandNothingReleased`.
 * @throws {CorpusError} that names the files.
 */
export function demandNothingReleasedAtFirstSight(of: SiteOfCorpus): void {
  const before = keptBefore(of).filter(({ isGone = false }) => !isGone)
  if (before.length === 0) return
  const settings = parseSettings(readArchivistFile(of.corpus, 'archive.yaml'))
  const rows = new Map(parseMetadata(readArchivistFile(of.corpus, 'metadata.csv') ?? '').map(({ row }) => [row.file, row.publish]))
  const there = new Set(listOriginals(of.corpus).map(({ path }) => path.normalize('NFC')))
  const released = [...new Map(before.map((kept) => [`${kept.path} ${kept.publish}`, kept])).values()].flatMap(({ path, publish, decidedBy }) => {
    const name = path.normalize('NFC')
    if (decidedBy !== path || !there.has(name) || rows.get(name) !== undefined || !isStricter({ publish }, settings)) return []
    return [{ path, from: publish, to: settings.publish }]
  })
  refuse(released)
}

/**
 * The same, of an archive that was read.
 * @param shown what the folder of the site says of the site in it, where finished work that was noted is lost.
 * @throws {CorpusError} that names the files.
 */
export function demandNothingReleased(of: SiteOfCorpus, now: readonly PublicationOfFile[], shown: PublishedTexts | null): void {
  const isSaid = new Map(now.map(({ path, isSaid }) => [path, isSaid]))
  const before = keptBefore(of)
  const byPath = new Map(before.flatMap((kept) => (kept.isGone ? [] : [[kept.path, kept]])))
  const byContent = new Map(keptAnywhere(of, before).flatMap((kept) => contentsOf(kept).map((content) => [content, kept])))
  const keptIn = keptByContent(shown)
  const released = now.flatMap((file) => {
    if (file.isSaid || isSaid.get(file.decidedBy)) return []
    const kept = [byPath.get(file.path), ...contentsOf(file).map((content) => byContent.get(content))].filter((each) => each !== undefined)
    const from = [...kept.filter(({ decidedBy }) => !isSaid.get(decidedBy)).map(({ publish }) => publish), ...keptIn(file.sha256)]
    const stricter = from.find((publish) => isStricter({ publish }, file))
    return stricter === undefined ? [] : [{ path: file.path, from: stricter, to: file.publish }]
  })
  refuse(released)
}

/**
 * A sentence on what the last site kept back and the folder of originals does not have any more, neither under its name nor with its content: what was renamed and changed beyond
 * recognition at once is another file to a build, and public. Null where there is no such file.
 */
export function goneMessage(of: SiteOfCorpus, now: readonly PublicationOfFile[]): string | null {
  const gone = [...new Set(goneOf(of, now).flatMap(({ path, isGone = false }) => (isGone ? [] : [path])))]
  if (gone.length === 0) return null
  return `Kept back by the last site, and not among the originals any more: ${firstNames(gone.map(printable))}. If one of them is there under another name and was changed so much that nothing tells it any more, it is public now: say in metadata.csv what is published of it, and build again before the site is put on the web.`
}

/** What an earlier site kept back and the folder of originals does not have, neither under its name nor with its content. */
export function goneOf(of: SiteOfCorpus, now: readonly PublicationOfFile[]): readonly KeptBack[] {
  const contents = new Set(now.flatMap(contentsOf))
  return keptBefore(of).filter(
    (kept) => (kept.isGone === true || !existsSync(join(of.corpus, kept.path))) && !contentsOf(kept).some((content) => contents.has(content)),
  )
}

/** What tells the content of a file: its bytes, and the text of its report, which may be kept in another format by now. */
function contentsOf({ sha256, textSha256 }: Pick<PublicationOfFile, 'sha256' | 'textSha256'>): string[] {
  return textSha256 === undefined ? [sha256] : [sha256, textSha256]
}

/** What was kept back, by content: where nothing is known of a site and its originals, which may have been copied without their table, of all others. */
function keptAnywhere({ notes, site, corpus }: SiteOfCorpus, before: readonly KeptBack[]): readonly KeptBack[] {
  const noted = read(notes)
  return Object.hasOwn(noted, site) || Object.hasOwn(noted, corpus) ? before : Object.values(noted).flat()
}

function keptBefore({ notes, site, corpus }: SiteOfCorpus): readonly KeptBack[] {
  const noted = read(notes)
  return [...(noted[site] ?? []), ...(noted[corpus] ?? [])]
}

/** What a site says was to be public of the files with a content, by the content's SHA-256. It is looked up once: every file of the archive is asked for. */
function keptByContent(shown: PublishedTexts | null): (sha256: string) => readonly Publication[] {
  const withheld = new Set(shown?.withheld)
  const originals = Map.groupBy(Object.values(shown?.originals ?? {}), ([, content]) => content)
  return (sha256) => {
    const content = contentOf(sha256)
    return withheld.has(content) ? ['withheld'] : (originals.get(content) ?? []).map(([publish, , , lasting = publish]) => lasting)
  }
}

/** A file of which more would become public: what was before, what would be now, and the path of the file that is gone and has its text. */
interface Released {
  readonly path: string
  readonly from: Publication
  readonly to: Publication
  readonly like?: string
}

/** @throws {CorpusError} that names files of which more would become public, where there are any. */
export function refuse(released: readonly Released[]): void {
  if (released.length === 0) return
  const lineOf = ({ path, from, to, like }: Released): string =>
    `${printable(path)}: “${from}” before, “${to}” now${like === undefined ? '' : `; its text is much like that of ${printable(like)}, which is gone`}`
  throw new CorpusError(
    `An earlier site kept these files back, and nothing says any more that they are to be; nothing was built, for more of them would be public:\n${firstLines(released, lineOf)}\nIf metadata.csv, a row of it or archive.yaml was lost, put it back. If they are to be published, write it into the column publish of metadata.csv for each, or build once with --release to publish all of them.`,
  )
}

function read(notes: string): Noted {
  return readSealed<Noted>(notes, NOTES) ?? {}
}
