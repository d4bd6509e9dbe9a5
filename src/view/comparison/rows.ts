/** The rows of a comparison, as data: which items stand in one row, and what its fate is. */
import type { Item, ItemList, Link, LinkStatus, ListComparison, Move } from '../../core/model.ts'
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
  /** Items of both reports that a thread of the series holds together with those of the row, which no link leads to. */
  readonly joined?: Joined
  /** Set where a thread tells the later item before, but only perhaps. */
  readonly perhaps?: true
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
  const fateOf = <Fate>(item: Item, fate: Fate): Fate | 'undetermined' => (thinOf.has(item.id) ? 'undetermined' : fate)
  const thinnessOf = (item: Item): Pick<Row, 'thin' | 'runnerUp'> => {
    const link = thinOf.get(item.id) ?? null
    return { thin: link, runnerUp: link && runnerUpOf(link) }
  }
  const alone = (otherFound: boolean, fate: 'added' | 'told' | 'dropped' | 'undetermined'): RowStatus => {
    if (!otherFound) return 'incomparable'
    return found.doubtful ? 'undetermined' : fate
  }
  const joins = joinsOf(found, earlier, later)
  const placedJoins = new Set<Joined>()
  /** What no link joins and a thread does stands in one row; what a link joins to another item stands in the row of that link alone. */
  const joinRow = (item: Item, joined: Joined, where: 'earlier' | 'later'): Row => {
    placedJoins.add(joined)
    const alone = {
      earlier: joined.earlier.filter(({ id }) => !linkOfEarlier.has(id)),
      later: joined.later.filter(({ id }) => !linkOfLater.has(id)),
    }
    const isPair = alone.earlier.length > 0 && alone.later.length > 0
    const sides = isPair ? alone : { earlier: [], later: [], [where]: [item] }
    const of = where === 'later' ? later : earlier
    return {
      ...{ anchor: where === 'later' ? `${list}-${item.id}` : `${list}-was-${item.id}`, list, status: 'undetermined', ...sides },
      ...{ link: null, depth: depthOf(item, of), move: null, ...thinnessOf(item), joined },
    }
  }
  const added = (item: Item): Row => ({
    ...{
      anchor: `${list}-${item.id}`,
      list,
      status: alone(found.earlier, found.told?.has(item.id) ? 'told' : found.perhaps?.has(item.id) ? 'undetermined' : fateOf(item, 'added')),
      earlier: [],
      later: [item],
      link: null,
    },
    ...(found.perhaps?.has(item.id) && { perhaps: true }),
    ...{ depth: depthOf(item, later), move: movedTo.get(item.id) ?? null, ...thinnessOf(item) },
  })
  const dropped = (item: Item): Row => ({
    ...{
      anchor: `${list}-was-${item.id}`,
      list,
      status: alone(found.later, fateOf(item, 'dropped')),
      earlier: [item],
      later: [],
      link: null,
    },
    ...{ depth: depthOf(item, earlier), move: movedFrom.get(item.id) ?? null, ...thinnessOf(item) },
  })

  const followers = groupFollowers(comparison.earlier, linkOfEarlier)
  const rows: Row[] = []
  const placed = new Set<Link>()
  const placeFollowers = (link: Link | null): void => {
    for (const item of followers.get(link) ?? []) {
      const joined = joins.earlier.get(item.id)
      // Beside what no link joins either, it stands in the row of that.
      if (!joined) rows.push(dropped(item))
      else if (joined.later.every(({ id }) => linkOfLater.has(id))) rows.push(joinRow(item, joined, 'earlier'))
    }
  }
  placeFollowers(null)
  for (const item of comparison.later) {
    const link = linkOfLater.get(item.id)
    const joined = link ? undefined : joins.later.get(item.id)
    if (joined) {
      const isPair = joined.earlier.some(({ id }) => !linkOfEarlier.has(id))
      if (!isPair || !placedJoins.has(joined)) rows.push(joinRow(item, joined, 'later'))
    } else if (!link) rows.push(added(item))
    else if (!placed.has(link)) {
      placed.add(link)
      rows.push(linkRow(link))
      placeFollowers(link)
    }
  }
  return rows
}

/** The items of threads that both reports tell, by those of either; none where a part was not found, since nothing can be set side by side then. */
function joinsOf(
  found: FoundSides,
  earlier: ReadonlyMap<string, Item>,
  later: ReadonlyMap<string, Item>,
): Readonly<Record<'earlier' | 'later', ReadonlyMap<string, Joined>>> {
  const of = { earlier: new Map<string, Joined>(), later: new Map<string, Joined>() }
  if (!found.earlier || !found.later) return of
  for (const join of found.joins ?? []) {
    const joined = { earlier: pick(earlier, join.earlier), later: pick(later, join.later) }
    if (joined.earlier.length === 0 || joined.later.length === 0) continue
    for (const { id } of joined.earlier) of.earlier.set(id, joined)
    for (const { id } of joined.later) of.later.set(id, joined)
  }
  return of
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
