import { largest } from '../../../core/lists.ts'
import type { Comparison, Item, Quantity, QuantityChange } from '../../../core/model.ts'
import type { ComparedList } from '../rows/rows.ts'

/** Where the figures of a row stand; `other` where neither side tells, `restated` for two figures of one year, which the later report tells anew. */
export type QuantityPlace = ComparedList | 'other' | 'restated'

/** Looks figures up in a comparison. */
export interface QuantityPlaces {
  /** A figure in a review tells what is said to have been done, one in a plan what is aimed at: the two must not be read as one. */
  placeOf(change: QuantityChange): QuantityPlace
  /** The innermost item that the figure stands in; null where it stands in none. */
  itemOf(quantity: Quantity, side: Side): Item | null
}

type Side = 'earlier' | 'later'

const lists: readonly ComparedList[] = ['work', 'problems', 'plans']

/**
 * Both figures of a row stand in the same part of their reports, so that one of them inside an item is enough. Where neither is,
 * as with the aims that stand before the first task, the order of the parts decides, if it is the same for both.
 */
export function quantityPlaces(comparison: Comparison): QuantityPlaces {
  const itemIn = (list: ComparedList, { from }: Quantity, side: Side): Item | null =>
    comparison[list][side].filter((item) => item.from <= from && from < item.to).toSorted((a, b) => a.to - a.from - (b.to - b.from))[0] ?? null
  const listOf = (quantity: Quantity, side: Side) => lists.find((list) => itemIn(list, quantity, side) !== null) ?? null
  const byOrder = ({ from }: Quantity, side: Side): ComparedList | null => {
    const end = (list: ComparedList): number => Math.max(-1, largest(comparison[list][side].map((item) => item.to)))
    if (from < end('work')) return 'work'
    return from >= end('problems') && from < end('plans') ? 'plans' : null
  }
  return {
    placeOf: ({ earlier, later }) => {
      if (!earlier || !later) return 'other'
      const inItem = listOf(later, 'later') ?? listOf(earlier, 'earlier')
      if (inItem) return inItem
      const guess = byOrder(later, 'later')
      return guess !== null && guess === byOrder(earlier, 'earlier') ? guess : 'other'
    },
    itemOf: (quantity, side) => lists.map((list) => itemIn(list, quantity, side)).find((item) => item !== null) ?? null,
  }
}
