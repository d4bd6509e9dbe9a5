/** The rows of a comparison, as data: what a row holds, which fates there are, and what is asked of a row wherever it is shown. */
import type { Item, ItemList, Link, LinkStatus, Move, Refusal } from '../../core/model.ts'
import type { ThreadedItems } from '../../core/compare/lineage/index.ts'

/**
 * The fate of a pair; items in no link are dropped (earlier only) or added (later only). Where the other report's part was not found there
 * is nothing to compare with, and saying either would be untrue. What an older report of the series tells is not new either: it was told; and what a
 * thread holds in both reports is neither.
 */
export type RowStatus = LinkStatus | 'dropped' | 'added' | 'told' | 'incomparable'

export type ComparedList = Exclude<ItemList, 'causes'>

/** In which of the two reports the part of a list was found, and whether it was read so doubtfully that an item without a partner is neither new nor dropped. */
export interface FoundSides extends Partial<ThreadedItems> {
  readonly earlier: boolean
  readonly later: boolean
  readonly doubtful?: boolean
}

/** What threads say of single items, as an attribute of a page can carry it. */
export interface ThreadedIds extends Pick<ThreadedItems, 'joins'> {
  readonly told: readonly string[]
  readonly perhaps: readonly string[]
}

/** The items of a thread in either report. */
export type Joined = Readonly<Record<'earlier' | 'later', readonly Item[]>>

/** An item of one of the reports that a person holds apart from one of the other. */
export interface RefusedPairing extends Pick<Refusal, 'author' | 'reason'> {
  readonly side: 'earlier' | 'later'
  readonly item: Item
}

/** One row of the comparison: the items that belong together, of one side or of both. */
export interface Row {
  /** Anchor of the row; made from item ids, hence the same when other items change. */
  readonly anchor: string
  readonly list: ComparedList
  readonly status: RowStatus
  readonly earlier: readonly Item[]
  readonly later: readonly Item[]
  readonly link: Link | null
  /** Why an item without a partner is neither new nor dropped: the undetermined link in which it stands alone. */
  readonly thin: Link | null
  /** Items of both reports that a thread of the series holds together with those of the row, which no link leads to. */
  readonly joined?: Joined
  /** Set where a thread tells the later item before, but only perhaps. */
  readonly perhaps?: true
  /** What a person holds apart from an item of the row; absent where nobody said so. */
  readonly refused?: readonly RefusedPairing[]
  /** How deep the row's items are nested: 0 for an item that stands by itself. */
  readonly depth: number
  /** Where the item went to or came from, when it stands in another list of the other report. */
  readonly move: Move | null
  /** The item that the link's items would have gone with otherwise, and the side it stands on. */
  readonly runnerUp: { readonly side: 'earlier' | 'later'; readonly item: Item; readonly similarity: number } | null
}

/** Whether a reader who looks for changes should stop at the row. */
export function isChanged(row: Row): boolean {
  return row.status !== 'same'
}

/** Whether a row holds what a thread of the series joins and no link does: how sure a link of either item is says nothing of the two together. */
export function isOfThread({ joined, earlier, later }: Row): boolean {
  return joined !== undefined && earlier.length > 0 && later.length > 0
}

/** Whether two plans of unlike detail were set against each other by their chapters, so that the row says which chapter tells of its tasks and no more. */
export function isByChapter({ link }: Row): boolean {
  return link?.rule === 'chapter'
}

/** Whether the similarity of a link is how likely its items are the same: of words outside of the list it is how near these come, and of what has neither it is nothing. */
export function isOfItems({ earlier, later, rule }: Pick<Link, 'earlier' | 'later' | 'rule'>): boolean {
  return (earlier.length > 0 && later.length > 0) || rule === 'thin'
}

/** Whether nothing of a list is called new or dropped though some items have no partner: each may be told all the same, which a reader must not take for none. */
export function isUnsaid(rows: readonly Row[]): boolean {
  const isSaid = rows.some(({ status }) => status === 'added' || status === 'dropped')
  return !isSaid && rows.some(({ status, thin }) => status === 'undetermined' && thin !== null)
}

/** Readers share about four of five verdicts that a program reached: one that is less sure than that does not look as the others do. */
export const sureFrom = 0.8

/** Whether a verdict is less sure than most. */
export function isUnsure(row: Row): boolean {
  const { link, status } = row
  return link?.by === 'rule' && status !== 'undetermined' && (isByChapter(row) || link.similarity < sureFrom)
}

/** The text that a row's changes count on: the texts of several items stand below each other. */
export function itemsToText(items: readonly Item[]): string {
  return items.map((item) => item.text).join('\n')
}
