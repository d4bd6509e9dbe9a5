import type { Block, Part, PartName, Report } from '../../core/model.ts'

/** The part that a block stands in, or null where the report has none there. */
export type PartOf = ReadonlyMap<string, PartName>

/** Which part each block belongs to: the one that holds the largest stretch of it, since parts may begin inside a paragraph. */
export function partsOfBlocks(report: Report): PartOf {
  const parts = report.parts.filter((part) => part.found && part.to > part.from)
  const map = new Map<string, PartName>()
  for (const block of report.blocks) {
    let best: Part | null = null
    // Of parts that hold a block alike the inner one stands behind the one around it.
    for (const part of parts) if (overlap(block, part) >= Math.max(1, best ? overlap(block, best) : 1)) best = part
    if (best) map.set(block.id, best.part)
  }
  return map
}

/** The block at which each found part opens, by the block's id. A part that opens inside a paragraph belongs to that paragraph. */
export function partOpenings(report: Report): ReadonlyMap<string, readonly Part[]> {
  const openings = new Map<string, Part[]>()
  for (const part of report.parts) {
    if (!part.found) continue
    const block = report.blocks.find((candidate) => candidate.to > part.from)
    if (block) openings.set(block.id, [...(openings.get(block.id) ?? []), part])
  }
  return openings
}

/** Parts that a report should have and that were not found. */
export function missingParts(report: Report): PartName[] {
  return report.parts.filter((part) => !part.found).map(({ part }) => part)
}

function overlap(a: Block, b: Part): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from))
}

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
