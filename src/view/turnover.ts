import type { ChangeCounts, ComparisonEntry } from '../core/records.ts'

/**
 * Share of the problems and plans of two reports that have no counterpart in the other one, 0 to 1; null where there are no items. Rewording
 * does not count: nearly every item is reworded every year, and a share that is always near one would tell nothing. A list that was read doubtfully is left out.
 */
export function turnoverOf(entry: Pick<ComparisonEntry, 'problems' | 'plans' | 'doubtful'>): number | null {
  const lists = (['problems', 'plans'] as const).flatMap((list) => (entry.doubtful.includes(list) ? [] : [entry[list]]))
  const alone = lists.reduce((sum, { dropped, added }) => sum + dropped + added, 0)
  const linked = lists.reduce((sum, counts) => sum + linksOf(counts), 0)
  // A link takes an item of either side.
  return alone + linked === 0 ? null : alone / (alone + 2 * linked)
}

function linksOf({ same, reworded, split, merged, undetermined }: ChangeCounts): number {
  return same + reworded + split + merged + undetermined
}
