/** What stands out in a series or in the archive. */
import type { Lineage } from '../core/model.ts'
import type { SeriesEntry } from '../core/records.ts'
import { yearsUpTo, type MissedTarget, type ReturnGround, type SeriesFindings, type SeriesHistory, type YearCount } from '../core/series/records.ts'
import { showsText } from '../core/publication.ts'
import { pagePath } from './address.ts'
import { followAnchor, goalAnchor } from './comparison/sections.ts'
import { reportsOf, yearLabel, type Directory } from './directory.ts'
import { breaksOf, runsOf, type Break } from './series/breaks.ts'
import { cellsOf, stripColumns, threadPath, type StripColumn } from './series/threads.ts'

/** What readers of a series or of the archive look for first, in the order of the page. */
export const findingKinds = ['lasting', 'returned', 'unmentioned', 'below', 'unanswered'] as const

export type FindingKind = (typeof findingKinds)[number]

/** One finding: the words, where they are, and how sure the verdict is. */
export interface Finding {
  readonly series: SeriesEntry
  /** The item's lead, quoted. */
  readonly lead: string
  /** Path of the report that has these words; null where it is not known. */
  readonly report: string | null
  /** Path of the page that shows the grounds. */
  readonly path: string
  /** Labels of the years that it is about. */
  readonly years: readonly string[]
  /** Of a problem, when it was raised and when not. */
  readonly told: YearsTold | null
  /** How many years that are: of a problem, all that surely name it. */
  readonly count: number
  /** The newest of them, for sorting; 0 where it is unknown. */
  readonly newest: number
  /** A number that was set and the number that was told. */
  readonly target: SeriesFindings['below'][number]['target'] | null
  /** The words on which it rests, in the order of the reports: those that set and tell numbers, or that show that a problem came back. */
  readonly quotes: readonly FoundQuote[]
  /** The plan that likeliest answers a problem to which none seems to speak. */
  readonly nearest: { readonly lead: string; readonly path: string; readonly likelihood: number } | null
}

/** A sentence of a report. */
interface FoundQuote {
  /** Label of its year. */
  readonly year: string
  /** What it shows of a problem that came back; null for a number. */
  readonly shows: ReturnGround['kind'] | 'perhapsFirst' | 'perhapsLast' | null
  readonly text: string
  /** Path of its paragraph. */
  readonly path: string
}

/** Kinds of which more may be true than is listed: what the program can't decide is in no list. */
export const openKinds = ['unmentioned', 'unanswered'] as const

/** How much of a report nobody has decided, and the way there. */
export interface Undecided {
  readonly label: string
  readonly path: string
  readonly count: number
}

export interface Findings extends Readonly<Record<FindingKind, readonly Finding[]>> {
  /** Among how many plans and problems was looked. */
  readonly checked: Readonly<Record<(typeof openKinds)[number], number>>
  readonly undecided: Readonly<Record<(typeof openKinds)[number], readonly Undecided[]>>
}

