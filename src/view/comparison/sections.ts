/** The sections of a comparison: their anchors, which of them were found in both reports, how many rows have which status, and rows of one fate alone. */
import type { FollowThrough, FollowThroughStatus, Goal, Item, ItemList, PlanTarget, RectificationAnswer } from '../../core/model.ts'
import { namesApart, shortHash } from '../../core/text/identity.ts'
import type { Messages } from '../../i18n/index.ts'
import type { FoundSides, Row, RowStatus, ThreadedIds } from './rows.ts'

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

/** What is said of an aim, wherever it was set: among the main targets of a year, or in one of its plans. */
const aims: readonly FigureStatus[] = ['met', 'within', 'over', 'above', 'below']

/** Which rows are asked for: those of some sections, and of one status, if any is named. */
type Asked = readonly [sections: readonly JudgedSection[], status?: RowStatus | FollowThroughStatus | FigureStatus]

/** Rows of each status of some sections, by the status behind a prefix, which tells those of different sections apart. */
function each<Prefix extends string, Status extends RowStatus | FollowThroughStatus | FigureStatus>(
  prefix: Prefix,
  sections: readonly JudgedSection[],
  statuses: readonly Status[],
): Record<`${Prefix}${Status}`, Asked> {
  const entries = statuses.map((status) => [prefix + status, [sections, status]])
  return Object.fromEntries(entries) as Record<`${Prefix}${Status}`, Asked>
}

/** What came, went and changed first. */
const rowFates = [
  'dropped',
  'added',
  'reworded',
  'split',
  'merged',
  'told',
  'undetermined',
  'incomparable',
  'same',
] as const satisfies readonly RowStatus[]

/**
 * What rows of a comparison can be asked for alone, as the address has it (`?only=dropped`), in the order of the choice: each word that a row can bear. Problems and plans are asked for apart
 * from the work: what was done in one year is seldom told again, and would bury them.
 */
const asked = {
  problems: [['problems']],
  ...each('', ['problems', 'plans'], rowFates),
  ...each('', ['followThrough'], ['not-found', 'partial', 'matched']),
  undecided: [['followThrough'], 'undetermined'],
  rectifications: [['rectifications']],
  coverage: [['coverage']],
  figures: [['quantities']],
  ...each(
    '',
    ['quantities'],
    figureOrder.filter((status) => status !== 'undetermined'),
  ),
  'figures-undetermined': [['quantities'], 'undetermined'],
  ...each('work-', ['work'], rowFates),
} satisfies Readonly<Record<string, Asked>>

export type Fate = keyof typeof asked

export const fates = Object.keys(asked) as Fate[]

/** Whether a row is shown when rows of one fate alone are asked for. @param targets what is said of the numbers that a plan set: these are figures as well. */
export function hasFate(fate: Fate, section: JudgedSection, status: string, targets: readonly string[] = []): boolean {
  const [sections, only]: Asked = asked[fate]
  if (sections.includes('quantities') && targets.some((each) => each === only)) return true
  return sections.includes(section) && (only === undefined || only === status)
}

/** What is said of the numbers that a plan set for the year, each word once. */
export function targetsSaid({ targets }: Pick<FollowThrough, 'targets'>): PlanTarget['outcome'][] {
  return [...new Set(targets.flatMap(({ years, outcome }) => (years === undefined ? outcome : [])))]
}

/** The same, of the rows of a page: they bear their status as a class, but for figures that stayed; the numbers that a plan set bear one of their own. */
export function rowsOfFate(fate: Fate): string {
  const [sections, only]: Asked = asked[fate]
  const status = only === 'level' ? ':not([class])' : only ? `.is-${only}` : ''
  const inPlans = aims.some((aim) => aim === only) ? [`#${sectionAnchors.followThrough} .row:has(.target${status})`] : []
  return [...sections.map((section) => `#${sectionAnchors[section]} :is(.row, tr[id])${status}`), ...inPlans].join()
}

/** The words for what is said of the rows of a list. Work that no link holds is only said to be listed in one report: hardly anything that was done in a year is told in the same words again. */
export function statusWords(list: ItemList, { status, workStatus }: Messages['comparison']): Messages['comparison']['status'] {
  return list === 'work' ? { ...status, ...workStatus } : status
}

/** What it means that work is listed in one report only; nothing where all of it is linked. */
export function aloneWords(work: readonly Row[], { workNote, workStatus }: Messages['comparison']): string[] {
  return work.some(({ status }) => status === 'dropped' || status === 'added') ? [workNote(workStatus.dropped, workStatus.added)] : []
}

/** How rows of one fate are asked for: by the names of their sections and of their status on the page. */
export function onlyWords(fate: Fate, t: Messages['comparison']): string {
  const [sections, only]: Asked = asked[fate]
  const ofRows = statusWords(sections.includes('work') ? 'work' : 'problems', t)
  const statuses: Readonly<Record<string, string>> = { ...t.directions, ...t.targetOutcome, ...t.followStatus, ...ofRows }
  return t.only(
    sections.map((section) => t.sections[section]),
    only && statuses[only],
  )
}

/** The fate that an address asks for; null where it asks for none. */
export function fateOf(search: string): Fate | null {
  const only = new URLSearchParams(search).get('only')
  return fates.find((fate) => fate === only) ?? null
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
