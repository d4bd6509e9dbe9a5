/** What follows for other files where one is kept back: copies of it and files named like it are held as well, and no name of it is told. */
import { isMasked, nameKey, relationOf } from '../../core/names/index.ts'
import { isStricter, keepsBack, showsRecord, showsText, strictest } from '../../core/publication.ts'
import { copyFinder, isCopy, looksLike } from '../../core/resemblance/find-copies.ts'
import type { Original } from '../corpus/corpus.ts'
import type { Corpus } from '../corpus/read-corpus.ts'
import type { ArchiveFile } from '../originals.ts'
import { finishStage, type Build } from '../stages/finish.ts'
import { readSketch, type SketchJob, type StoredSketch } from '../stages/sketch.ts'
import { fingerprint } from '../store/fingerprint.ts'
import type { SeriesGroup } from '../../core/series/group.ts'
import { nameFinder } from './published.ts'
import type { Secrets } from '../store/built.ts'

/**
 * Holds back what is nearly a copy of a text that is kept back, a part of it, or has it inside: it is published no more than that one, unless a row of its own says what is
 * published of it; so is what can't be read whole. What only looks like one is published, and named. Where nothing is kept back, or nothing is left to hold, nothing is looked at.
 */
export async function holdNearCopies(build: Build, read: readonly ArchiveFile[], originals: readonly Original[]): Promise<ArchiveFile[]> {
  const files = holdNamesakes(read)
  const jobFor = sketchJobs(build, originals)
  const groups = [...Map.groupBy(files, (file) => file.facts?.report?.id ?? null)].flatMap(([id, copies]) => (id === null ? [] : [copies]))
  const kept = groups.filter(([first]) => keepsBack(first!))
  const open = groups.filter((copies) => !copies.some(saysItself) && kept.some(([first]) => isStricter(first!, copies[0]!)))
  if (open.length === 0) return files
  // Of copies the one that the archivist knows by its row is named.
  const known = kept.flat().toSorted((a, b) => Number(saysItself(b)) - Number(saysItself(a)))
  const jobs = [...new Set([...known, ...open.map(([first]) => first!)])].map(jobFor)
  const finished = await finishStage(build, 'sketch', jobs)
  const failed = new Set(jobs.filter((_, i) => finished[i]!.failed !== null).map(({ path }) => path))
  const isUnread = (file: ArchiveFile): boolean => failed.has(file.path) || file.facts!.messages.some(({ id }) => UNREAD.includes(id))
  const sketchOf = (file: ArchiveFile) => readSketch(build.store.demand<StoredSketch>(jobFor(file).key))
  const unknown = known.find(({ path }) => failed.has(path))
  if (unknown) throw new Error(`${unknown.path} is kept back, and could not be looked through, so that copies of it would be public.`)
  const find = copyFinder(known.map(sketchOf))
  const held = new Map<string, { readonly other: ArchiveFile; readonly isUnread: boolean }>()
  const alikeOnly = new Map<string, ArchiveFile>()
  for (const [file] of open) {
    const { id } = file!.facts!.report!
    const stricter = (others: readonly ArchiveFile[]) => others.filter((other) => other.facts!.report!.id !== id && isStricter(other, file!))
    // What could not be looked through, or not be read, may be anything.
    const found = failed.has(file!.path)
      ? []
      : find(sketchOf(file!))
          .toSorted((a, b) => a.kept - b.kept)
          .map((likeness) => ({ likeness, other: known[likeness.kept]! }))
    const copied = stricter(found.flatMap(({ likeness, other }) => (isCopy(likeness, areOthers(file!, other)) ? [other] : [])))
    const [copy, any] = [copied, isUnread(file!) ? stricter(known) : []].map(strictestOf)
    const first = any && (!copy || isStricter(any, copy)) ? any : copy
    if (first) held.set(id, { other: first, isUnread: first !== copy })
    const [alike] = stricter(found.flatMap(({ likeness, other }) => (looksLike(likeness, areOthers(file!, other)) ? [other] : [])))
    if (alike && !first) alikeOnly.set(id, alike)
  }
  return files.map((file) => {
    const id = file.facts?.report?.id ?? ''
    const { other, isUnread } = held.get(id) ?? {}
    return other
      ? {
          ...file,
          publish: other.publish,
          lasting: strictest([file.lasting, other.lasting]),
          decidedBy: other.decidedBy,
          heldFor: other.path,
          heldUnread: isUnread!,
        }
      : { ...file, looksLike: alikeOnly.get(id)?.path ?? null }
  })
}

/** Messages on files of which some can be seen by a reader, or be made readable, and was not read. */
const UNREAD: readonly string[] = ['read-garbled', 'read-pdf-pages-illegible', 'read-part-unreadable']

