/** What follows for other files where one is kept back: copies of it, and files named like it, are held as well. */
import { isMasked, nameKey, relationOf } from '../../core/names/index.ts'
import { isStricter, keepsBack, showsText, strictest } from '../../core/publication.ts'
import { copyFinder, isCopy, looksLike } from '../../core/resemblance/find-copies.ts'
import type { Original } from '../corpus/corpus.ts'
import type { Corpus } from '../corpus/read-corpus.ts'
import type { ArchiveFile } from '../originals.ts'
import { finishStage, type Build } from '../stages/finish.ts'
import type { FileFacts } from '../stages/normalise.ts'
import { readSketch, type SketchJob, type StoredSketch } from '../stages/sketch.ts'
import { fingerprint } from '../store/fingerprint.ts'
import { saysItself, stemOf } from './published.ts'

/**
 * Holds back what is nearly a copy of a text that is kept back, a part of it, or has it inside: it is published no more than that one, unless a row of its own says what is
 * published of it; so is what can't be read whole. What only looks like one is published, and named. Where nothing is kept back, or nothing is left to hold, nothing is looked at.
 */
export async function holdNearCopies(build: Build, read: readonly ArchiveFile[], originals: readonly Original[]): Promise<ArchiveFile[]> {
  const files = holdNamesakes(read)
  const { known, open } = candidatesAmong(files)
  if (open.length === 0) return files
  const keys = await sketchesOf(build, [...new Set([...known, ...open])], originals)
  const sketchOf = ({ path }: ArchiveFile): ReturnType<typeof readSketch> | null => {
    const key = keys.get(path)
    return key === undefined ? null : readSketch(build.store.demand<StoredSketch>(key))
  }
  const find = copyFinder(
    known.map((file) => {
      const sketch = sketchOf(file)
      if (sketch) return sketch
      throw new Error(`${file.path} is kept back, and could not be looked through, so that copies of it would be public.`)
    }),
  )
  const verdicts = new Map(
    open.map((file) => {
      const sketch = sketchOf(file)
      const likenesses = sketch ? find(sketch).toSorted((a, b) => a.kept - b.kept) : []
      return [file.facts.report.id, verdictOn(file, known, likenesses, sketch === null || isPartlyUnread(file))]
    }),
  )
  return files.map((file) => withVerdict(file, verdicts.get(file.facts?.report?.id ?? '')))
}

/** A file in which a report was read. */
type FileWithReport = ArchiveFile & { readonly facts: FileFacts & { readonly report: NonNullable<FileFacts['report']> } }

function hasReport(file: ArchiveFile): file is FileWithReport {
  return (file.facts?.report ?? null) !== null
}

/**
 * The files that are kept back (of copies, the one that the archivist knows by its row comes first, since it is named), and, of those of each further report, the first, where one that is kept
 * back is published less and no row says what is published of it.
 */
function candidatesAmong(files: readonly ArchiveFile[]): { readonly known: readonly FileWithReport[]; readonly open: readonly FileWithReport[] } {
  const groups = [...Map.groupBy(files.filter(hasReport), ({ facts }) => facts.report.id).values()]
  // Copies of one text are published alike.
  const kept = groups.filter((copies) => keepsBack(copies[0]!))
  return {
    known: kept.flat().toSorted((a, b) => Number(saysItself(b)) - Number(saysItself(a))),
    open: groups.flatMap((copies) => (!copies.some(saysItself) && kept.some(([other]) => isStricter(other!, copies[0]!)) ? copies.slice(0, 1) : [])),
  }
}

/** Why a file is published no more than another, or that it only looks like one; neither where nothing speaks for it. */
interface Verdict {
  readonly heldFor?: ArchiveFile
  /** Whether it is held only since what can't be read of it may be anything. */
  readonly isUnread?: boolean
  readonly looksLike?: ArchiveFile
}

/** @param likenesses to files of `known`, in their order. @param isUnread whether anything may stand in the file unseen. */
function verdictOn(file: FileWithReport, known: readonly FileWithReport[], likenesses: readonly Likeness[], isUnread: boolean): Verdict {
  const stricter = (others: readonly FileWithReport[]): FileWithReport[] =>
    others.filter((other) => other.facts.report.id !== file.facts.report.id && isStricter(other, file))
  const others = (test: typeof isCopy): FileWithReport[] =>
    stricter(likenesses.filter((each) => test(each, holdTwoReports(file, known[each.kept]!))).map(({ kept }) => known[kept]!))
  const copied = strictestOf(others(isCopy))
  const any = isUnread ? strictestOf(stricter(known)) : undefined
  if (any && (!copied || isStricter(any, copied))) return { heldFor: any, isUnread: true }
  if (copied) return { heldFor: copied, isUnread: false }
  const [alike] = others(looksLike)
  return alike ? { looksLike: alike } : {}
}

type Likeness = ReturnType<ReturnType<typeof copyFinder>>[number]

