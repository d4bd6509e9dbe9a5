/** The rows of a comparison, as data: which items stand in one row, what its fate is, and how much of its wording differs. */
import type { Change, Item, ItemList, Link, LinkStatus, ListComparison, Move } from '../../core/model.ts'
import type { ThreadedItems } from '../../core/compare/lineage/index.ts'

/**
 * The fate of a pair; items in no link are dropped (earlier only) or added (later only). Where the other report's part was not found there
 * is nothing to compare with, and saying either would be untrue. What an older report of the series tells is not new either: it was told; and what a
 * thread goes on with is not dropped.
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
export type ThreadedIds = { readonly [Fate in keyof ThreadedItems]: readonly string[] }

const bothFound: FoundSides = { earlier: true, later: true }

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
  /** Whether a thread of the series goes on from the item in the later report, to which no link leads. */
  readonly goesOn?: boolean
  /** How deep the row's items are nested: 0 for an item that stands by itself. */
  readonly depth: number
  /** Where the item went to or came from, when it stands in another list of the other report. */
  readonly move: Move | null
  /** The item that the link's items would have gone with otherwise, and the side it stands on. */
  readonly runnerUp: { readonly side: 'earlier' | 'later'; readonly item: Item; readonly similarity: number } | null
}

/**
 * The rows of one list, in the order of the later report; an item that only the earlier report has stands behind the row of the item
 * that it followed there. `found` says in which report the part was found; without it, both are taken to have it.
 */
export function listToRows(list: ComparedList, comparison: ListComparison, moves: readonly Move[], found: FoundSides = bothFound): Row[] {
  const earlier = new Map(comparison.earlier.map((item) => [item.id, item]))
  const later = new Map(comparison.later.map((item) => [item.id, item]))
  const [both, thin] = [comparison.links.filter(isOfBothSides), comparison.links.filter((link) => !isOfBothSides(link))]
  const linkOfEarlier = linksByItem(both, 'earlier')
  const linkOfLater = linksByItem(both, 'later')
  const thinOf = new Map(thin.flatMap((link) => [...link.earlier, ...link.later].map((id) => [id, link] as const)))
  const movedFrom = new Map(moves.filter((move) => move.from.list === list).map((move) => [move.from.id, move]))
  const movedTo = new Map(moves.filter((move) => move.to.list === list).map((move) => [move.to.id, move]))

  const runnerUpOf = (link: Link): Row['runnerUp'] => {
    if (!link.runnerUp) return null
    const { earlier: before, later: after, similarity } = link.runnerUp
    const side = link.later.includes(after) ? 'earlier' : 'later'
    const item = side === 'earlier' ? earlier.get(before) : later.get(after)
    return item ? { side, item, similarity } : null
  }
  const linkRow = (link: Link): Row => {
    const first = pick(earlier, link.earlier)
    const second = pick(later, link.later)
    const items = second.length > 0 ? second : first
    const depth = depthOf(items[0], second.length > 0 ? later : earlier)
    return {
      anchor: `${list}-${items[0]?.id ?? ''}`,
      list,
      status: link.status,
      earlier: first,
      later: second,
      link,
      thin: null,
      depth,
      move: null,
      runnerUp: runnerUpOf(link),
    }
  }
  const isMoved = (item: Item): boolean => movedFrom.has(item.id) || movedTo.has(item.id)
  const fateOf = <Fate>(item: Item, fate: Fate): Fate | 'undetermined' => (thinOf.has(item.id) && !isMoved(item) ? 'undetermined' : fate)
  const thinnessOf = (item: Item): Pick<Row, 'thin' | 'runnerUp'> => {
    const link = thinOf.get(item.id) ?? null
    return { thin: link, runnerUp: link && runnerUpOf(link) }
  }
  const alone = (otherFound: boolean, fate: 'added' | 'told' | 'dropped' | 'undetermined'): RowStatus => {
    if (!otherFound) return 'incomparable'
    return found.doubtful ? 'undetermined' : fate
  }
  const added = (item: Item): Row => ({
    ...{
      anchor: `${list}-${item.id}`,
      list,
      status: alone(found.earlier, found.told?.has(item.id) ? 'told' : fateOf(item, 'added')),
      earlier: [],
      later: [item],
      link: null,
    },
    ...{ depth: depthOf(item, later), move: movedTo.get(item.id) ?? null, ...thinnessOf(item) },
  })
  const dropped = (item: Item): Row => ({
    ...{
      anchor: `${list}-was-${item.id}`,
      list,
      status: alone(found.later, found.goesOn?.has(item.id) ? 'undetermined' : fateOf(item, 'dropped')),
      earlier: [item],
      later: [],
      link: null,
    },
    ...{ depth: depthOf(item, earlier), move: movedFrom.get(item.id) ?? null, ...thinnessOf(item) },
    ...(found.goesOn?.has(item.id) && { goesOn: true }),
  })

  const followers = groupFollowers(comparison.earlier, linkOfEarlier)
  const rows: Row[] = []
  const placed = new Set<Link>()
  const placeFollowers = (link: Link | null): void => {
    for (const item of followers.get(link) ?? []) rows.push(dropped(item))
  }
  placeFollowers(null)
  for (const item of comparison.later) {
    const link = linkOfLater.get(item.id)
    if (!link) rows.push(added(item))
    else if (!placed.has(link)) {
      placed.add(link)
      rows.push(linkRow(link))
      placeFollowers(link)
    }
  }
  return rows
}

