import type { Lineages } from './lineage.ts'

/** What the threads of a series say of items that stand in no link between two of its reports, so that such an item has one fate wherever it is told. */
export interface ThreadedItems {
  /** Problems and plans of the later report that any report before it tells: they are not new. */
  readonly told: ReadonlySet<string>
  /** Problems and plans of the earlier report whose thread the later one goes on with: they are not dropped. */
  readonly goesOn: ReadonlySet<string>
}

/** @param earlier and @param later ids of two reports of the series. */
export function threadedItems({ problems, plans }: Lineages, earlier: string, later: string): ThreadedItems {
  const [told, goesOn] = [new Set<string>(), new Set<string>()]
  for (const { steps } of [...problems, ...plans]) {
    const at = steps.findIndex(({ report }) => report === later)
    if (at <= 0) continue
    for (const item of steps[at]!.items) told.add(item)
    for (const { report, items } of steps.slice(0, at)) if (report === earlier) for (const item of items) goesOn.add(item)
  }
  return { told, goesOn }
}
