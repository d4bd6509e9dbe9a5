/** What is told of a report beside its text: its fields with their evidence, how it is cited, what is known of its items over the years, and the reports before and after. */
import type { Evidence, FieldName, Lineage, LineageStep, Removal, Report } from '../../core/model.ts'
import type { ReportEntry, SeriesEntry } from '../../core/records.ts'
import { placeOf } from '../../core/names/index.ts'
import { delivererOf } from '../../core/normalise/fields/organisation.ts'
import { yearsUpTo, type SeriesHistory } from '../../core/series/records.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { Messages } from '../../i18n/index.ts'
import { formatDate, formatNumber, formatShare } from '../numbers.ts'
import type { CitationSource } from '../citation.ts'
import { citationKey } from '../pinyin.ts'
import { languageOfReport, reportTitle, yearLabel, type Directory } from '../directory.ts'
import { pagePath } from '../address.ts'
import { breaksOf, type Break } from '../series/breaks.ts'
import { stripColumns, threadPath } from '../series/threads.ts'

/** One line of what is known about a report, with the evidence for it. */
export interface FieldRow {
  readonly name: string
  readonly value: string
  /** Whether the value is an address on the web. */
  readonly isLink: boolean
  /** Language of the value where it is the report's own words. */
  readonly language: string | null
  readonly evidence: string | null
  /** The words that the value rests on. */
  readonly quote: string | null
}

