import type { Change, Item, Link } from '../../../core/model.ts'
import { itemsToText, type Row } from './rows.ts'

/** How much of a pair's wording differs. */
export interface Extent {
  /** Share of both texts together, 0 to 1, that stands in one of them only. */
  readonly share: number
  /** Whether nearly all differs: then what is the same is worth marking, not what differs. */
  readonly mostly: boolean
}

/** From this share on, marks of what differs would cover the text, and what they leave bare are scattered words. */
const mostlyOther = 0.75

/** How much of a row's wording differs; null for a row without a counterpart or without a difference. */
export function extentOf(row: Row): Extent | null {
  if (!row.link || row.status === 'same') return null
  const share = wordingChanged(row.link, row.earlier, row.later)
  return { share, mostly: share >= mostlyOther }
}

/** Share of the texts of linked items, 0 to 1, that stands on one side only; 1 where they share so little that the whole counts as replaced. */
export function wordingChanged({ replaced, changes }: Link, earlier: readonly Item[], later: readonly Item[]): number {
  return replaced ? 1 : changedShare(itemsToText(earlier), itemsToText(later), changes)
}

/** Whether two texts differ so much that marks would cover them. */
export function isMostlyOther({ replaced, changes }: Pick<Link, 'replaced' | 'changes'>, earlier: string, later: string): boolean {
  return replaced || changedShare(earlier, later, changes) >= mostlyOther
}

/** Share of both texts together, 0 to 1, that stands in one of them only. */
export function changedShare(earlier: string, later: string, changes: readonly Change[]): number {
  const all = earlier.length + later.length
  const changed = changes.reduce((sum, { fromA, toA, fromB, toB }) => sum + (toA - fromA) + (toB - fromB), 0)
  return all === 0 ? 0 : changed / all
}
