import type { Item } from '../../core/model.ts'
import type { ComparisonRecord } from '../../core/records.ts'
import type { ThreadedItems } from '../../core/compare/lineage/index.ts'
import { pagePath } from '../address.ts'
import { wordingChanged } from '../comparison/rows/extent.ts'
import type { Cell } from './csv-line.ts'
import type { TableWords } from './table-words.ts'

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
  return (['problems', 'plans', 'work'] as const).flatMap((list) => {
    const { earlier, later, links } = comparison[list]
    const isDoubtful = list !== 'work' && comparison.doubtful.includes(list)
    const linked = new Set(links.flatMap((link) => [...link.earlier, ...link.later]))
    const codes = (status: string): Cell[] => [...head, list, words.lists[list]!, status, words.status[status]!]
    return [
      ...links.map((link): Cell[] => [
        ...[...codes(link.status), link.earlier.join(' '), link.later.join(' ')],
        ...[
          rounded(link.similarity),
          link.earlier.length === 0 || link.later.length === 0
            ? null
            : rounded(wordingChanged(link, pick(earlier, link.earlier), pick(later, link.later))),
          link.by,
          link.rule,
        ],
      ]),
      ...earlier
        .filter(({ id }) => !linked.has(id))
        .map(({ id }): Cell[] => [...codes(isDoubtful || threaded?.goesOn.has(id) ? 'undetermined' : 'dropped'), id, null, ...unlinked]),
      ...later
        .filter(({ id }) => !linked.has(id))
        .map(({ id }): Cell[] => [...codes(isDoubtful ? 'undetermined' : threaded?.told.has(id) ? 'told' : 'new'), null, id, ...unlinked]),
    ]
  })
}

/** What only a link has. */
const unlinked: readonly Cell[] = [null, null, null, null]

/** A line for each plan of the earlier report, with the best passage of the later one. */
export function followThroughRows({ entry, comparison }: ComparisonRecord, years: ComparedYears, words: TableWords): Cell[][] {
  return comparison.followThrough.map(({ plan, status, evidence: [best] }) => [
    ...[...headOf(entry, years), plan, status, words.follow[status]!],
    ...(best ? [best.id, rounded(best.similarity), best.text] : [null, null, null]),
  ])
}

function headOf({ id, address, series }: ComparisonRecord['entry'], { earlier, later }: ComparedYears): Cell[] {
  return [id, pagePath(address), series, earlier, later]
}

function pick(items: readonly Item[], ids: readonly string[]): Item[] {
  return items.filter(({ id }) => ids.includes(id))
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000
}
