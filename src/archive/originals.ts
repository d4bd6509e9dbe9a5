/** The originals of an archive: read, normalised, known as copies of one another, and what grouping needs of each. */
import { isStricter, type Publication, saysAll, strictest } from '../core/publication.ts'
import type { Message } from '../core/model.ts'
import { distinctIds, reportFacts, type ReportFacts as GroupingFacts } from '../core/series/report-facts.ts'
import { contentKey, CorpusError, readOriginal, type Original } from './corpus/corpus.ts'
import { printable } from '../core/text/harmless.ts'
import { saysWhatArchivistSays } from './corpus/archivist-content.ts'
import { demandNoOtherArchivistFiles, type Corpus } from './corpus/read-corpus.ts'
import { fingerprint } from './store/fingerprint.ts'
import { fileEnds, framesOf } from './corpus/frames.ts'
import type { MetadataRow } from './corpus/metadata.ts'
import type { Settings } from './corpus/settings.ts'
import { type Build, type Finished, finishStage } from './stages/finish.ts'
import type { FileFacts, NormaliseJob } from './stages/normalise.ts'
import type { SharedFrame } from '../core/normalise/removals/collection-frame.ts'
import { type ExtraRemovalRule, foundEndless, type NormaliseContext, tellsOfUnmadeRemoval } from '../core/normalise/index.ts'
import { endlessBefore, MOST_ENDLESS } from './work/find-in-time.ts'

/** One original, what the archivist said of it, and what became of it. */
export interface ArchiveFile {
  readonly path: string
  /** Store key of its report. */
  readonly key: string
  readonly row: MetadataRow | undefined
  readonly publish: Publication
  /** The same, but for removals that were not made: what holds as soon as these are put right. */
  readonly lasting: Publication
  /** Path of the file, this one or a copy, from which something should be taken out that stands in it, so that its text is held back; null for none. */
  readonly unmade: string | null
  /** Null where the code failed on the file. */
  readonly facts: FileFacts | null
  readonly failed: string | null
  /** Whether it failed because it took more time or memory than a file may. */
  readonly exhausted?: boolean
  /** Path of an earlier file with the very same report, of which this one is a copy. */
  readonly copyOf: string | null
  /** Path of a file that is published less, and of whose text this one's is nearly a copy, or a part, or which it holds: it is then published no more than that one. */
  readonly heldFor: string | null
  /** Whether it is held since it can't be read whole, and may be such a copy. */
  readonly heldUnread?: boolean
  /** Whether it is held since it is named as that file, which can't be read. */
  readonly heldByName?: boolean
  /** Path of the file for which the archivist said, or left to the settings, what is published of this one: itself, one with the same text, or the one it is held for. */
  readonly decidedBy: string
  /** Path of such a file that its text only looks like: it is published, and a person should compare the two. */
  readonly looksLike: string | null
}

/**
 * Reads and normalises originals of a corpus. Every file is in the result, readable or not.
 * @param isOwn which of them are normalised; all are read, since files of one folder tell each other's frames.
 * @throws {CorpusError} where one looks like a file of the archivist's that is not read as such, or a removal rule comes to no end with many.
 */
export async function normaliseOriginals(
  build: Build,
  { originals, rows, settings }: Corpus,
  isOwn: (path: string) => boolean = () => true,
): Promise<ArchiveFile[]> {
  const rowsByFile = new Map(rows.map(({ row }) => [row.file, row]))
  const rowOf = (path: string): MetadataRow | undefined => rowsByFile.get(path.normalize('NFC'))
  const seen = await lookAt(originals)
  demandNoOtherArchivistFiles(seen)
  const frames = framesOf(seen.flatMap(({ ends }) => ends))
  const own = seen.filter(({ path }) => isOwn(path))
  const jobs = own.map((original) => normaliseJob(build, original, rowOf(original.path), settings, frames.get(original.path)))
  const files = (await finishWithDistinctIds(build, jobs)).map(([{ path, key }, finished]): LoneFile => {
    const row = rowOf(path)
    return { path, key, row, ...publicationAlone(path, row, settings, finished.facts), ...finished }
  })
  demandNoOtherArchivistFiles(files.map(({ path, facts }) => ({ path, saysWhatArchivistSays: facts?.holdsSettings ?? false })))
  return withCopies(files)
}

