/** A pair that is compared in the browser: what it is called, what must be known before reading it, and how it is shown. */
import { areOfOneYear, doubtMessage, doubtsOf, doubtsOfPair } from '../../core/doubt/index.ts'
import type { Comparison, Item, Message, Report } from '../../core/model.ts'
import type { Messages } from '../../i18n/index.ts'
import { doubtLines, doubtsAmong } from '../file-messages.ts'
import type { OlderWords, RowContext } from '../comparison/row-frame.ts'
import type { OverYears } from '../report/about.ts'
import type { ThreadedItems } from '../../core/compare/lineage/index.ts'
import { acrossComparison, acrossWords, draftToHtml, type PairWords } from './words.ts'
import { languageTags, type Locale } from '../../i18n/locale.ts'
import { acrossToHtml, comparisonToHtml, comparisonToRows, legendToHtml, summaryToHtml } from '../comparison/body-html.ts'
import { fates, onlyWords } from '../comparison/choice.ts'
import { type FoundParts } from '../comparison/sections.ts'
import { openPlansNote } from '../comparison/follow-through-html.ts'
import { foundParts, sided } from '../comparison/pair.ts'
import { html, joinHtml, withTongues, type Html } from '../html.ts'

/** One side of a pair that is compared in the browser. */
export interface ChosenReport {
  readonly report: Report
  readonly found: { readonly problems: boolean; readonly plans: boolean }
  /** Name of its series; empty for a draft. */
  readonly series: string
  /** What tells it from the other reports of its series: the label year; the name of a draft. */
  readonly label: string
  /** Address of its page; null for a draft. */
  readonly page: string | null
  /** Its items that other reports of its series tell as well, with whole addresses; of a draft, those that go on from the report before it. */
  readonly threads?: ReadonlyMap<string, OverYears>
  /** What was noticed in a draft; null for a report of the archive. */
  readonly draft: { readonly file: string | null; readonly messages: readonly Message[] } | null
}

/** Two reports in the order in which they are compared. */
interface ChosenPair {
  readonly earlier: ChosenReport
  readonly later: ChosenReport
}

/** Whether the sides are reports of two organisations: then nothing was dropped, answered or left undone from one to the other. */
export function isAcross({ earlier, later }: ChosenPair): boolean {
  return earlier.draft === null && later.draft === null && earlier.series !== later.series
}

/** What the threads of a series say of two of its reports, the older one first; null for another pair: from a newer report to an older one nothing goes on. */
function threadsOfPair({ earlier, later }: ChosenPair): Readonly<Record<'earlier' | 'later', ReadonlyMap<string, OverYears>>> | null {
  const [from, to] = [earlier.report.year, later.report.year]
  if (!earlier.threads || !later.threads) return null
  if (!later.draft && (earlier.series !== later.series || from === null || to === null || from > to)) return null
  return { earlier: earlier.threads, later: later.threads }
}

/** What a later report that goes on from an item says of its years. */
function onwardFrom({ threads, page, label }: ChosenReport, { id, lead, text }: Item): OverYears {
  const path = `${page ?? ''}#${id}`
  const { ordinal, ...known } = threads?.get(id) ?? { lineage: id, path, ordinal: 1, elsewhere: [] }
  return { ...known, ordinal: ordinal + 1, atLeast: true, returned: false, name: lead || text, before: { year: label, path } }
}

/** The same, by their threads, of the problems of a report that its threads surely hold. */
export function onwardByThread(of: ChosenReport): Map<string, OverYears> {
  const sure = of.report.problems.filter(({ id }) => typeof of.threads?.get(id)?.returned === 'boolean')
  return new Map(sure.map((item) => onwardFrom(of, item)).map((years) => [years.lineage, years]))
}

/** The problems of a later report that go on from those of an older one by the links of the two, at least so sure, and how often each was told up to the older one. */
export function tellings(older: ChosenReport, { problems }: Comparison, least = 0): Map<string, OverYears> {
  const told = new Map<string, OverYears>()
  for (const { earlier, later, status, similarity } of problems.links) {
    if (status === 'undetermined' || similarity < least) continue
    const from = problems.earlier.filter(({ id }) => earlier.includes(id)).map((item) => onwardFrom(older, item))
    const [most] = from.toSorted((a, b) => b.ordinal - a.ordinal)
    if (most) later.forEach((id) => told.set(id, most))
  }
  return told
}

/** A pair whose draft, where it is not of an older year, tells each problem of the report beside it, or of `older` ones, once more. */
function withTellings({ earlier, later }: ChosenPair, comparison: Comparison, older: ReadonlyMap<string, OverYears>): ChosenPair {
  if (!earlier.threads || !later.draft || (later.report.year ?? Infinity) <= (earlier.report.year ?? 0)) return { earlier, later }
  return { earlier, later: { ...later, threads: new Map([...older, ...tellings(earlier, comparison)]) } }
}

