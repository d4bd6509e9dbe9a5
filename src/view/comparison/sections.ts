/** The sections of a comparison: their anchors, which of them were found in both reports, and how many rows have which status. */
import type { FollowThrough, FollowThroughStatus, Goal, Item, ItemList, PlanTarget, RectificationAnswer } from '../../core/model.ts'
import { namesApart, shortHash } from '../../core/text/identity.ts'
import type { Messages } from '../../i18n/index.ts'
import { isUnsaid, type FoundSides, type Row, type RowStatus, type ThreadedIds } from './rows.ts'

/** In the order of the page, with their anchors. */
export const sectionAnchors = {
  problems: 'problems',
  plans: 'plans',
  followThrough: 'follow-through',
  rectifications: 'rectifications',
  coverage: 'coverage',
  quantities: 'quantities',
  work: 'work',
} as const

/** Name of a section. */
export type SectionName = keyof typeof sectionAnchors

/** One figure of the summary and the row that it leads to. */
export interface SummaryCount<Status extends string> {
  readonly status: Status
  readonly count: number
  /** Anchor of the first row of this status. */
  readonly anchor: string
}

/** In the order in which the summary names them. */
const rowOrder: readonly RowStatus[] = ['same', 'reworded', 'split', 'merged', 'undetermined', 'told', 'added', 'dropped', 'incomparable']
const followOrder: readonly FollowThroughStatus[] = ['matched', 'partial', 'undetermined', 'not-found']

/** How many rows have which fate; a status that no row has is left out. */
export function countRows(rows: readonly Row[]): SummaryCount<RowStatus>[] {
  return countBy(rows, rowOrder, (row) => row.anchor)
}

/** How many plan items of the earlier report have which counterpart in the later one. */
export function countFollowThrough(followThrough: readonly FollowThrough[]): SummaryCount<FollowThroughStatus>[] {
  return countBy(followThrough, followOrder, (row) => followAnchor(row.plan))
}

/** Anchor of the row that shows what became of a plan item. */
export function followAnchor(plan: string): string {
  return `follow-${plan}`
}

/** Anchor of the row that shows what was told of an aim for the whole year. */
export function goalAnchor({ of, unit }: Pick<Goal, 'of' | 'unit'>): string {
  return `goal-${shortHash(of + unit)}`
}

/** Anchors of the rows that show what is told of earlier problems: of two that are told in the same words, the second has a number. */
export function rectificationAnchors(rectifications: readonly RectificationAnswer[]): string[] {
  return namesApart(rectifications.map(({ problem }) => [`rectified-${shortHash(problem)}`]))
}

/** How many rows have which status, in the given order; a status that no row has is left out. */
export function countBy<Status extends string, T extends { readonly status: Status }>(
  rows: readonly T[],
  order: readonly Status[],
  anchorOf: (row: T) => string,
): SummaryCount<Status>[] {
  return order.flatMap((status) => {
    const those = rows.filter((row) => row.status === status)
    return those[0] ? [{ status, count: those.length, anchor: anchorOf(those[0]) }] : []
  })
}

/** Whether something holds of more than half of what there is. */
export function isMostly(count: number, all: number): boolean {
  return count * 2 > all
}

/** A section of rows with a status each. */
export type JudgedSection = 'problems' | 'plans' | 'work' | 'followThrough' | 'coverage' | 'rectifications' | 'quantities'

/** What is said of a figure: where it went, what became of an aim, or why neither is said. */
export type FigureStatus = Goal['outcome'] | 'restated' | 'up' | 'down' | 'level' | 'doubtful' | 'unknown'

/** In the order of the summary and of the choice. */
export const figureOrder = [
  'met',
  'within',
  'over',
  'above',
  'below',
  'undetermined',
  'restated',
  'up',
  'down',
  'level',
  'doubtful',
  'unknown',
] as const

/** What is said of the numbers that a plan set for the year, each word once. */
export function targetsSaid({ targets }: Pick<FollowThrough, 'targets'>): PlanTarget['outcome'][] {
  return [...new Set(targets.flatMap(({ years, outcome }) => (years === undefined ? outcome : [])))]
}