/** An original whose bytes were read once: what stands for them, the lines at its ends, and whether it says what only the archivist's own files say. */
interface SeenOriginal extends Original {
  readonly content: string
  readonly ends: ReturnType<typeof fileEnds>
  readonly saysWhatArchivistSays: boolean
}

async function lookAt(originals: readonly Original[]): Promise<SeenOriginal[]> {
  const seen: SeenOriginal[] = []
  for (const original of originals) {
    const read = readOriginal(original)
    // Pictures of pages are large: no more is kept of a file than what is asked of it.
    const [ends, says] = 'fault' in read ? [[], false] : [fileEnds(original.path, read.bytes), await saysWhatArchivistSays(read.bytes)]
    seen.push({ ...original, content: contentKey(read), ends, saysWhatArchivistSays: says })
  }
  return seen
}

function normaliseJob(
  build: Build,
  { path, absolutePath, corpus, content }: SeenOriginal,
  row: MetadataRow | undefined,
  settings: Settings,
  frame: SharedFrame | undefined,
): NormaliseJob {
  const context = { ...normaliseContext(path, row, settings), ...(frame && { frame }) }
  const language = row?.language ?? null
  const key = build.keyOf('normalise', fingerprint(path, content, JSON.stringify([context, language])))
  return { does: 'normalise', key, path, absolutePath, corpus, content, context, language }
}

/** A file before it is known of which others it is a copy. */
type LoneFile = Omit<ArchiveFile, 'decidedBy' | 'copyOf' | 'heldFor' | 'looksLike'>

/** What is published of a file by itself: for a while less than the archivist says, where something that is to be taken out of it stands in it. */
function publicationAlone(
  path: string,
  row: MetadataRow | undefined,
  { publish: ofOthers, showRemoved }: Settings,
  facts: FileFacts | null,
): Pick<ArchiveFile, 'publish' | 'lasting' | 'unmade'> {
  const lasting = row?.publish ?? ofOthers
  // Who says “full” of a file in its own row lets be published all that is in it.
  const isUnmade = !showRemoved && !saysAll(row ?? {}) && (facts?.messages.some(tellsOfUnmadeRemoval) ?? false)
  const publish = isUnmade ? strictest([lasting, 'record']) : lasting
  return { publish, lasting, unmade: isStricter({ publish }, { publish: lasting }) ? path : null }
}

/** The files, all of one text as copies of one of them: no more is published of any than of the one of which least is. */
function withCopies(files: readonly LoneFile[]): ArchiveFile[] {
  const copies = Map.groupBy(files, ({ facts, path }) => facts?.report?.textSha256 ?? path)
  return files.map((file) => {
    const same = copies.get(file.facts?.report?.textSha256 ?? file.path)!
    const [publish, lasting] = [strictest(same.map((copy) => copy.publish)), strictest(same.map((copy) => copy.lasting))]
    const unmade = isStricter({ publish }, { publish: lasting }) ? (same.find((copy) => copy.unmade !== null)?.unmade ?? null) : null
    const kept = same.find(({ path }) => !isCalledCopy(path)) ?? same[0]!
    const decidedBy = (isStricter({ publish }, file) ? same.find((copy) => !isStricter({ publish }, copy))! : file).path
    return { ...file, publish, lasting, unmade, decidedBy, copyOf: kept === file ? null : kept.path, heldFor: null, looksLike: null }
  })
}

/** Whether a file is named as programs and people name a further copy: `报告(1).txt`, `报告 - 副本.docx`, `Copy of report.pdf`. */
export function isCalledCopy(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return /副本|复件|拷贝|备份|(?<!\p{L})copy(?!\p{L})|[（(]\d{1,2}[)）](?=\.\w+$)/iu.test(name)
}