/** What was told before the later report is not new in it; what both tell may be the same. */
function threadedOf(threads: NonNullable<ReturnType<typeof threadsOfPair>>): ThreadedItems {
  const itemsOf = (of: ReadonlyMap<string, OverYears>): Map<string, string[]> =>
    new Map([...Map.groupBy(of, ([, { lineage }]) => lineage)].map(([lineage, items]) => [lineage, items.map(([id]) => id)]))
  const earlier = itemsOf(threads.earlier)
  const later = [...itemsOf(threads.later)]
  const older = [...threads.later].filter(([, { before, lineage }]) => before && !earlier.has(lineage))
  const itemsThat = (isPerhaps: boolean): Set<string> =>
    new Set(older.flatMap(([item, { returned }]) => ((returned === null) === isPerhaps ? item : [])))
  return {
    told: itemsThat(false),
    perhaps: itemsThat(true),
    joins: later.flatMap(([lineage, items]) => ({ earlier: earlier.get(lineage) ?? [], later: items })).filter((join) => join.earlier.length > 0),
  }
}

/** Names of the two sides, as short as they can be told apart: the years alone within a series. */
export function sideNames({ earlier, later }: ChosenPair): [earlier: string, later: string] {
  const sameSeries = earlier.series === later.series || earlier.draft !== null || later.draft !== null
  const name = ({ series, label }: ChosenReport): string => (sameSeries || series === '' ? label : `${series} ${label}`)
  return [name(earlier), name(later)]
}

/** The pair in a few words, for the heading and the window's title. */
export function pairTitle(pair: ChosenPair, t: Messages['chosenPair']): string {
  const full = ({ series, label }: ChosenReport): string => (series === '' ? label : `${series} ${label}`)
  const [earlier, later] = sideNames(pair)
  if (pair.earlier.series === pair.later.series && pair.earlier.series !== '') return `${pair.earlier.series} ${t.pairTitle(earlier, later)}`
  return t.pairTitle(full(pair.earlier), full(pair.later))
}

/** What the rows of the pair share. */
export function chosenRowContext(pair: ChosenPair, t: Messages['comparison']): RowContext {
  const [earlierName, laterName] = sideNames(pair)
  const threads = threadsOfPair(pair)
  const before = (count: number): string => t.raisedBefore(count - 1, true)
  return {
    // The years of a draft's problems are looked up by links alone: the years before are told, as an archive's threads tell them where only a link speaks for the newest.
    t: pair.later.draft ? { ...t, raisedNth: before, raisedElsewhere: before, raisedAgain: t.raisedAgainAtLeast } : t,
    earlierLanguage: pair.earlier.report.language,
    laterLanguage: pair.later.report.language,
    earlierPage: pair.earlier.page,
    laterPage: pair.later.page,
    earlierName,
    laterName,
    ...(threads && { overYears: { ...threads, link: (address: string) => address, olderWords: wordsBefore(threads.later, pair) } }),
  }
}

/** The words by which older reports told problems of a draft. */
function wordsBefore(threads: ReadonlyMap<string, OverYears>, { earlier }: ChosenPair): ReadonlyMap<string, OlderWords> {
  return new Map([...threads].flatMap(([id, { name }]) => (name ? [[id, { text: name, language: earlier.report.language }]] : [])))
}

/** Whole sentences that a reader must know before reading the rows. */
export function pairWarnings(pair: ChosenPair, exact: boolean, t: PairWords): string[] {
  const { earlier, later } = pair
  const [earlierName, laterName] = sideNames(pair)
  const years = earlier.report.year === null || later.report.year === null ? null : later.report.year - earlier.report.year
  const apart = isAcross(pair)
  return [
    ...organisationsApart(pair, t),
    ...(!apart && years !== null && years < 0 ? [t.chosenPair.reversed(earlierName, laterName)] : []),
    ...(!apart && years !== null && years > 1 ? [t.chosenPair.yearsApart(years)] : []),
    ...(!apart && areOfOneYear(earlier.report, later.report) ? [t.comparison.oneYear] : []),
    ...missingParts(earlier, earlierName, t),
    ...missingParts(later, laterName, t),
    ...doubtful(pair, [earlierName, laterName], t),
    ...(exact ? [] : [t.comparison.notExactPage]),
  ]
}