/** Whether a reader who looks for changes should stop at the row. */
export function isChanged(row: Row): boolean {
  return row.status !== 'same'
}

/** The text that a row's changes count on: the texts of several items stand below each other. */
export function itemsToText(items: readonly Item[]): string {
  return items.map((item) => item.text).join('\n')
}

/** False for an item that stands alone in an undetermined link. */
function isOfBothSides({ earlier, later }: Link): boolean {
  return earlier.length > 0 && later.length > 0
}

function linksByItem(links: readonly Link[], side: 'earlier' | 'later'): Map<string, Link> {
  return new Map(links.flatMap((link) => link[side].map((id) => [id, link] as const)))
}

/** Items of the earlier report in no link, by the link of the nearest linked item before them. */
function groupFollowers(items: readonly Item[], linkOf: ReadonlyMap<string, Link>): Map<Link | null, Item[]> {
  const followers = new Map<Link | null, Item[]>()
  let last: Link | null = null
  for (const item of items) {
    const link = linkOf.get(item.id)
    if (link) last = link
    else followers.set(last, [...(followers.get(last) ?? []), item])
  }
  return followers
}

function pick(items: ReadonlyMap<string, Item>, ids: readonly string[]): Item[] {
  return ids.flatMap((id) => items.get(id) ?? [])
}

function depthOf(item: Item | undefined, items: ReadonlyMap<string, Item>): number {
  let depth = 0
  for (let parent = item?.parent; parent && depth < 3; parent = items.get(parent)?.parent) depth += 1
  return depth
}

/** How much of a pair's wording differs. */
export interface Extent {
  /** Share of both texts together, 0 to 1, that stands in one of them only. */
  readonly share: number
  /** Characters of both texts. */
  readonly of: number
  /** Whether nearly all differs: then what is the same is worth marking, not what differs. */
  readonly mostly: boolean
}

/** From this share on, marks of what differs would cover the text, and what they leave bare are scattered words. */
const mostlyOther = 0.75

/** How much of a row's wording differs; null for a row without a counterpart or without a difference. */
export function extentOf(row: Row): Extent | null {
  if (!row.link || row.status === 'same') return null
  const [earlier, later] = [itemsToText(row.earlier), itemsToText(row.later)]
  return {
    share: wordingChanged(row.link, row.earlier, row.later),
    of: earlier.length + later.length,
    mostly: isMostlyOther(row.link, earlier, later),
  }
}

/** Share of the texts of linked items, 0 to 1, that stands on one side only; 1 where they share so little that the whole counts as replaced. */
export function wordingChanged({ replaced, changes }: Link, earlier: readonly Item[], later: readonly Item[]): number {
  return replaced ? 1 : changedShare(itemsToText(earlier), itemsToText(later), changes)
}

/** Whether two texts differ so much that marks would cover them. */
export function isMostlyOther({ replaced, changes }: Pick<Link, 'replaced' | 'changes'>, earlier: string, later: string): boolean {
  const marked = changes.reduce((sum, { fromA, toA, fromB, toB }) => sum + (toA - fromA) + (toB - fromB), 0)
  return replaced || marked >= mostlyOther * Math.max(1, earlier.length + later.length)
}

/** Share of both texts together, 0 to 1, that stands in one of them only. Marks take in what is the same beside a short difference, for reading; it is not counted. */
export function changedShare(earlier: string, later: string, changes: readonly Change[]): number {
  const all = earlier.length + later.length
  const changed = changes.reduce((sum, { fromA, toA, fromB, toB }) => sum + differing(earlier.slice(fromA, toA), later.slice(fromB, toB)), 0)
  return all === 0 ? 0 : changed / all
}

/** Characters of two stretches together, without those with which both begin or end. */
function differing(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  let before = 0
  while (before < shorter && a[before] === b[before]) before++
  let behind = 0
  while (behind < shorter - before && a.at(-1 - behind) === b.at(-1 - behind)) behind++
  return a.length + b.length - 2 * (before + behind)
}
