/** The blocks that the quantities of a report stand in, and where in their words. */
import type { Block, Quantity, Report } from '../../model.ts'

/** A quantity in the words of its block. */
export interface PlacedQuantity {
  readonly block: Block
  readonly quantity: Quantity
  /** About where its words begin in those of the block. */
  readonly at: number
}

/** Characters before its place in the source that are looked at: removals move words no farther. */
const farthest = 2000

/** The quantities of a report with the blocks that they stand in, in order; those in none are left out. */
export function placedQuantities({ blocks, quantities }: Pick<Report, 'blocks' | 'quantities'>): PlacedQuantity[] {
  const placed: PlacedQuantity[] = []
  let [number, at] = [0, 0]
  for (const quantity of quantities) {
    while (number < blocks.length && blocks[number]!.to <= quantity.from) {
      number++
      at = 0
    }
    const block = blocks[number]
    if (!block || quantity.from < block.from) continue
    // What was removed inside of a block moves its words forward: they themselves say where they are, no farther than in the source.
    const most = quantity.from - block.from + quantity.text.length
    const start = Math.max(at, most - farthest)
    const found = block.text.slice(start, most).lastIndexOf(quantity.text)
    if (found >= 0) at = start + found
    placed.push({ block, quantity, at })
    if (found >= 0) at += quantity.text.length
  }
  return placed
}
