/** A finished archive, open to be read: its index, its records, its figures, and what it was made of and by. */
import { ownValue } from '../core/text/harmless.ts'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { CommonWording } from '../core/common-wording/common-wording.ts'
import { showsRecord } from '../core/publication.ts'
import type { ArchiveIndex, ComparisonRecord, ReportEntry, ReportRecord, ReviewEntry } from '../core/records.ts'
import type { SeriesFindings, SeriesHistory, Story } from '../core/series/records.ts'
import type { Keyword, TermStatistics } from '../core/terms/records.ts'
import type { ThemeItems, ThemeOverview, YearPairItems } from '../core/themes/records.ts'
import { CorpusError, readOriginal, realPath } from './corpus/corpus.ts'
import { builtKey, type BuiltArchive, type PublicationOfFile } from './store/built.ts'
import { fingerprintOfList, partKey } from './store/fingerprint.ts'
import { publishedIndex, publishedMessage, withPublication } from './publication/published.ts'
import type { StoredComparison } from './stages/compare.ts'
import { findingsKey, storiesKey } from './stages/history.ts'
import type { StoredReport } from './stages/normalise.ts'
import { Store, storeFolder } from './store/store.ts'
import { readFileSync } from 'node:fs'
import { projectFingerprint } from './store/code.ts'

/** A finished archive: the light index at hand, heavy records read one at a time. */
export interface OpenArchive {
  readonly index: ArchiveIndex
  /** What an archivist should look at, withheld files included: for nobody else. */
  readonly review: readonly ReviewEntry[]
  /** What is published of each original, withheld ones included: for nobody else either. */
  readonly publications: readonly PublicationOfFile[]
  /** Absolute path of the corpus folder. */
  readonly corpus: string
  /** @throws where the archive has no report of this id, or does not publish it. */
  report(id: string): ReportRecord
  comparison(id: string): ComparisonRecord
  /** Empty where the history could not be traced, which the review list then says. */
  history(slug: string): SeriesHistory
  /** Of every thread that more than one report tells, by its id. */
  stories(slug: string): ReadonlyMap<string, Story>
  findings(slug: string): SeriesFindings
  /** The words of a report's items, for comparisons made elsewhere. */
  words(id: string): StoredReport['words']
  /** The bytes of a report's original file. */
  original(id: string): Uint8Array
  readonly figures: ArchiveFigures
}

/** What is made of all reports together. */
export interface ArchiveFigures {
  themes(): ThemeOverview
  /** @throws where the archive has no theme of this slug. */
  themeItems(slug: string): ThemeItems
  /** @throws where no series has reports of both years. */
  yearPair(earlier: number, later: number): YearPairItems
  terms(): TermStatistics
  /** Terms that mark a report against the others of its series; none for a report that is in no series or whose text is not public. */
  keywords(id: string): readonly Keyword[]
  /** What of a report stands in reports of other organisations too; nothing for a report whose text is not public. */
  commonWording(id: string): CommonWording
}

/**
 * The archive that was built last from a corpus folder.
 * @throws where none was built.
 */