function withVerdict(file: ArchiveFile, { heldFor, isUnread = false, looksLike: alike }: Verdict = {}): ArchiveFile {
  return heldFor ? { ...heldBy(file, heldFor), heldUnread: isUnread } : { ...file, looksLike: alike?.path ?? null }
}

/** A file that is published no more than another. */
function heldBy(file: ArchiveFile, other: ArchiveFile): ArchiveFile {
  const lasting = strictest([file.lasting, other.lasting])
  return { ...file, publish: other.publish, lasting, decidedBy: other.decidedBy, heldFor: other.path }
}

/** Messages on files of which some can be seen by a reader, or be made readable, and was not read. */
const UNREAD: readonly string[] = ['read-garbled', 'read-pdf-pages-illegible', 'read-part-unreadable']

function isPartlyUnread({ facts }: FileWithReport): boolean {
  return facts.messages.some(({ id }) => UNREAD.includes(id))
}

function strictestOf<File extends ArchiveFile>(files: readonly File[]): File | undefined {
  return files.find((file) => !files.some((further) => isStricter(further, file)))
}

/** Takes from files what finds copies in them and of them, for a build that knows of what. */
export async function sketchFiles(build: Build, files: readonly ArchiveFile[], originals: readonly Original[]): Promise<void> {
  await finishStage(build, 'sketch', files.filter(hasReport).map(sketchJobs(build, originals)))
}

/**
 * Takes from files whose text is kept back by more than the settings what finds them again when they were renamed and changed.
 * @returns by path, where the store keeps it. What could not be looked through is left out.
 */
export async function sketchKeptBack(
  build: Build,
  files: readonly ArchiveFile[],
  { originals, settings }: Corpus,
): Promise<ReadonlyMap<string, string>> {
  const kept = files.filter(
    ({ facts, lasting }) => facts?.report && !showsText({ publish: lasting }) && isStricter({ publish: lasting }, { publish: settings.publish }),
  )
  return sketchesOf(build, kept, originals)
}

/** Where the store keeps what finds copies of files, by path; what could not be looked through is left out. */
export async function sketchesOf(build: Build, files: readonly FileOfReport[], originals: readonly Original[]): Promise<ReadonlyMap<string, string>> {
  if (files.length === 0) return new Map()
  const jobs = files.map(sketchJobs(build, originals))
  const finished = await finishStage(build, 'sketch', jobs)
  return new Map(jobs.flatMap(({ path, key }, i) => (finished[i]!.failed === null ? [[path, key]] : [])))
}

/** A file, and the store key of its report. */
type FileOfReport = Pick<ArchiveFile, 'path' | 'key'>

function sketchJobs(build: Build, originals: readonly Original[]): (file: FileOfReport) => SketchJob {
  const originalOf = new Map(originals.map((original) => [original.path, original]))
  return ({ path, key }) => ({ ...{ does: 'sketch', key: build.keyOf('sketch', fingerprint(key)), report: key }, ...originalOf.get(path)! })
}

/** Whether years or organisations say that two files hold two reports: what is known of both, and differs. Of an organisation whose name is masked nothing is known. */
function holdTwoReports({ facts: { report: a } }: FileWithReport, { facts: { report: b } }: FileWithReport): boolean {
  if (a.year !== null && b.year !== null && a.year !== b.year) return true
  if (a.organisation === null || b.organisation === null || isMasked(a.organisation) || isMasked(b.organisation)) return false
  return nameKey(a.organisation) !== nameKey(b.organisation) && relationOf(a.organisation, b.organisation) === 'apart'
}

/**
 * Holds back what is named as a file that is kept back and can't be read, such as a scan: nothing tells whether it is the same document as text. It is published no more than that one, unless a
 * row of its own says what is published of it.
 */
function holdNamesakes(files: readonly ArchiveFile[]): ArchiveFile[] {
  const unread = files.filter((file) => !file.facts?.report && file.row !== undefined && keepsBack(file))
  if (unread.length === 0) return [...files]
  const byStem = Map.groupBy(unread, ({ path }) => plainStem(path))
  return files.map((file) => {
    if (!file.facts?.report || saysItself(file)) return file
    const other = byStem.get(plainStem(file.path))?.find((each) => isStricter(each, file))
    return other ? { ...heldBy(file, other), heldByName: true } : file
  })
}

/** What people and programs put behind the name of a document to say in which form this file has it. */
const form =
  /(?<=[^/])(?<![\s_-])[\s_-]*(?:\([^()/]*\)|(?:副本|复件|拷贝|备份|扫描|盖章|正式|影印|打印|电子|文字|识别)(?:件|版|稿)?|(?<=[\s_-])(?:\d{1,2}|copy|scan|final|ocr))$/u

/** A path as it is without what tells the form of a document. */
export function plainStem(path: string): string {
  return stemOf(path).replace(form, '')
}