/** The fields of a report in the order in which an archivist reads them; a field that is unknown and never was looked for is left out. */
export function fieldsOf(entry: ReportEntry, report: Report, t: Messages, locale: Locale): FieldRow[] {
  const { common, genres, report: words } = t
  const own = (field: FieldName & keyof typeof words.fields, value: string | null, always: boolean): FieldRow[] => {
    if (value === null && !always) return []
    const evidence = report.evidence[field]
    return [
      {
        ...{ name: words.fields[field], value: value ?? common.unknown, isLink: false, language: value === null ? null : report.language },
        evidence: evidence ? evidenceWords(evidence.by, evidence.confidence, words, locale) : null,
        quote: evidence && evidence.quote !== '' && evidence.quote !== value ? evidence.quote : null,
      },
    ]
  }
  const plain = (name: string, value: string | null, isLink = false): FieldRow[] =>
    value === null ? [] : [{ name, value, isLink, language: null, evidence: null, quote: null }]
  const year = (value: number | null): string | null => (value === null ? null : String(value))
  return [
    ...own('organisation', entry.organisation, true),
    ...plain(words.fields.kind, genres.kindOfOne(entry.kind)),
    ...own('year', year(entry.year), true),
    ...own('reviewedYear', year(entry.reviewedYear), false),
    ...own('planYear', year(entry.planYear), false),
    ...plain(words.fields.speaker, delivererOf(report)),
    ...own('role', entry.role, false),
    ...own('place', report.place, false),
    ...own('date', entry.date === null ? null : formatDate(locale, entry.date), false),
    ...own('session', entry.session, false),
    ...plain(words.fields.characters, formatNumber(locale, entry.characters)),
    ...plain(words.fields.source, entry.source.path),
    ...plain(words.fields.sourceAddress, entry.sourceAddress, /^https?:\/\//.test(entry.sourceAddress ?? '')),
    ...plain(words.fields.licence, entry.licence),
    ...plain(words.fields.sha256, entry.source.sha256),
  ]
}

function evidenceWords(by: keyof Messages['report']['evidenceBy'], confidence: number, words: Messages['report'], locale: Locale): string {
  const source = words.evidenceBy[by]
  return confidence < 1 ? `${source} · ${words.confidence(formatShare(locale, confidence))}` : source
}

/** What stands for something that was masked. */
const mask = /[XxＸｘ×*＊]/u

/** Whether a name is another with characters left out: 柳溪县水利局 and 县水利局. */
function isShortOf(short: string, long: string): boolean {
  let at = 0
  for (const character of long) if (character === short[at]) at++
  return at === short.length
}

/** A name that has only the kind of its place (县水务局), with the place that another name of its series begins with (云岭县水利局). */
function withPlace(own: string, name: string): string {
  const place = placeOf(name)
  return place !== '' && placeOf(own) === '' && place.endsWith(own[0] ?? ' ') ? place + own.slice(1) : own
}

/**
 * What an organisation was called when it gave a report: the name that the archive has, where the report has it short, masked or not at all; else the report's own, as
 * whole as any report of its series has it. Of an office that was renamed since, the name of today would be untrue.
 */
function nameThen(own: string | null, series: SeriesEntry | undefined): string | null {
  if (!series || own === null || mask.test(own) || isShortOf(own, series.name)) return series?.name ?? own
  return series.aliases.find((alias) => alias !== own && !mask.test(alias) && isShortOf(own, alias)) ?? withPlace(own, series.name)
}

/**
 * How a report is cited: by its organisation as it was called then, its title with the session that tells two reports of a year apart, and its date, or its label year where
 * the date is not known. What a person gave is cited by his name, and its title tells the organisation.
 * @param speaker the person who gave it; null where its published text names none.
 * @param yearBy by what its year is known: one that was inferred from events stands in brackets, as those who cite do it.
 */
export function reportCitation(
  entry: ReportEntry,
  { index, series }: Pick<Directory, 'index' | 'series'>,
  speaker: string | null = null,
  yearBy?: Evidence['by'],
): CitationSource {
  const organisation = nameThen(entry.organisation, series.get(entry.series ?? ''))
  const own = reportTitle(entry)
  const title = speaker === null || organisation === null || own.includes(organisation) ? own : `${own}: ${organisation}`
  const { session } = entry
  const site = index.site.name
  return {
    key: citationKey(entry.address),
    kind: 'report',
    author: speaker ?? organisation,
    institution: speaker === null ? null : organisation,
    title: session === null || title.includes(session) ? title : `${title}: ${session}`,
    issued: entry.date ?? (entry.year === null ? null : yearBy === 'events' ? `[${entry.year}]` : String(entry.year)),
    site,
    language: languageOfReport(entry, { index }),
    note: null,
  }
}

/** What is known of an item over the years of its series. */
export interface OverYears {
  readonly lineage: string
  /** Path of the page that has all its years. */
  readonly path: string
  readonly name: string
  /** In how many years up to this one it surely stands: 4 for 第4年提出. */
  readonly ordinal: number
  /** True where it may be more; absent else. */
  readonly atLeast?: true | undefined
  /** Whether it came back here after an absence; null where it is only perhaps the same, or perhaps not the first time: no number is told of it. */
  readonly returned: boolean | null
  /** Its telling before this one: name of the year, path of the place; absent for the first. */
  readonly before?: { readonly year: string; readonly path: string }
  /** The years between its first telling and this one that don't surely tell it, worked out where they are asked for; absent where they are not known. */
  readonly breaks?: () => readonly Break[]
  /** The same subject in other reports: name of the year, path of the place. */
  readonly elsewhere: readonly { readonly year: string; readonly path: string }[]
}

/** Places in other years that a paragraph names at most; the series page has them all. */
const mostPlaces = 6

/** What is known of each problem and plan of a report over the years, by the item's id. */
export function itemsOverYears(history: SeriesHistory, report: string, directory: Directory): ReadonlyMap<string, OverYears> {
  const known = new Map<string, OverYears>()
  const series = directory.series.get(history.slug)
  for (const lineage of [...history.problems, ...history.plans]) {
    const step = lineage.steps.find((each) => each.report === report)
    if (!step || lineage.steps.length < 2) continue
    const placesOf = (steps: readonly LineageStep[]): OverYears['elsewhere'] =>
      steps.flatMap((other) => {
        const entry = directory.reports.get(other.report)
        const item = other.items[0]
        return other === step || !entry || item === undefined ? [] : [{ year: yearLabel(entry, directory), path: pagePath(entry.address, item) }]
      })
    const elsewhere = placesOf(lineage.steps)
    const before = placesOf(lineage.steps.slice(0, lineage.steps.indexOf(step))).at(-1)
    const breaks = series && (() => breaksOf(lineage, stripColumns(series, directory), report))
    const overYears = (of: Pick<Lineage, 'steps'>, isPerhaps: boolean): OverYears => {
      const { count: ordinal, atLeast } = yearsUpTo(of, step)
      return {
        ...{ lineage: lineage.id, path: threadPath(history.slug, lineage), name: lineage.name, ordinal, ...(atLeast && { atLeast }) },
        returned: isPerhaps ? null : step.status === 'returned',
        ...{ elsewhere: elsewhere.slice(-mostPlaces), ...(before && { before }), ...(breaks && { breaks }) },
      }
    }
    const ofAll = overYears(lineage, step.status === 'undetermined')
    for (const item of step.items) known.set(item, ofAll)
    // Beside another of its year that surely is: of this one the years before are told.
    const upTo = lineage.steps.map((each) => (each === step ? { ...each, nth: null } : each))
    for (const item of step.perhaps ?? []) known.set(item, overYears({ steps: upTo }, true))
  }
  return known
}

/** The reports before and after one in its series, as far as they exist. */
export function reportsAround(entry: ReportEntry, directory: Directory): { previous: ReportEntry | null; next: ReportEntry | null } {
  const ids = (entry.series === null ? undefined : directory.series.get(entry.series)?.reports) ?? []
  const at = ids.indexOf(entry.id)
  const entryAt = (index: number): ReportEntry | null => directory.reports.get(ids[index] ?? '') ?? null
  return at < 0 ? { previous: null, next: null } : { previous: entryAt(at - 1), next: entryAt(at + 1) }
}

/** Removals by one rule that follow each other with nothing of the report between them, as one. */
export interface RemovedStretch extends Removal {
  /** How many removals it holds. */
  readonly count: number
}

/** What was removed, with its places; a second copy of a text is one stretch, not a hundred paragraphs. */
export function removedStretches({ removed, blocks }: Pick<Report, 'removed' | 'blocks'>): RemovedStretch[] {
  const stretches: RemovedStretch[] = []
  for (const removal of removed) {
    const last = stretches.at(-1)
    const isNext =
      last && last.rule === removal.rule && last.reason === removal.reason && !blocks.some(({ from, to }) => to > last.to && from < removal.from)
    if (!isNext) stretches.push({ ...removal, count: 1 })
    // What is not shown of one is shown of none.
    else
      stretches[stretches.length - 1] = {
        ...last,
        to: removal.to,
        text: last.text && removal.text ? last.text + removal.text : '',
        count: last.count + 1,
      }
  }
  return stretches
}

/** Where a removal lies, as readers find it on the page: its paragraph, or the one before it, and the last words of that. Null where no paragraph stands before it. */
export function placeInText(
  { from }: Pick<Removal, 'from'>,
  blocks: Report['blocks'],
): { readonly block: string; readonly words: string; readonly isInside: boolean } | null {
  const block = blocks.findLast((each) => each.from <= from)
  return block ? { block: block.id, words: [...block.text].slice(-shownOfPlace).join(''), isInside: from < block.to } : null
}

/** So many characters find a paragraph on its page. */
const shownOfPlace = 12