/** A draft names its organisation in its own words; a name that is part of the other is no other organisation. */
function organisationsApart({ earlier, later }: ChosenPair, t: PairWords): string[] {
  const draft = later.draft ? later : earlier
  const other = later.draft ? earlier : later
  const [own, others] = [draft.report.organisation, other.report.organisation]
  if (!draft.draft || !own || !others || own.includes(others) || others.includes(own)) return []
  return [t.chosenPair.draftOrganisation(own, others)]
}

function doubtful({ earlier, later }: ChosenPair, [earlierName, laterName]: readonly [string, string], t: PairWords): string[] {
  const of = (report: Report, name: string) => sided(doubtsAmong(doubtsOf(report).map(doubtMessage)), name)
  const together = sided(doubtsOfPair(earlier.report, later.report).map(doubtMessage))
  return doubtLines([...of(earlier.report, earlierName), ...of(later.report, laterName), ...together], t.draftMessages, t)
}

function missingParts({ found }: ChosenReport, name: string, t: PairWords): string[] {
  return (['problems', 'plans'] as const).filter((part) => !found[part]).map((part) => t.comparison.partNotFound(name, t.common.parts[part]))
}

/** A finished comparison as the page shows it. */
export interface PairHtml {
  /** Plain text. */
  readonly title: string
  /** Heading, titles, what one must know, and the summary. */
  readonly head: Html
  /** The sections with all rows. */
  readonly body: Html
  /** How each side is called. */
  readonly names: readonly [earlier: string, later: string]
  /** Which parts were found in either, where that is not sure. */
  readonly found: FoundParts
  /** BCP 47 tag of the later text. */
  readonly language: string
  /** Whether the two are of different organisations, so that no row tells what became of something. */
  readonly across: boolean
  /** How rows of one fate are asked for: those of two organisations have other names. */
  readonly only: readonly string[]
}

/** Draws a comparison exactly as the built pages draw theirs. `ownPage` is the address of the built page of the same pair, if there is one; `older` are problems of a draft that older reports told. */
export function pairToHtml(
  chosen: ChosenPair,
  comparison: Comparison,
  ownPage: string | null,
  t: PairWords,
  locale: Locale,
  older: ReadonlyMap<string, OverYears> = new Map(),
): PairHtml {
  const pair = withTellings(chosen, comparison, older)
  const title = pairTitle(pair, t.chosenPair)
  const across = isAcross(pair)
  const words = across ? acrossWords(t, sideNames(pair)) : t.comparison
  const shown = across ? acrossComparison(comparison) : comparison
  const threads = threadsOfPair(pair)
  const found = foundParts({ earlier: withDoubts(pair.earlier), later: withDoubts(pair.later) }, threads ? threadedOf(threads) : undefined)
  const rows = comparisonToRows(shown, found)
  const page = languageTags[locale]
  const spoken = (line: string): Html => withTongues(line, page, pair.later.report.language)
  const warnings = pairWarnings(pair, comparison.exact, t).map((warning) => html`<p class="warning">${spoken(warning)}</p>`)
  const drafts = [pair.earlier, pair.later].filter(({ draft }) => draft !== null)
  const head = [
    html`<h2 id="h-result" tabindex="-1">${spoken(title)}</h2>`,
    html`<ul class="plain-list pair-titles">${sideToHtml(pair.earlier, t.chosenPair.sides.a)}${sideToHtml(pair.later, t.chosenPair.sides.b)}</ul>`,
    html`<p class="note">${words.caveat}</p>`,
    ownPage !== null && html`<p class="note"><a href="${ownPage}">${t.chosenPair.ownPage}</a></p>`,
    ...warnings,
    openPlansNote(shown, words),
    ...drafts.map((side) => draftToHtml(side, t, page)),
    drafts.length > 0 && html`<p class="note">${t.chosenPair.browserWords}</p>`,
    summaryToHtml(shown, rows, { t: words, locale, linked: true }),
    legendToHtml(t.comparison),
  ]
  const context = { ...chosenRowContext(pair, words), language: page }
  const body = across ? acrossToHtml(rows, context) : comparisonToHtml(shown, rows, context, locale)
  return {
    title,
    head: joinHtml(head),
    body,
    names: sideNames(pair),
    found,
    language: pair.later.report.language,
    across,
    only: fates.map((fate) => onlyWords(fate, words)),
  }
}

const withDoubts = ({ found, report }: ChosenReport) => ({ found, doubts: doubtsOf(report).map(doubtMessage) })

function sideToHtml({ report, series, label, page, draft }: ChosenReport, side: string): Html {
  const title = report.title ?? draft?.file ?? `${series} ${label}`.trim()
  const { language } = report
  const name = page === null ? html`<span lang="${language}">${title}</span>` : html`<a href="${page}" lang="${language}">${title}</a>`
  return html`<li><span class="label">${side}</span>${name}</li>`
}
