/** How the items of one list of two reports become rows: which stand together, in which order, and what became of each. */
import type { Item, Link, ListComparison, Move } from '../../core/model.ts'
import type { ComparedList, FoundSides, Joined, Row, RowStatus } from './rows.ts'

type Side = 'earlier' | 'later'

/** What is known of the items of a list, by their ids. */
interface KnownList {
  readonly list: ComparedList
  readonly found: FoundSides
  readonly items: Readonly<Record<Side, ReadonlyMap<string, Item>>>
  /** Links that join items of both reports. */
  readonly linkOf: Readonly<Record<Side, ReadonlyMap<string, Link>>>
  /** Links in which an item stands alone: why nothing is said of it. */
  readonly thinOf: ReadonlyMap<string, Link>
  /** Where items went to, and where they came from. */
  readonly moveOf: Readonly<Record<Side, ReadonlyMap<string, Move>>>
  readonly joins: Readonly<Record<Side, ReadonlyMap<string, Joined>>>
}

const bothFound: FoundSides = { earlier: true, later: true }

/**
 * The rows of one list, in the order of the later report; an item that only the earlier report has stands behind the row of the item
 * that it followed there. `found` says in which report the part was found; without it, both are taken to have it.
 */
export function listToRows(list: ComparedList, comparison: ListComparison, moves: readonly Move[], found: FoundSides = bothFound): Row[] {
  const known = knownList(list, comparison, moves, found)
  const { linkOf, joins } = known
  const followers = groupFollowers(comparison.earlier, linkOf.earlier)
  const rows: Row[] = []
  const placed = new Set<Link | Joined>()
  const placeFollowers = (link: Link | null): void => {
    for (const item of followers.get(link) ?? []) {
      const joined = joins.earlier.get(item.id)
      // Beside what no link joins either, it stands in the row of that.
      if (!joined) rows.push(aloneRow(item, 'earlier', known))
      else if (joined.later.every(({ id }) => linkOf.later.has(id))) rows.push(joinRow(item, joined, 'earlier', known))
    }
  }
  placeFollowers(null)
  for (const item of comparison.later) {
    const link = linkOf.later.get(item.id)
    const joined = link ? undefined : joins.later.get(item.id)
    if (joined) {
      const isPair = joined.earlier.some(({ id }) => !linkOf.earlier.has(id))
      if (!isPair || !placed.has(joined)) rows.push(joinRow(item, joined, 'later', known))
      placed.add(joined)
    } else if (!link) rows.push(aloneRow(item, 'later', known))
    else if (!placed.has(link)) {
      placed.add(link)
      rows.push(linkRow(link, known))
      placeFollowers(link)
    }
  }
  return rows
}

function knownList(list: ComparedList, { earlier, later, links }: ListComparison, moves: readonly Move[], found: FoundSides): KnownList {
  const items = { earlier: byId(earlier), later: byId(later) }
  const [both, thin] = [links.filter(isOfBothSides), links.filter((link) => !isOfBothSides(link))]
  return {
    list,
    found,
    items,
    linkOf: { earlier: linksByItem(both, 'earlier'), later: linksByItem(both, 'later') },
    thinOf: new Map([...linksByItem(thin, 'earlier'), ...linksByItem(thin, 'later')]),
    moveOf: {
      earlier: new Map(moves.filter(({ from }) => from.list === list).map((move) => [move.from.id, move])),
      later: new Map(moves.filter(({ to }) => to.list === list).map((move) => [move.to.id, move])),
    },
    joins: joinsOf(found, items),
  }
}

/** What a link joins. */
function linkRow(link: Link, known: KnownList): Row {
  const { list, items } = known
  const [earlier, later] = [pick(items.earlier, link.earlier), pick(items.later, link.later)]
  const [named, side] = later.length > 0 ? [later[0], 'later' as const] : [earlier[0], 'earlier' as const]
  return {
    ...{ anchor: `${list}-${named?.id ?? ''}`, list, status: link.status, earlier, later, link, thin: null },
    ...{ depth: depthOf(named, items[side]), move: null, runnerUp: runnerUpOf(link, known) },
  }
}

/** What no link joins and a thread does stands in one row; what a link joins to another item stands in the row of that link alone. */
function joinRow(item: Item, joined: Joined, side: Side, known: KnownList): Row {
  const { linkOf } = known
  const alone = {
    earlier: joined.earlier.filter(({ id }) => !linkOf.earlier.has(id)),
    later: joined.later.filter(({ id }) => !linkOf.later.has(id)),
  }
  const isPair = alone.earlier.length > 0 && alone.later.length > 0
  return { ...baseRow(item, side, known), status: 'undetermined', ...(isPair && alone), joined }
}

/** What nothing joins. */
function aloneRow(item: Item, side: Side, known: KnownList): Row {
  return {
    ...{ ...baseRow(item, side, known), status: fateOf(item, side, known), move: known.moveOf[side].get(item.id) ?? null },
    ...(isPerhapsTold(item, side, known) && { perhaps: true }),
  }
}

/** The row of an item by itself. */
function baseRow(item: Item, side: Side, known: KnownList): Omit<Row, 'status'> {
  const { list, items, thinOf } = known
  const thin = thinOf.get(item.id) ?? null
  return {
    ...{ anchor: `${list}-${side === 'later' ? '' : 'was-'}${item.id}`, list, earlier: [], later: [], [side]: [item], link: null, thin },
    ...{ depth: depthOf(item, items[side]), move: null, runnerUp: thin && runnerUpOf(thin, known) },
  }
}

/** What became of an item that nothing joins, or where it came from. */
function fateOf(item: Item, side: Side, known: KnownList): RowStatus {
  const { found, thinOf } = known
  if (!found[side === 'later' ? 'earlier' : 'later']) return 'incomparable'
  if (found.doubtful) return 'undetermined'
  if (side === 'later' && found.told?.has(item.id)) return 'told'
  if (thinOf.has(item.id) || isPerhapsTold(item, side, known)) return 'undetermined'
  return side === 'later' ? 'added' : 'dropped'
}

function isPerhapsTold({ id }: Item, side: Side, { found }: KnownList): boolean {
  return side === 'later' && found.perhaps?.has(id) === true
}

function runnerUpOf({ later, runnerUp }: Link, { items }: KnownList): Row['runnerUp'] {
  if (!runnerUp) return null
  const side = later.includes(runnerUp.later) ? 'earlier' : 'later'
  const item = items[side].get(runnerUp[side])
  return item ? { side, item, similarity: runnerUp.similarity } : null
}

/** The items of threads that both reports tell, by those of either; none where a part was not found, since nothing can be set side by side then. */
function joinsOf(found: FoundSides, items: KnownList['items']): KnownList['joins'] {
  const of = { earlier: new Map<string, Joined>(), later: new Map<string, Joined>() }
  if (!found.earlier || !found.later) return of
  for (const join of found.joins ?? []) {
    const joined = { earlier: pick(items.earlier, join.earlier), later: pick(items.later, join.later) }
    if (joined.earlier.length === 0 || joined.later.length === 0) continue
    for (const { id } of joined.earlier) of.earlier.set(id, joined)
    for (const { id } of joined.later) of.later.set(id, joined)
  }
  return of
}

function byId(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
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