function strictestOf(files: readonly ArchiveFile[]): ArchiveFile | undefined {
  return files.find((file) => !files.some((further) => isStricter(further, file)))
}

/** Takes from files what finds copies in them and of them, for a build that knows of what. */
export async function sketchFiles(build: Build, files: readonly ArchiveFile[], originals: readonly Original[]): Promise<void> {
  const withReport = files.filter(({ facts }) => facts?.report)
  await finishStage(build, 'sketch', withReport.map(sketchJobs(build, originals)))
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

/** Whether the archivist says in a row of the file's own what is published of it. */
export function saysItself({ row }: ArchiveFile): boolean {
  return row !== undefined && 'publish' in row
}

/** Whether years or organisations say that two files hold two reports: what is known of both, and differs. Of an organisation whose name is masked nothing is known. */
function areOthers({ facts: one }: ArchiveFile, { facts: other }: ArchiveFile): boolean {
  const [a, b] = [one!.report!, other!.report!]
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
    if (!file.facts?.report || (file.row !== undefined && 'publish' in file.row)) return file
    const other = (byStem.get(plainStem(file.path)) ?? []).find((each) => isStricter(each, file))
    if (!other) return file
    const lasting = strictest([file.lasting, other.lasting])
    return { ...file, publish: other.publish, lasting, decidedBy: other.decidedBy, heldFor: other.path, heldByName: true }
  })
}

/** A name of one letter stands in too many others to tell anything. */
const SHORTEST = 2

/** What is said of withheld files, and of no other. */
export function secretsOf(files: readonly ArchiveFile[], series: readonly SeriesGroup[]): Secrets {
  const stems = new Set(files.flatMap((file) => (showsRecord(file) ? [] : [stemOf(file.path)])))
  const isSecret = (file: ArchiveFile): boolean => !showsRecord(file) || (isUnread(file) && isNamedAfterOne(stemOf(file.path), stems))
  const [open, withheld] = [files.filter((file) => !isSecret(file)), files.filter(isSecret)]
  const known = [...new Set([...open.flatMap(namesIn), ...series.flatMap(({ name, aliases }) => [name, ...aliases])])]
  const own = new Set(withheld.flatMap(namesIn))
  const namedIn = nameFinder(own)
  const told = new Set(known.flatMap((each) => [...namedIn(each)]))
  const names = [...own].filter((name) => name.length >= SHORTEST && !told.has(name))
  return { paths: withheld.map(({ path }) => path), names, open: withheld.length > 0 ? open.map(({ path }) => path) : [] }
}

/**
 * Whether a file holds no report, and the archivist says nothing of it: where it is named as a withheld one is but for its ending or more words, it is the same document as a scan, in
 * an older format or as a copy, and the list of files that can't be read would tell its name.
 */
function isUnread(file: ArchiveFile): boolean {
  return !file.facts?.report && !saysItself(file)
}

/** Whether a name is one of some stems with no more than words behind it. Time grows with the name, not with the number of stems. */
function isNamedAfterOne(name: string, stems: ReadonlySet<string>): boolean {
  for (let length = name.lastIndexOf('/') + 1; length <= name.length; length++) if (stems.has(name.slice(0, length))) return true
  return false
}

/** The names of organisations and series that a file bears, and its title; of a record those of its fields. */
function namesIn(file: ArchiveFile): string[] {
  const { facts, row } = file
  const report = facts?.report
  const told = showsText(file) || !showsRecord(file) ? (report?.names ?? []).map(({ name }) => name) : []
  return [...told, report?.organisation, report?.title, row?.organisation, row?.title, row?.series].filter(
    (name): name is string => typeof name === 'string',
  )
}

/** Endings that one name may have, as of a copy that a program made (`报告.docx.bak`). */
const ENDINGS = 3

/** A path without endings, as people and programs vary it. */
export function stemOf(path: string): string {
  let stem = path
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\/|^)[~$.#]{1,3}/gu, '')
  for (let ending = 0; ending < ENDINGS; ending++) stem = stem.replace(/\.\w{1,8}~?$/u, '')
  return stem
}

/** What people and programs put behind the name of a document to say in which form this file has it. */
const form =
  /(?<=[^/])(?<![\s_-])[\s_-]*(?:\([^()/]*\)|(?:副本|复件|拷贝|备份|扫描|盖章|正式|影印|打印|电子|文字|识别)(?:件|版|稿)?|(?<=[\s_-])(?:\d{1,2}|copy|scan|final|ocr))$/u

/** A path as it is without what tells the form of a document. */
export function plainStem(path: string): string {
  return stemOf(path).replace(form, '')
}
