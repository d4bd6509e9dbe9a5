/** The rows of the tables of comparisons: what became of each item, plan and aim. */
import type { ThreadedItems } from '../../core/compare/lineage/index.ts'
import type { Item } from '../../core/model.ts'
import type { ComparisonRecord } from '../../core/records.ts'
import { joinedItems } from '../../core/series/summary.ts'
import { pagePath } from '../address.ts'
import { wordingChanged } from '../comparison/row-frame.ts'
import { isOfItems } from '../comparison/rows.ts'
import { rounded, type Cell, type TableWords } from './tables.ts'

/** Label years of the two reports. */
export interface ComparedYears {
  readonly earlier: number | null
  readonly later: number | null
}

/**
 * A line for each link of problems, plans and work, and for each item that no link holds. Several items are parted by spaces.
 * @param threaded items that the threads of the series tell before or go on with: they are neither new nor dropped.
 */
export function linkRows({ entry, comparison }: ComparisonRecord, years: ComparedYears, words: TableWords, threaded?: ThreadedItems): Cell[][] {
  const head = headOf(entry, years)
  const joined = joinedItems(threaded?.joins)
  return (['problems', 'plans', 'work'] as const).flatMap((list) => {
    const { earlier, later, links, refused = [] } = comparison[list]
    const heldApart = new Set(refused.flatMap((own) => [...own.earlier, ...own.later]))
    const unlinked = (id: string): readonly Cell[] => (heldApart.has(id) ? [null, null, 'person', 'correction-refused'] : [null, null, null, null])
    const isDoubtful = comparison.doubtful.includes(list)
    const linked = new Set(links.flatMap((link) => [...link.earlier, ...link.later]))
    const of = list === 'work' ? words.workStatus : words.status
    const codes = (status: string): Cell[] => [...head, list, words.lists[list]!, status, of[status]!]
    /** What the page says of a later item that no link joins to another: threads that tell it know more than that it resembles something. */
    const fateOf = (id: string, otherwise: string): string => {
      if (isDoubtful || joined.later.has(id) || threaded?.perhaps.has(id)) return 'undetermined'
      return threaded?.told.has(id) ? 'told' : otherwise
    }
    return [
      ...links.map((link): Cell[] => [
        ...[...codes(link.earlier.length === 0 ? fateOf(link.later[0]!, link.status) : link.status), link.earlier.join(' '), link.later.join(' ')],
        ...[
          isOfItems(link) ? rounded(link.similarity) : null,
          link.earlier.length === 0 || link.later.length === 0
            ? null
            : rounded(wordingChanged(link, pick(earlier, link.earlier), pick(later, link.later))),
          link.by,
          link.rule,
        ],
      ]),
      ...earlier
        .filter(({ id }) => !linked.has(id))
        .map(({ id }): Cell[] => [...codes(isDoubtful || joined.earlier.has(id) ? 'undetermined' : 'dropped'), id, null, ...unlinked(id)]),
      ...later.filter(({ id }) => !linked.has(id)).map(({ id }): Cell[] => [...codes(fateOf(id, 'new')), null, id, ...unlinked(id)]),
    ]
  })
}

/** A line for each plan of the earlier report, with the best passage of the later one. */
export function followThroughRows({ entry, comparison }: ComparisonRecord, years: ComparedYears, words: TableWords): Cell[][] {
  return comparison.followThrough.map(({ plan, status, evidence: [best] }) => [
    ...[...headOf(entry, years), plan, status, words.follow[status]!],
    ...(best ? [best.id, rounded(best.similarity), best.text] : [null, null, null]),
  ])
}

/** A line for each aim of the year as a whole, and for each number of a plan that its passages tell. */
export function targetRows({ entry, comparison }: ComparisonRecord, years: ComparedYears, words: TableWords): Cell[][] {
  const ofYear = comparison.goals.map((goal) => ({ ...goal, plan: null, status: goal.outcome }))
  const ofPlans = comparison.followThrough.flatMap(({ plan, targets }) =>
    targets.map((target) => ({
      ...{ ...target, plan, status: target.years ? ('undetermined' as const) : target.outcome },
      told: { value: target.told, words: target.toldWords, in: target.toldIn, block: target.passage },
    })),
  )
  return [...ofYear, ...ofPlans].map(({ plan, of, unit, planned, told, status, plannedWords, plannedIn, plannedAt }) => [
    ...[...headOf(entry, years), plan, of, unit, planned, told?.value ?? null, status, words.targets[status]!],
    ...[plannedWords, told?.words ?? null, plannedIn, told?.in ?? null, plannedAt, told?.block ?? null],
  ])
}

function headOf({ id, address, series }: ComparisonRecord['entry'], { earlier, later }: ComparedYears): Cell[] {
  return [id, pagePath(address), series, earlier, later]
}

function pick(items: readonly Item[], ids: readonly string[]): Item[] {
  return items.filter(({ id }) => ids.includes(id))
}