/** The findings of one series. A problem is lasting where more than half of the reports that can be read name it, not counting those that only perhaps do. */
export function findingsOfSeries(series: SeriesEntry, history: SeriesHistory, found: SeriesFindings, directory: Directory): Findings {
  const readable = reportsOf(directory, series).filter(showsText).length
  const columns = stripColumns(series, directory)
  const grounds = new Map(found.grounds.map(({ thread: id, of }) => [id, of]))
  const thread = (lineage: Lineage): Finding => ({
    series,
    lead: lineage.name,
    report: reportWith(lineage, directory),
    path: threadPath(series.slug, lineage),
    ...yearsOf(
      lineage.steps.map(({ report }) => report),
      directory,
    ),
    told: yearsTold(lineage, columns),
    count: yearsUpTo(lineage).count,
    target: null,
    quotes: [],
    nearest: null,
  })
  const judged = (lead: string, reports: readonly string[], place: string, anchor: string): Finding[] => {
    const pair = directory.comparisonsTo.get(reports.at(-1)!)?.find(({ earlier }) => reports.length === 1 || earlier === reports[0])
    if (!pair) return []
    const report = directory.reports.get(reports[0]!)
    return [
      {
        series,
        lead,
        report: report ? pagePath(report.address, place) : null,
        path: pagePath(pair.address, anchor),
        ...yearsOf(reports, directory),
        told: null,
        target: null,
        quotes: [],
        nearest: null,
      },
    ]
  }
  const unanswered = ({ report, item, lead, plan, planLead, likelihood }: SeriesFindings['unanswered'][number]): Finding[] => {
    const entry = directory.reports.get(report)
    if (!entry) return []
    const path = pagePath(entry.address, item)
    const nearest = { lead: planLead, path: pagePath(entry.address, plan), likelihood }
    return [{ series, lead, report: path, path, ...yearsOf([report], directory), told: null, target: null, quotes: [], nearest }]
  }
  return {
    lasting: history.problems
      .filter((lineage) => yearsUpTo(lineage).count > Math.max(1, readable / 2))
      .map(thread)
      .toSorted((a, b) => b.count - a.count || b.newest - a.newest),
    returned: history.problems
      .filter(({ returned }) => returned)
      .map((lineage) => ({
        ...thread(lineage),
        quotes: (grounds.get(lineage.id) ?? []).flatMap(({ kind, report, place, text }) =>
          quoteOf(report, place, text, shownBy(kind, report, lineage), directory),
        ),
      }))
      .toSorted((a, b) => b.newest - a.newest || b.count - a.count),
    unmentioned: found.unmentioned.flatMap(({ lead, report, later, item }) => judged(lead, [report, later], item, followAnchor(item))),
    below: found.below.flatMap(({ lead, report, later, item, target }) =>
      judged(lead, [report, later], item ?? target.plannedAt, item === null ? goalAnchor(target) : followAnchor(item)).map((finding) => ({
        ...finding,
        target,
        quotes: quotesOf(report, later, target, directory),
      })),
    ),
    unanswered: found.unanswered.flatMap(unanswered),
    checked: checkedOf(series, found, directory),
    undecided: undecidedOf(series, found, directory),
  }
}

/** Of each pair, plans that are neither answered nor listed as found nowhere; of each report, problems that have neither a plan nor a place in the list. */
function undecidedOf({ slug }: SeriesEntry, { unmentioned, undecided }: SeriesFindings, directory: Directory): Findings['undecided'] {
  const plans = (directory.comparisonsOf.get(slug) ?? []).toReversed().map((pair): Undecided => {
    const listed = unmentioned.filter(({ report, later }) => report === pair.earlier && later === pair.later).length
    const { undetermined, 'not-found': notFound } = pair.followThrough
    const years = [pair.earlier, pair.later].map((id) => yearLabel(directory.reports.get(id)!, directory))
    return { label: years.join(' → '), path: `${pair.address}/?only=undecided#follow-through`, count: undetermined + notFound - listed }
  })
  const problems = undecided.flatMap(({ report, count }): Undecided[] => {
    const entry = directory.reports.get(report)
    return entry ? [{ label: yearLabel(entry, directory), path: pagePath(entry.address), count }] : []
  })
  return { unmentioned: plans.filter(({ count }) => count > 0), unanswered: problems.filter(({ count }) => count > 0) }
}

/** How many plans of a series were looked for in the next report, and for how many of its problems a plan. */
function checkedOf({ slug }: SeriesEntry, { undecided }: SeriesFindings, directory: Directory): Findings['checked'] {
  const plans = (directory.comparisonsOf.get(slug) ?? []).flatMap(({ followThrough }) => Object.values(followThrough))
  const problems = undecided.map(({ report }) => directory.reports.get(report)?.counts.problems ?? 0)
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0)
  return { unmentioned: sum(plans), unanswered: sum(problems) }
}

