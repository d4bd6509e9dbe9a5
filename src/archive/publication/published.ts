/** What of an archive is public: records, messages, index and review list without what is kept back; and what no file of a site may tell. */
import type { Message, Removal, Report } from '../../core/model.ts'
import { showsOriginal, showsRecord, showsSource, showsText } from '../../core/publication.ts'
import type { ArchiveIndex, ReportEntry, ReportRecord, ReviewEntry } from '../../core/records.ts'
import type { SeriesGroup } from '../../core/series/group.ts'
import type { ArchiveFile } from '../originals.ts'
import type { Secrets } from '../store/built.ts'

/**
 * A report as the archive publishes it. `record` keeps the fields and what was said about them, not the text. Removed stretches (watermarks, contacts)
 * are named by rule and place; their text is left out unless the archive shows it, or they tell nothing that the report does not.
 */
export function withPublication(entry: ReportEntry, report: Report, sourceText: string, showRemoved: boolean): ReportRecord {
  const messages = report.messages.map((message) => publishedMessage(message, showsOriginal(entry)))
  const placed: Report = { ...report, series: entry.series, messages }
  if (!showsText(entry)) return { entry, report: withoutText(placed), sourceText: null }
  const evidence = showRemoved || showsOriginal(entry) ? placed.evidence : withoutRemoved(placed)
  const hidden = showRemoved ? placed : { ...placed, evidence, removed: withoutSecrets(placed) }
  const sourceIsShown = showsSource({ ...entry, counts: { removed: report.removed.length } }, { showRemoved })
  return { entry, report: hidden, sourceText: sourceIsShown ? sourceText : null }
}

/** What was removed, with the words of what tells nothing: repetitions of what the report says, and the numbers of notes and pages. */
function withoutSecrets({ blocks, removed }: Report): Removal[] {
  const said = lettersOf(blocks.map(({ marker, text }) => marker + text).join('\n'))
  const tellsNothing = ({ rule, text }: Removal): boolean =>
    rule === 'duplicate-text' ? said.includes(lettersOf(text)) : numbered.has(rule) && bareNumber.test(text)
  return removed.map((removal) => (tellsNothing(removal) ? removal : { ...removal, text: '' }))
}

const numbered = new Set(['note-reference', 'page-number'])

/** The number of a note or a page, with what stands around one. */
const bareNumber = /^[\s\d[\]［］〔〕第页/—–-]{1,8}$/u

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

function withoutText(report: Report): Report {
  const nothing = { blocks: [], parts: [], problems: [], causes: [], plans: [], work: [], rectifications: [], quantities: [], removed: [], names: [] }
  return {
    ...report,
    ...nothing,
    evidence: unquoted(report, () => true),
    messages: report.messages.map((message) => ({ ...message, from: null, to: null })),
  }
}

/** The evidence for fields, without the words of what was removed. */
function withoutRemoved(report: Report): Report['evidence'] {
  return unquoted(report, ({ from, to }) => from !== null && to !== null && report.removed.some((removal) => from < removal.to && to > removal.from))
}

type Evidence = NonNullable<Report['evidence'][keyof Report['evidence']]>

function unquoted({ evidence }: Report, isHidden: (evidence: Evidence) => boolean): Report['evidence'] {
  return Object.fromEntries(Object.entries(evidence).map(([field, each]) => [field, isHidden(each) ? { ...each, quote: '' } : each]))
}

/**
 * A message as everybody may read it. What a correction quotes and the text does not have may be of another text, or of what was removed; of a file that is not published as it
 * is, no message quotes anything.
 */
export function publishedMessage<Any extends Pick<Message, 'id' | 'reason'>>(message: Any, isWhole: boolean): Any {
  return isWhole && !message.id.startsWith('correction-') ? message : { ...message, reason: withoutQuotations(message.reason) }
}

/** From the first quotation mark to the last: what is quoted may hold such marks itself. */
function withoutQuotations(words: string): string {
  const [from, to] = [words.indexOf('“'), words.lastIndexOf('”')]
  return from >= 0 && to > from ? `${words.slice(0, from)}“…${words.slice(to)}` : words
}

