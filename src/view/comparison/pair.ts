import type { Message, PartName } from '../../core/model.ts'
import { areOfOneYear } from '../../core/doubt/index.ts'
import { showsRecord, showsText } from '../../core/publication.ts'
import type { ComparisonEntry, ComparisonRecord, ReportEntry } from '../../core/records.ts'
import type { SeriesHistory, Story } from '../../core/series/records.ts'
import type { ThreadedItems } from '../../core/compare/lineage/index.ts'
import type { Messages } from '../../i18n/index.ts'
import { pagePath, type LinkTo } from '../address.ts'
import type { CitationSource } from '../citation.ts'
import { citationKey } from '../pinyin.ts'
import { titleWithYear, yearLabel, type Directory } from '../directory.ts'
import { doubtLines, doubtsAmong, isDoubted } from '../file-messages.ts'
import { itemsOverYears } from '../report/about.ts'
import type { FoundParts } from './sections.ts'
import type { OlderWords, RowContext } from './row-frame.ts'

/** A pair of reports with everything that its page says about it beyond the rows. */
export interface PairView {
  readonly record: ComparisonRecord
  readonly earlier: ReportEntry
  readonly later: ReportEntry
  readonly seriesName: string
  /** Short names of the sides: the label years. */
  readonly earlierName: string
  readonly laterName: string
  /** Whether the archivist allows the texts of both reports to be shown. */
  readonly textShown: boolean
  /** Whole sentences that a reader must know before reading the rows. */
  readonly warnings: readonly string[]
}

/** Gathers a pair; null where one of the reports is not in the index, or withdrawn. */
export function pairView(record: ComparisonRecord, directory: Directory, t: Messages): PairView | null {
  const { entry, comparison } = record
  const earlier = directory.reports.get(entry.earlier)
  const later = directory.reports.get(entry.later)
  if (!earlier || !later || !showsRecord(earlier) || !showsRecord(later)) return null
  const earlierName = yearLabel(earlier, directory)
  const laterName = yearLabel(later, directory)
  const textShown = showsText(earlier) && showsText(later)
  const warnings = [
    ...(areOfOneYear(earlier, later) ? [t.comparison.oneYear] : []),
    ...(entry.yearsApart !== null && entry.yearsApart > 1 ? [t.pairPage.yearsApart(entry.yearsApart)] : []),
    ...missingParts(earlier, earlierName, t),
    ...missingParts(later, laterName, t),
    ...doubtLines(
      [...sided(earlier.doubts, earlierName), ...sided(later.doubts, laterName), ...sided(doubtsAmong(comparison.messages))],
      t.archivist.messages,
      t,
    ),
    ...(textShown ? [] : [t.pairPage.textWithheld]),
    ...(comparison.exact ? [] : [t.comparison.notExactPage]),
  ]
  return { record, earlier, later, seriesName: directory.series.get(entry.series)?.name ?? entry.series, earlierName, laterName, textShown, warnings }
}

/**
 * In which of the two reports problems and plans were found, and whether their reading is doubtful in either.
 * @param threaded what the threads of the series say of items in no link.
 */
export function foundParts(
  { earlier, later }: Readonly<Record<'earlier' | 'later', Pick<ReportEntry, 'found' | 'doubts'>>>,
  threaded?: ThreadedItems,
): FoundParts {
  const sides = (part: 'problems' | 'plans') => ({
    ...{ earlier: earlier.found[part], later: later.found[part] },
    doubtful: isDoubted(part, [...earlier.doubts, ...later.doubts]),
    ...threaded,
  })
  return { problems: sides('problems'), plans: sides('plans') }
}

/** What the rows of the pair share. */
export function rowContext(
  pair: PairView,
  t: Messages['comparison'],
  link: LinkTo,
  history: SeriesHistory,
  directory: Directory,
  stories?: Iterable<Story>,
): RowContext {
  return {
    overYears: {
      ...(stories && { olderWords: olderWords(stories, pair.later.id, directory) }),
      earlier: itemsOverYears(history, pair.earlier.id, directory),
      later: itemsOverYears(history, pair.later.id, directory),
      link,
    },
    t,
    earlierLanguage: pair.earlier.language,
    laterLanguage: pair.later.language,
    earlierPage: link(pagePath(pair.earlier.address)),
    laterPage: link(pagePath(pair.later.address)),
    earlierName: pair.earlierName,
    laterName: pair.laterName,
  }
}

/** In which words the telling before that of a report told its items, by the item; none where that text may not be shown. */
function olderWords(stories: Iterable<Story>, report: string, directory: Directory): Map<string, OlderWords> {
  const words = new Map<string, OlderWords>()
  for (const { tellings } of stories) {
    const at = tellings.findIndex(({ step }) => step.report === report)
    const before = tellings[at - 1]
    const entry = before && directory.reports.get(before.step.report)
    if (!before || !entry || !showsText(entry)) continue
    const text = before.items.map(({ lead, text }) => lead || text).join('；')
    for (const item of tellings[at]!.step.items) words.set(item, { text, language: entry.language })
  }
  return words
}

/** How the pair is cited; the caveat travels with it. */
export function pairCitation(pair: PairView, t: Messages, site: string): CitationSource {
  const { earlier, later } = pair
  const named = t.pairPage.title(titleWithYear(earlier, pair.earlierName), titleWithYear(later, pair.laterName))
  return {
    key: citationKey(pair.record.entry.address),
    kind: 'comparison',
    author: null,
    title: named.includes(pair.seriesName) ? named : `${pair.seriesName} ${named}`,
    issued: null,
    site,
    language: later.language,
    note: t.comparison.caveat,
  }
}

/** The pairs before and after this one in its series, as far as they exist. */
export function neighbouringPairs(entry: ComparisonEntry, directory: Directory): { previous: ComparisonEntry | null; next: ComparisonEntry | null } {
  return {
    previous: directory.comparisonsTo.get(entry.earlier)?.[0] ?? null,
    next: directory.comparisonsFrom.get(entry.later)?.[0] ?? null,
  }
}

/**
 * The pairs of a series around one of them, at most `span` on either side, with its first and its newest: a page must not grow with the length of its series. How many are left out
 * before each is told, so that a list with a gap shows it.
 */
export function pairsAround(
  entry: ComparisonEntry,
  directory: Directory,
  span: number,
): readonly { readonly pair: ComparisonEntry; readonly leftOut: number }[] {
  const all = directory.comparisonsOf.get(entry.series) ?? []
  const at = all.findIndex(({ id }) => id === entry.id)
  const shown = [...all.keys()].filter((index) => index === 0 || index === all.length - 1 || Math.abs(index - at) <= span)
  return shown.map((index, place) => ({ pair: all[index]!, leftOut: index - (shown[place - 1] ?? -1) - 1 }))
}

function missingParts(entry: ReportEntry, name: string, t: Messages): string[] {
  const parts: readonly PartName[] = (['problems', 'plans'] as const).filter((part) => !entry.found[part])
  return parts.map((part) => t.comparison.partNotFound(name, t.common.parts[part]))
}

/** Doubts with the side of which they are; none for those of the two together. */
export function sided(doubts: readonly Message[], side?: string): [Message, string | undefined][] {
  return doubts.map((doubt) => [doubt, side])
}

/** The label of a pair in lists, e.g. `2016 → 2017`. */
export function pairLabel(entry: ComparisonEntry, directory: Directory): string {
  const [earlier, later] = [directory.reports.get(entry.earlier), directory.reports.get(entry.later)]
  return `${earlier ? yearLabel(earlier, directory) : '—'} → ${later ? yearLabel(later, directory) : '—'}`
}