export function openArchive(root: string, corpus: string): OpenArchive {
  const store = new Store(storeFolder(root))
  const built = store.read<BuiltArchive>(builtKey(corpus))
  if (!built) throw new Error(`No archive was built from ${corpus}. Build it first: npm run build.`)
  const entries = new Map(built.index.reports.map((entry) => [entry.id, entry]))
  const comparisons = new Map(built.index.comparisons.map((entry) => [entry.id, entry]))
  const stored = remembering((id) => store.demand<StoredReport>(keyed(built.keys.reports, id)))
  return {
    index: publishedIndex(built.index, built.secrets),
    review: built.index.review,
    publications: built.publications,
    corpus: built.corpus,
    report(id) {
      const entry = entries.get(id)
      if (entry && !showsRecord(entry)) throw new Error(`${entry.address} is withheld and has no record to show.`)
      const { report, sourceText } = stored(id)
      return withPublication(entry!, report, sourceText, built.showRemoved)
    },
    comparison: remembering((id) => {
      const entry = comparisons.get(id)!
      const comparison = store.demand<StoredComparison>(keyed(built.keys.comparisons, id))
      const { series } = entry
      const messages = comparison.messages.map((message) => publishedMessage(message, true))
      return { entry, comparison: { ...comparison, messages, earlier: { ...comparison.earlier, series }, later: { ...comparison.later, series } } }
    }),
    history: remembering((slug) => {
      const key = ownValue(built.keys.histories, slug)
      return key === undefined ? { slug, problems: [], plans: [], quantities: [], restated: [] } : store.demand<SeriesHistory>(key)
    }),
    stories: remembering((slug) => {
      const key = ownValue(built.keys.histories, slug)
      const stories = key === undefined ? [] : store.demand<readonly Story[]>(storiesKey(key))
      return new Map(stories.map((story) => [story.lineage.id, story]))
    }),
    findings(slug) {
      const key = ownValue(built.keys.histories, slug)
      return key === undefined
        ? { grounds: [], unmentioned: [], below: [], unanswered: [], undecided: [] }
        : store.demand<SeriesFindings>(findingsKey(key))
    },
    words: (id) => stored(id).words,
    original: (id) => readUnchanged(built.corpus, entries.get(id)!),
    figures: openFigures(store, built.corpusWide),
  }
}

function openFigures(store: Store, merged: string): ArchiveFigures {
  const part = <Part>(name: string): Part => store.demand<Part>(partKey(merged, name))
  const whole = <Part>(name: string): (() => Part) => {
    let read: Part | undefined
    return () => (read ??= part<Part>(name))
  }
  const keywords = whole<Record<string, readonly Keyword[]>>('keywords')
  const commonWordings = whole<Record<string, CommonWording>>('common-wording')
  return {
    themes: whole('themes'),
    themeItems: remembering((slug) => part(`theme ${slug}`)),
    yearPair: (earlier, later) => part(`years ${earlier}-${later}`),
    terms: whole('terms'),
    keywords: (id) => keywords()[id] ?? [],
    commonWording: (id) => commonWordings()[id] ?? { report: id, letters: 0, share: 0, passages: [] },
  }
}

/** An original as it was when it was read first: its page tells its checksum. */
function readUnchanged(corpus: string, { source: { path, sha256 } }: ReportEntry): Uint8Array {
  const read = readOriginal({ absolutePath: join(corpus, path), corpus: realPath(corpus) })
  if ('fault' in read) throw new CorpusError(`${path} can't be published: ${read.fault}. Build again.`)
  if (createHash('sha256').update(read.bytes).digest('hex') !== sha256)
    throw new CorpusError(`${path} was changed while the site was built. Build again.`)
  return read.bytes
}

/** Records that are kept in memory: pages of one record, in two languages and with its neighbours, are made shortly after each other. */
const REMEMBERED = 12

/** A reader that keeps the records that were asked for last. */
function remembering<Kept>(read: (name: string) => Kept): (name: string) => Kept {
  const kept = new Map<string, Kept>()
  return (name) => {
    const known = kept.get(name) ?? read(name)
    kept.delete(name)
    kept.set(name, known)
    if (kept.size > REMEMBERED) kept.delete(kept.keys().next().value!)
    return known
  }
}

function keyed(keys: Readonly<Record<string, string>>, name: string): string {
  const key = ownValue(keys, name)
  if (key === undefined) throw new Error(`The archive has nothing under “${name}”.`)
  return key
}

/** What a site was made of and by: a copied passage and the page on the method name it. */
export interface ArchiveVersion {
  /** Name of the archive. */
  readonly archive: string
  /** Fingerprint of all originals that it shows anything of, 16 hexadecimal digits: the same files give the same, whatever they are called. */
  readonly corpus: string
  /** Version of the software, and the first digits of the fingerprint of its code. */
  readonly software: string
}

/** @param root the project's folder. */
export function archiveVersion({ site, reports }: Pick<ArchiveIndex, 'site' | 'reports'>, root: string): ArchiveVersion {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }
  const sums = reports.filter(showsRecord).map(({ source }) => source.sha256)
  return { archive: site.name, corpus: fingerprintOfList(sums.sort()).slice(0, 16), software: `${version}+${projectFingerprint(root).slice(0, 8)}` }
}
