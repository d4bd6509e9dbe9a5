/**
 * What the reports of one organisation tell together: its threads over the years, and what a reader of all of them looks for first. Types, and the few questions that are
 * asked of them everywhere, in scripts of pages as well, so that nothing may come along with them.
 */
import type { FollowThrough, Item, Lineage, LineageStep, Passage, PlanTarget, RestatedQuantity, TextDiff } from '../model.ts'
import type { QuantityHistory } from '../records.ts'

/** What a series page shows. */
export interface SeriesHistory {
  readonly slug: string
  readonly problems: readonly Lineage[]
  readonly plans: readonly Lineage[]
  readonly quantities: readonly QuantityHistory[]
  readonly restated: readonly RestatedQuantity[]
}

/** A plan, and what the next report says of it. */
export interface StoryPlan {
  readonly id: string
  readonly lead: string
  /** Null where the archive has no report after it. */
  readonly follow: (Pick<FollowThrough, 'status' | 'probability' | 'reason'> & { readonly report: string; readonly passage: Passage | null }) | null
}

/** What one report says of the subject of a thread. */
export interface Telling {
  readonly step: LineageStep
  readonly items: readonly Pick<Item, 'id' | 'lead' | 'text'>[]
  /** Against the words of the telling before, several items joined by a line feed; null for the first. */
  readonly against: TextDiff | null
  /** Of a plan, the plan itself; of a problem, the plans of the same report that answer it. */
  readonly plans: readonly StoryPlan[]
}

/** A problem or plan that several reports tell, from the first to the newest. */
export interface Story {
  readonly lineage: Lineage
  readonly tellings: readonly Telling[]
  /** Of a problem: in reports after its first telling of which no item was joined to it, the words that come nearest, if any come near. */
  readonly beside: readonly NonNullable<LineageStep['elsewhere']>[]
}

/** Whether a thread has an account of its own: what one report alone says, that report tells. */
export function hasStory({ steps }: Pick<Lineage, 'steps'>): boolean {
  return steps.length > 1
}

/** A number of years, in how many more it is only perhaps so, and whether there may be more for that or another reason: then the number is told as a least one. */
export interface YearCount {
  readonly count: number
  readonly perhaps: number
  readonly atLeast: boolean
}

/**
 * In how many years a subject surely stands, up to the report of the step or in all. Years in which it is only perhaps the same are not counted; where there is one, or where it is open whether the
 * thread begins with the first, there may be more.
 */
export function yearsUpTo({ steps }: Pick<Lineage, 'steps'>, step?: Pick<LineageStep, 'report'>): YearCount {
  // Known by its report: finished work that was read from the disk has a copy of it wherever it is told.
  const told = step ? steps.slice(0, steps.findIndex(({ report }) => report === step.report) + 1) : steps
  const yearsOf = (of: readonly LineageStep[]): ReadonlySet<number | string> => new Set(of.map(({ year, report }) => year ?? report))
  const count = yearsOf(told.filter(({ nth }) => nth !== null)).size
  const perhaps = yearsOf(told).size - count
  return { count, perhaps, atLeast: perhaps > 0 || told[0]?.status === 'undetermined' }
}

/** An item that a finding is about, and its report. */
interface FoundItem {
  readonly report: string
  readonly item: string
  readonly lead: string
}

/** A plan about which nothing was found in the report after it. */
export interface UnmentionedPlan extends FoundItem {
  readonly later: string
}

/** A number that a plan set, and a smaller one that the next report tells, or its words that it was not reached. Without an item, the aim of a whole year. */
export interface MissedTarget extends Omit<FoundItem, 'item'> {
  readonly item: string | null
  readonly later: string
  readonly target: Omit<PlanTarget, 'told'> & { readonly told: number | null }
}

/** A problem to which no plan of the same report seems to speak, with the plan that likeliest answers it all the same. */
export interface UnansweredProblem extends FoundItem {
  readonly plan: string
  readonly planLead: string
  /** How likely that plan answers it, 0 to 1. */
  readonly likelihood: number
}

/** Words that show that a problem came back: of its first telling, the last before the silence, a report between that is silent, what comes nearest there, and the return. */
export interface ReturnGround {
  readonly kind: 'first' | 'last' | 'silent' | 'nearest' | 'again'
  readonly report: string
  /** The item or block that has the words; of a silent report, where its passage of problems opens, which `text` has whole. */
  readonly place: string
  readonly text: string
}

/** What a reader of a whole series looks for first. Which problems lasted or came back is in its history. */
export interface SeriesFindings {
  /** Of each problem that came back, by the id of its thread, what shows it, in the order of the reports. */
  readonly grounds: readonly { readonly thread: string; readonly of: readonly ReturnGround[] }[]
  readonly unmentioned: readonly UnmentionedPlan[]
  readonly below: readonly MissedTarget[]
  readonly unanswered: readonly UnansweredProblem[]
  /** How many problems of each report have neither a plan that answers them nor a place among those that seem to have none, newest report first. */
  readonly undecided: readonly { readonly report: string; readonly count: number }[]
}