/** Finishes the jobs, those of reports whose id another text of the archive has once more, with an id of their own. */
async function finishWithDistinctIds(build: Build, jobs: readonly NormaliseJob[]): Promise<(readonly [NormaliseJob, Finished<FileFacts>])[]> {
  const finished = await finishStage(build, 'normalise', jobs)
  demandRulesThatEnd(jobs, finished)
  const read = finished.flatMap(({ facts }, number) => (facts?.report ? [{ number, report: facts.report }] : []))
  const ids = distinctIds(read.map(({ report }) => report))
  const renamed = new Map(read.flatMap(({ number, report }, i) => (ids[i] === report.id ? [] : [[number, withId(build, jobs[number]!, ids[i]!)]])))
  const again = renamed.size === 0 ? [] : await finishStage(build, 'normalise', [...renamed.values()])
  const places = [...renamed.keys()]
  return jobs.map((job, number) => [renamed.get(number) ?? job, again[places.indexOf(number)] ?? finished[number]!])
}

/** How many files are named. */
const TOLD = 5

/**
 * Demands that no removal rule of the archive's comes to no end with more than a few files: these are held, but a rule that none of them is to blame for would hold them all, or take for ever.
 * @throws {CorpusError} that names the rule and some of the files.
 */
function demandRulesThatEnd(jobs: readonly NormaliseJob[], finished: readonly Finished<FileFacts>[]): void {
  for (const rule of jobs[0]?.context.removalRules ?? []) {
    const without = jobs.filter((_, i) => isWithout(rule, finished[i]!))
    if (without.length <= MOST_ENDLESS) continue
    throw new CorpusError(
      `The removal rule “${printable(rule.name)}” in archive.yaml comes to no end with ${without.length} files or more, so nothing was built, for what it is to take out would be public:\n${without
        .slice(0, TOLD)
        .map(({ path }) => `  ${printable(path)}`)
        .join('\n')}\nWrite its pattern without repetitions inside repetitions, such as (a+)+.`,
    )
  }
}

function isWithout(rule: ExtraRemovalRule, { facts, failed }: Finished<FileFacts>): boolean {
  return foundEndless(rule, facts?.messages ?? []) || (failed?.includes(endlessBefore(rule.pattern)) ?? false)
}

function withId(build: Build, job: NormaliseJob, id: string): NormaliseJob {
  return { ...job, id, key: build.keyOf('normalise', fingerprint(job.key, id)) }
}

/** The report that an original holds and the archive counts: none for an unreadable file or a copy. */
export function reportOf({ facts, copyOf }: ArchiveFile): FileFacts['report'] {
  return copyOf === null ? (facts?.report ?? null) : null
}

/** What grouping needs of an original; nothing for one without a report. */
export function groupingFacts(file: ArchiveFile): GroupingFacts[] {
  const report = reportOf(file)
  if (!report) return []
  const isReport = holdsReport(report, file.facts?.messages ?? [])
  return [
    reportFacts(report, { path: file.path, fingerprint: report.textFingerprint, isReport, series: file.row?.series ?? null, publish: file.publish }),
  ]
}

/** A page of which nothing could be made out, such as the navigation of a site alone, is no report, whatever its file name says. */
function holdsReport({ counts, title, year, organisation }: NonNullable<FileFacts['report']>, messages: readonly Message[]): boolean {
  if (messages.some(({ id }) => id === 'report-text-missing')) return false
  return counts.problems + counts.plans + counts.work > 0 || (title !== null && year !== null && organisation !== null)
}

/** What the archivist says that bears on normalising one file. It is part of the fingerprint of the file's result. */
function normaliseContext(path: string, row: MetadataRow | undefined, { removalRules, corrections }: Settings): NormaliseContext {
  const { title, year, reviewedYear, planYear, organisation, role, kind, place, date, session } = row ?? {}
  const said = { title, year, reviewedYear, planYear, organisation, role, kind, place, date, session }
  return {
    metadata: Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    removalRules,
    corrections: corrections.texts.filter(({ file }) => file === path.normalize('NFC')),
  }
}