/** The words for what is said of the rows of a list. Work that no link holds is only said to be listed in one report: hardly anything that was done in a year is told in the same words again. */
export function statusWords(list: ItemList, { status, workStatus }: Messages['comparison']): Messages['comparison']['status'] {
  return list === 'work' ? { ...status, ...workStatus } : status
}

/** That no problem or plan of a list is called new or not raised again, in few words or in whole sentences; nothing where one is, or where all are linked. */
export function unsaidWords(rows: readonly Row[], t: Messages['comparison'], say: 'unsaid' | 'unsaidShort'): string[] {
  return isUnsaid(rows) ? [t[say](t.status.added, t.status.dropped)] : []
}

/** What it means that work is listed in one report only; nothing where all of it is linked. */
export function aloneWords(work: readonly Row[], { workNote, workStatus }: Messages['comparison']): string[] {
  return work.some(({ status }) => status === 'dropped' || status === 'added') ? [workNote(workStatus.dropped, workStatus.added)] : []
}

/** In which of the two reports the problems and the plans were found. */
export type FoundParts = Readonly<Record<'problems' | 'plans', FoundSides>>

/** What threads say as an attribute can carry it, of those items alone of which a row says it. */
export function threadedIds(rows: Readonly<Record<string, readonly Row[]>>): ThreadedIds {
  const all = Object.values(rows).flat()
  const ids = (items: readonly Item[]): string[] => items.map(({ id }) => id)
  const joined = new Set(all.flatMap((row) => row.joined ?? []))
  return {
    told: all.filter(({ status }) => status === 'told').flatMap(({ later }) => ids(later)),
    perhaps: all.filter(({ perhaps }) => perhaps).flatMap(({ later }) => ids(later)),
    joins: [...joined].map(({ earlier, later }) => ({ earlier: ids(earlier), later: ids(later) })),
  }
}

/** What a page carries of its found parts and of its threads, put together again: files must say of each row what the page says. */
export function withThreads({ problems, plans }: FoundParts, { told, perhaps, joins }: ThreadedIds): FoundParts {
  const threads = { told: new Set(told), perhaps: new Set(perhaps), joins }
  return { problems: { ...problems, ...threads }, plans: { ...plans, ...threads } }
}

/** Where words of a row stand: the report, and the id of an item or block of it or an offset into its source. */
export type PlaceOfWords = readonly ['earlier' | 'later', string | number]

/** A row with the places of its two cells; null where a cell has no words of a report. */
export interface PlacedRow {
  readonly anchor: string
  readonly earlier: PlaceOfWords | null
  readonly later: PlaceOfWords | null
}

/** What a file says beside the rows of a page, so that each can be checked in the originals; in the words of the page. */
export interface Beside {
  /** Columns behind those of the row. */
  readonly heads: readonly string[]
  readonly cells: (row: PlacedRow) => readonly string[]
  /** The paragraph; empty where it is unknown. */
  readonly paragraph: (place: PlaceOfWords | null) => string
  /** In how many years it was raised, as the page says it; empty where it says nothing. */
  readonly overYears: (anchor: string) => string
  /** Title and checksum of either original. */
  readonly sources: readonly string[]
  /** What a reader must know before the rows, and the figures of the overview, each a line. */
  readonly warnings: readonly string[]
  readonly overview: readonly string[]
  /** How often readers agree with a section; empty where that was not measured. */
  readonly agreement: (section: JudgedSection) => string
  /** The sentence that tells a figure, in the item or block of that id, else in the whole report; empty where that is not clear. */
  readonly sentence: (side: 'earlier' | 'later', at: string | null, figure: string, of: string) => string
  /** Why a side of a row is empty; empty where it is not. */
  readonly absence: (anchor: string, side: 'earlier' | 'later') => string
}

/** Where the words of a row stand: at its first item on either side. */
export function placesOfRow(anchor: string, [before]: readonly Item[], [after]: readonly Item[]): PlacedRow {
  return { anchor, earlier: before ? ['earlier', before.id] : null, later: after ? ['later', after.id] : null }
}