/** The index as pages show it: of a withheld report nothing but its address, of a series of such reports nothing at all, and of the review list what is about other files. */
export function publishedIndex(index: ArchiveIndex, secrets: Secrets): ArchiveIndex {
  const entries = new Map(index.reports.map((entry) => [entry.id, entry]))
  const series = index.series.filter(({ reports }) => reports.some((id) => showsRecord(entries.get(id)!)))
  const slugs = new Set(series.map(({ slug }) => slug))
  const reports = index.reports.map((entry) => (showsRecord(entry) ? entry : withdrawn(entry, slugs)))
  return { ...index, series, reports, review: publishedReview(index, secrets, slugs) }
}

function withdrawn(entry: ReportEntry, slugs: ReadonlySet<string>): ReportEntry {
  const { id, address, slug, year, language, publish, digest } = entry
  return {
    ...{ id, address, slug, year, language, publish, digest },
    series: entry.series !== null && slugs.has(entry.series) ? entry.series : null,
    ...{ kind: 'other', reviewedYear: null, planYear: null, title: null, organisation: null, role: null, date: null, session: null },
    source: { path: '', sha256: '', format: 'txt', encoding: 'utf-8', bytes: 0 },
    characters: 0,
    counts: { problems: 0, causes: 0, plans: 0, work: 0, removed: 0, messages: 0 },
    found: { problems: false, plans: false },
    doubts: [],
    sourceAddress: null,
    licence: null,
  }
}

/** The review list as the site shows it: what is about files that are public, and names no other. The archivist's own list (`npm run review`) has all. */
function publishedReview({ review, reports }: ArchiveIndex, { paths, names, open }: Secrets, slugs: ReadonlySet<string>): ReviewEntry[] {
  const whole = new Set(reports.filter(showsOriginal).map(({ source }) => source.path))
  const published = review
    .filter(({ message }) => message.id !== 'publication-alike')
    .map((entry) => ({ ...entry, message: publishedMessage(entry.message, whole.has(entry.path) || entry.report === null) }))
  if (paths.length === 0) return published
  const openPaths = new Set(open.map((path) => path.normalize('NFC')))
  const isOpen = (subject: string): boolean => slugs.has(subject) || subject.split(' → ').every((path) => openPaths.has(path.normalize('NFC')))
  const [namesIn, pathsIn, openIn] = [names, paths, open].map(nameFinder) as [NameFinder, NameFinder, NameFinder]
  const isNamed = (words: string): boolean => {
    if (namesIn(words).size > 0) return true
    const found = [...pathsIn(words)]
    if (found.length === 0) return false
    // The name of a public file may hold that of a withheld one: then it does not tell of it.
    const around = [...openIn(words)]
    return found.some((path) => around.filter((other) => other.includes(path)).reduce((rest, other) => rest.replaceAll(other, ''), words).includes(path)) // prettier-ignore
  }
  return published.filter((entry) => isOpen(entry.path) && !stringsIn(entry).some(isNamed))
}

type NameFinder = ReturnType<typeof nameFinder>

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** Whether the archivist says in a row of the file's own what is published of it. */
export function saysItself({ row }: ArchiveFile): boolean {
  return row !== undefined && 'publish' in row
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

/** Letters by which names are looked up. */
const KEY = 2

/**
 * Prepares the search for many names in many texts. Looking through a text costs time that grows with its length and with how many lengths names of one beginning have, not with how many names
 * there are.
 * @returns what gives the names that stand anywhere in a text, each once.
 */
export function nameFinder(names: Iterable<string>): (text: string) => Set<string> {
  const all = new Set([...names].filter((name) => name !== ''))
  const lengths = new Map<string, Set<number>>()
  for (const name of all) {
    const key = name.slice(0, KEY)
    const known = lengths.get(key)
    if (known) known.add(name.length)
    else lengths.set(key, new Set([name.length]))
  }
  return (text) => {
    const found = new Set<string>()
    for (let at = 0; at < text.length; at++) {
      for (let letters = 1; letters <= KEY; letters++) {
        for (const length of lengths.get(text.slice(at, at + letters)) ?? []) {
          const name = text.slice(at, at + length)
          if (all.has(name)) found.add(name)
        }
      }
    }
    return found
  }
}
