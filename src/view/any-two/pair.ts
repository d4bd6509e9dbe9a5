import { areOfOneYear, doubtMessage, doubtsOf, doubtsOfPair } from '../../core/doubt/index.ts'
import type { Message, Report } from '../../core/model.ts'
import type { Messages } from '../../i18n/index.ts'
import { doubtsAmong, doubtWords } from '../doubts.ts'
import type { RowContext } from '../comparison/rows/row-context.ts'

/** The words that a pair is shown with. */
export type PairWords = Pick<Messages, 'anyTwo' | 'common' | 'comparison' | 'draftMessages' | 'genres'>

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
  /** What was noticed in a draft; null for a report of the archive. */
  readonly draft: { readonly file: string | null; readonly messages: readonly Message[] } | null
}

/** Two reports in the order in which they are compared. */
export interface ChosenPair {
  readonly earlier: ChosenReport
  readonly later: ChosenReport
}

/** Whether the sides are reports of two organisations: then nothing was dropped, answered or left undone from one to the other. */
export function isAcross({ earlier, later }: ChosenPair): boolean {
  return earlier.draft === null && later.draft === null && earlier.series !== later.series
}

/** Names of the two sides, as short as they can be told apart: the years alone within a series. */
export function sideNames({ earlier, later }: ChosenPair): [earlier: string, later: string] {
  const sameSeries = earlier.series === later.series || earlier.draft !== null || later.draft !== null
  const name = ({ series, label }: ChosenReport): string => (sameSeries || series === '' ? label : `${series} ${label}`)
  return [name(earlier), name(later)]
}

/** The pair in a few words, for the heading and the window's title. */
export function pairTitle(pair: ChosenPair, t: Messages['anyTwo']): string {
  const full = ({ series, label }: ChosenReport): string => (series === '' ? label : `${series} ${label}`)
  const [earlier, later] = sideNames(pair)
  if (pair.earlier.series === pair.later.series && pair.earlier.series !== '') return `${pair.earlier.series} ${t.pairTitle(earlier, later)}`
  return t.pairTitle(full(pair.earlier), full(pair.later))
}

/** What the rows of the pair share. */
export function chosenRowContext(pair: ChosenPair, t: Messages['comparison']): RowContext {
  const [earlierName, laterName] = sideNames(pair)
  return {
    t,
    earlierLanguage: pair.earlier.report.language,
    laterLanguage: pair.later.report.language,
    earlierPage: pair.earlier.page,
    laterPage: pair.later.page,
    earlierName,
    laterName,
  }
}

/** Whole sentences that a reader must know before reading the rows. */
export function pairWarnings(pair: ChosenPair, exact: boolean, t: PairWords): string[] {
  const { earlier, later } = pair
  const [earlierName, laterName] = sideNames(pair)
  const years = earlier.report.year === null || later.report.year === null ? null : later.report.year - earlier.report.year
  const apart = isAcross(pair)
  return [
    ...organisationsApart(pair, t),
    ...(!apart && years !== null && years < 0 ? [t.anyTwo.reversed(earlierName, laterName)] : []),
    ...(!apart && years !== null && years > 1 ? [t.anyTwo.yearsApart(years)] : []),
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
  return [t.anyTwo.draftOrganisation(own, others)]
}

function doubtful({ earlier, later }: ChosenPair, [earlierName, laterName]: readonly [string, string], t: PairWords): string[] {
  const of = (report: Report, name: string): string[] =>
    doubtsAmong(doubtsOf(report).map(doubtMessage)).map((doubt) => t.comparison.ofSide(name, doubtWords(doubt, t.draftMessages, t).words))
  const together = doubtsOfPair(earlier.report, later.report).map((doubt) => doubtWords(doubtMessage(doubt), t.draftMessages, t).words)
  return [...of(earlier.report, earlierName), ...of(later.report, laterName), ...together]
}

function missingParts({ found }: ChosenReport, name: string, t: PairWords): string[] {
  return (['problems', 'plans'] as const).filter((part) => !found[part]).map((part) => t.comparison.partNotFound(name, t.common.parts[part]))
}