/** The foremost findings of several series: of each kind at most `most`, those of most years and of the newest years first. */
export function foremost(all: readonly Findings[], most: number): Findings {
  const picked = (kind: FindingKind): Finding[] => {
    const byCount = kind === 'lasting'
    return all
      .flatMap((findings) => findings[kind])
      .toSorted((a, b) => (byCount ? b.count - a.count : 0) || b.newest - a.newest || b.count - a.count)
      .slice(0, most)
  }
  return {
    ...(Object.fromEntries(findingKinds.map((kind) => [kind, picked(kind)])) as Record<FindingKind, Finding[]>),
    checked: {
      unmentioned: all.reduce((sum, { checked }) => sum + checked.unmentioned, 0),
      unanswered: all.reduce((sum, { checked }) => sum + checked.unanswered, 0),
    },
    undecided: {
      unmentioned: all.flatMap(({ undecided }) => undecided.unmentioned),
      unanswered: all.flatMap(({ undecided }) => undecided.unanswered),
    },
  }
}

/** How many findings of a kind there are. */
export function countFindings(all: readonly Findings[], kind: FindingKind): number {
  return all.reduce((sum, findings) => sum + findings[kind].length, 0)
}

/** The sentence with the planned number and that with the told one, each with its place. */
function quotesOf(report: string, later: string, target: MissedTarget['target'], directory: Directory): FoundQuote[] {
  const { plannedIn, plannedAt, toldIn, passage } = target
  return [...quoteOf(report, plannedAt, plannedIn, null, directory), ...quoteOf(later, passage, toldIn, null, directory)]
}

/** What the words of a report show of a problem that came back: a first or last telling may be only perhaps so. */
function shownBy(kind: ReturnGround['kind'], report: string, { steps }: Lineage): NonNullable<FoundQuote['shows']> {
  if (kind === 'first' && steps[0]?.status === 'undetermined') return 'perhapsFirst'
  return kind === 'last' && steps.some((step) => step.report === report && step.nth === null) ? 'perhapsLast' : kind
}

function quoteOf(report: string, place: string, text: string, shows: FoundQuote['shows'], directory: Directory): FoundQuote[] {
  const entry = directory.reports.get(report)
  return entry && showsText(entry) ? [{ year: yearLabel(entry, directory), shows, text, path: pagePath(entry.address, place) }] : []
}

/** Where a thread's name was written: it is the wording of one of its items. */
function reportWith({ namedIn }: Lineage, directory: Directory): string | null {
  const entry = namedIn && directory.reports.get(namedIn.report)
  return entry ? pagePath(entry.address, namedIn.item) : null
}

function yearsOf(reports: readonly string[], directory: Directory): Pick<Finding, 'years' | 'count' | 'newest'> {
  const entries = reports.flatMap((id) => directory.reports.get(id) ?? [])
  return { years: entries.map((entry) => yearLabel(entry, directory)), count: entries.length, newest: entries.at(-1)?.year ?? 0 }
}

/** The years of a problem as its reader wants them: when it was raised, and why other years between are not among them. */
interface YearsTold extends Pick<YearCount, 'perhaps' | 'atLeast'> {
  /** Runs of reports that name it, one after the other: `2016–2021`, `2023`. */
  readonly runs: readonly string[]
  readonly breaks: readonly Break[]
  /** Years of which there is a report to read. */
  readonly of: number
}

/** When a problem was raised. @param columns of its series, as its strip has them. */
export function yearsTold(lineage: Lineage, columns: readonly StripColumn[]): YearsTold {
  const cells = cellsOf(lineage, columns)
  const { perhaps, atLeast } = yearsUpTo(lineage)
  return {
    runs: runsOf(columns.flatMap(({ label }, at) => (cells[at]!.kind === 'mark' ? [{ label, at }] : []))),
    breaks: breaksOf(lineage, columns),
    ...{ perhaps, atLeast },
    of: new Set(columns.flatMap(({ entry }) => (entry && showsText(entry) ? [entry.year] : []))).size,
  }
}
