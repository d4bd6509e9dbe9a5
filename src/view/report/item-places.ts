import type { Block, Item, ItemList, Report } from '../../core/model.ts'

/** Where an item opens inside the text that a page shows of a block. */
export interface ItemPlace {
  readonly item: Item
  readonly list: ItemList
  /** Offset into the block's `marker + text`. */
  readonly at: number
}

const lists: readonly ItemList[] = ['problems', 'causes', 'plans', 'work']

/**
 * The items that open in each block, by the block's id, in the order of the text. The place is looked up by the item's own words,
 * since offsets count on the source, where removals and line breaks may stand between; an item whose words are not found in its block
 * opens with the block.
 */
export function itemPlaces(report: Report): ReadonlyMap<string, readonly ItemPlace[]> {
  const blocks = new Map(report.blocks.map((block) => [block.id, block]))
  const places = new Map<string, ItemPlace[]>()
  for (const list of lists) {
    const searched = new Map<string, number>()
    for (const item of report[list]) {
      const block = blocks.get(item.block)
      if (!block) continue
      const at = findItem(block, item, searched.get(block.id) ?? 0)
      searched.set(block.id, at + 1)
      const known = places.get(block.id)
      if (known) known.push({ item, list, at })
      else places.set(block.id, [{ item, list, at }])
    }
  }
  for (const found of places.values()) found.sort((a, b) => a.at - b.at)
  return places
}

/** The words with which an item can be recognised: enough to be rare, few enough to stand before any nested item. */
const recognised = 12

function findItem(block: Block, item: Item, from: number): number {
  const text = block.marker + block.text
  const words = item.lead.slice(0, recognised)
  if (words === '') return 0
  const at = text.indexOf(item.marker + words, from)
  if (at >= 0) return at
  const bare = text.indexOf(words, from)
  return bare >= 0 ? bare : 0
}
