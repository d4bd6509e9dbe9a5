/** What the threads of a series say of items that no link holds. */
import type { Lineage } from '../../model.ts'

export interface Lineages {
  readonly problems: readonly Lineage[]
  readonly plans: readonly Lineage[]
}

/** Items of two reports that one thread holds, whether or not the comparison of the two links them. */
export interface ThreadJoin {
  readonly earlier: readonly string[]
  readonly later: readonly string[]
}

/** What the threads of a series say of items that stand in no link between two of its reports, so that such an item has one fate wherever it is told. */
export interface ThreadedItems {
  /** Problems and plans of the later report that a report before it tells, but not the earlier one of the two: they are not new. */
  readonly told: ReadonlySet<string>
  /** Those that a report before it only perhaps tells: whether they are new is open. */
  readonly perhaps: ReadonlySet<string>
  /** Problems and plans of both reports: where no link holds them they are neither new nor dropped, and may be the same. */
  readonly joins: readonly ThreadJoin[]
}

/** @param earlier and @param later ids of two reports of the series. */
export function threadedItems({ problems, plans }: Lineages, earlier: string, later: string): ThreadedItems {
  const [told, perhaps] = [new Set<string>(), new Set<string>()]
  const joins: ThreadJoin[] = []
  for (const { steps } of [...problems, ...plans]) {
    const at = steps.findIndex(({ report }) => report === later)
    if (at <= 0) continue
    const { items, status, perhaps: unsure = [] } = steps[at]!
    const before = steps.slice(0, at).find(({ report }) => report === earlier)
    if (before) joins.push({ earlier: before.items, later: items })
    else for (const item of items) (status === 'undetermined' || unsure.includes(item) ? perhaps : told).add(item)
  }
  return { told, perhaps, joins }
}
