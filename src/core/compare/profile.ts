import type { Item } from '../model.ts'
import type { CorpusStatistics } from './statistics.ts'
import { pairsOf, vectorOf, type Vector } from './vector.ts'
import { sameness, wordingOf } from './wording.ts'

/** An item as the comparison sees it. */
export interface Profile {
  readonly item: Item
  /** Equal for items that say the same word for word. */
  readonly sameness: string
  readonly lead: Vector
  readonly whole: Vector
  /** Place in its list, 0 first to 1 last. */
  readonly position: number
}

/** Profiles of the items of one list, in its order. */
export function profilesOf(items: readonly Item[], statistics: CorpusStatistics): Profile[] {
  return items.map((item, index) => {
    const lead = vectorOf(pairsOf(wordingOf(item.lead || item.text)), statistics.weight)
    return {
      item,
      sameness: sameness(item.text),
      lead,
      whole: item.lead === item.text ? lead : vectorOf(pairsOf(wordingOf(item.text)), statistics.weight),
      position: items.length < 2 ? 0 : index / (items.length - 1),
    }
  })
}
