import type { Block } from '../../core/model.ts'

/** A heading of the report and the rank that it has on the page. */
export interface OutlineEntry {
  readonly block: Block
  /** 2 to 5: the page's own title is 1. Ranks never skip one, whatever the markers of the report say. */
  readonly rank: number
}

/** The headings of a report in order, ranked so that they make an outline. */
export function outlineOf(blocks: readonly Block[]): OutlineEntry[] {
  const open: number[] = []
  return blocks.flatMap((block) => {
    if (block.kind !== 'heading') return []
    while (open.length > 0 && (open.at(-1) ?? 0) >= block.level) open.pop()
    open.push(block.level)
    return [{ block, rank: Math.min(open.length + 1, 5) }]
  })
}

/** As much of an outline as a list of contents bears: the two highest ranks, or the highest alone where both are too many. */
export function contentsOf(outline: readonly OutlineEntry[], most = 40): readonly OutlineEntry[] {
  const two = outline.filter(({ rank }) => rank <= 3)
  return two.length <= most ? two : outline.filter(({ rank }) => rank === 2)
}
