/** The choice of rows of a comparison: what can be asked for alone, which rows that are, and in which words it is asked for. */
import type { FollowThroughStatus } from '../../core/model.ts'
import type { Messages } from '../../i18n/index.ts'
import type { RowStatus } from './rows.ts'
import { figureOrder, sectionAnchors, statusWords, type FigureStatus, type JudgedSection } from './sections.ts'

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

/** Whether the numbers that plans set are asked for as well: they are figures. */
function isOfTargets(fate: Fate): boolean {
  const [sections, only]: Asked = asked[fate]
  return sections.includes('quantities') && aims.some((aim) => aim === (only ?? aim))
}

/** Whether a row is shown when rows of one fate alone are asked for. @param targets what is said of the numbers that a plan set. */
export function hasFate(fate: Fate, section: JudgedSection, status: string, targets: readonly string[] = []): boolean {
  const [sections, only]: Asked = asked[fate]
  const isAsked = (said: string): boolean => only === undefined || said === only
  return (sections.includes(section) && isAsked(status)) || (isOfTargets(fate) && targets.some(isAsked))
}

/** The rows of one fate on a page, as a selector: they bear their status as a class, but for figures that stayed; numbers that a plan set bear one of their own, or are open as those of several years. */
export function rowsOfFate(fate: Fate): string {
  const [sections, only]: Asked = asked[fate]
  const status = only === 'level' ? ':not([class])' : only ? `.is-${only}` : ''
  const inPlans = isOfTargets(fate) ? [`#${sectionAnchors.followThrough} .row:has(.target${status || ':not(.is-open)'})`] : []
  return [...sections.map((section) => `#${sectionAnchors[section]} :is(.row, tr[id])${status}`), ...inPlans].join()
}

/** How rows of one fate are asked for: by the names of their sections and of their status on the page. */
export function onlyWords(fate: Fate, t: Messages['comparison']): string {
  const [own, only]: Asked = asked[fate]
  // Of the aims that are asked for, most may stand in plans.
  const sections: Asked[0] = only !== undefined && isOfTargets(fate) ? [...own, 'followThrough'] : own
  const ofRows = statusWords(sections.includes('work') ? 'work' : 'problems', t)
  const statuses: Readonly<Record<string, string>> = { ...t.directions, ...t.targetOutcome, ...t.followStatus, ...ofRows }
  const names = sections.map((section) => t.sections[section])
  // All figures are more than the section of figures counts: the numbers that plans set are among them.
  return only === undefined ? t.only(isOfTargets(fate) ? [...names, t.targetsTitle] : names) : t.only(names, statuses[only])
}

/** The fate that an address asks for; null where it asks for none. */
export function fateOf(search: string): Fate | null {
  const only = new URLSearchParams(search).get('only')
  return fates.find((fate) => fate === only) ?? null
}
