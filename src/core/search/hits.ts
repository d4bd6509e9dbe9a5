/** Where phrases stand: runs of symbols found in lists of places, and the blocks that hold them, joined and narrowed. */
import { lastNotAfter, type Layout } from './layout.ts'
import type { RecordPlaces } from './pagefind.ts'

/** Blocks in which a phrase stands, ascending, with what is known of its occurrences there. */
export interface Hits {
  readonly blocks: Uint32Array
  /** Occurrences in each block. */
  readonly counts: Uint32Array
  /** Bit `n` is set where an occurrence begins in the part of number `n`. */
  readonly parts: Uint8Array
  /** Number of the block's rank: title, heading… */
  readonly ranks: Uint8Array
}

/** Sorts the beginnings of a run into blocks. Runs that would reach into the next block are none: nothing matches across blocks. */
export function hitsOf(beginnings: PlaceList, length: number, layout: Layout): Hits {
  const found = new HitsBuilder(beginnings.length)
  const { stretchFrom, stretchBlock, stretchPart, stretchRank } = layout
  let stretch = 0
  for (const place of beginnings) {
    stretch = lastNotAfter(stretchFrom, place, stretch)
    let last = stretch
    while (stretchFrom[last + 1]! < place + length) last++
    if (stretchBlock[last] === stretchBlock[stretch]) found.add(stretchBlock[stretch]!, 1, 1 << stretchPart[stretch]!, stretchRank[stretch]!)
  }
  return found.finish()
}

/** Hits of several indexes, each with the number of its first block, as one list. */
export function concatenate(indexes: readonly { readonly hits: Hits; readonly firstBlock: number }[]): Hits {
  const all = new HitsBuilder(indexes.reduce((length, { hits }) => length + hits.blocks.length, 0))
  for (const { hits, firstBlock } of indexes) {
    hits.blocks.forEach((block, at) => {
      all.add(block + firstBlock, hits.counts[at]!, hits.parts[at]!, hits.ranks[at]!)
    })
  }
  return all.finish()
}

/** Blocks of either list. */
export function eitherOf(a: Hits, b: Hits): Hits {
  if (b.blocks.length === 0) return a
  const all = new HitsBuilder(a.blocks.length + b.blocks.length)
  let i = 0
  let j = 0
  while (i < a.blocks.length || j < b.blocks.length) {
    const takeA = j === b.blocks.length || (i < a.blocks.length && a.blocks[i]! <= b.blocks[j]!)
    const [hits, at] = takeA ? [a, i++] : [b, j++]
    all.add(hits.blocks[at]!, hits.counts[at]!, hits.parts[at]!, hits.ranks[at]!)
  }
  return all.finish()
}

/** Blocks of both lists; in a part only where occurrences of both begin in it. */
export function bothOf(a: Hits, b: Hits): Hits {
  const both = new HitsBuilder(Math.min(a.blocks.length, b.blocks.length))
  for (let i = 0, j = 0; i < a.blocks.length && j < b.blocks.length;) {
    const difference = a.blocks[i]! - b.blocks[j]!
    if (difference === 0) both.add(a.blocks[i]!, a.counts[i]! + b.counts[j]!, a.parts[i]! & b.parts[j]!, a.ranks[i]!)
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return both.finish()
}

/** The hits whose block passes. */
export function hitsWhere(hits: Hits, passes: (block: number, at: number) => boolean): Hits {
  const kept = new HitsBuilder(hits.blocks.length)
  hits.blocks.forEach((block, at) => {
    if (passes(block, at)) kept.add(block, hits.counts[at]!, hits.parts[at]!, hits.ranks[at]!)
  })
  return kept.finish()
}

/** Collects hits in ascending order of blocks; what is added twice to a block adds up. */
class HitsBuilder {
  private readonly blocks: Uint32Array
  private readonly counts: Uint32Array
  private readonly parts: Uint8Array
  private readonly ranks: Uint8Array
  private length = 0

  constructor(most: number) {
    this.blocks = new Uint32Array(most)
    this.counts = new Uint32Array(most)
    this.parts = new Uint8Array(most)
    this.ranks = new Uint8Array(most)
  }

  add(block: number, count: number, parts: number, rank: number): void {
    const again = this.length > 0 && this.blocks[this.length - 1] === block
    const at = again ? this.length - 1 : this.length++
    this.blocks[at] = block
    this.counts[at] = this.counts[at]! + count
    this.parts[at] = this.parts[at]! | parts
    this.ranks[at] = Math.max(this.ranks[at]!, rank)
  }

  finish(): Hits {
    const { blocks, counts, parts, ranks, length } = this
    return {
      blocks: blocks.subarray(0, length),
      counts: counts.subarray(0, length),
      parts: parts.subarray(0, length),
      ranks: ranks.subarray(0, length),
    }
  }
}

/** Ascending places, counted over all reports of an index. */
export type PlaceList = Uint32Array

/** Places counted within records → places counted over the whole index; `recordFrom` is the first place of each record. */
export function absolutePlaces(records: readonly RecordPlaces[], recordFrom: Uint32Array): PlaceList {
  const list = new Uint32Array(records.reduce((length, { places }) => length + places.length, 0))
  let at = 0
  for (const { record, places } of records) {
    const from = recordFrom[record]!
    for (const place of places) list[at++] = from + place
  }
  return list
}

/** The places of one symbol of a run, as the lists of the words that may stand for it. */
export interface SymbolPlaces {
  /** Distance from the run's beginning. */
  readonly offset: number
  readonly lists: readonly PlaceList[]
}

/** Where a run of symbols begins: places `p` such that each symbol stands at `p + offset`. */
export function beginningsOf(symbols: readonly SymbolPlaces[]): PlaceList {
  const order = symbols.map((symbol) => ({ ...symbol, length: totalLength(symbol.lists) })).sort((a, b) => a.length - b.length)
  const [rarest, ...others] = order
  if (!rarest) return new Uint32Array(0)
  let candidates = merge(rarest.lists, rarest.offset)
  for (const { lists, offset } of others) {
    if (candidates.length === 0) break
    candidates = keepThose(candidates, lists, offset)
  }
  return candidates
}

/** Places of several lists that share none, as one ascending list, moved back by `offset`. Places before the beginning fall away. */
function merge(lists: readonly PlaceList[], offset: number): PlaceList {
  const all = new Uint32Array(totalLength(lists))
  let at = 0
  for (const list of lists) for (const place of list) if (place >= offset) all[at++] = place - offset
  return all.subarray(0, at).sort()
}

/** The candidates for which `candidate + offset` is in one of the lists. */
function keepThose(candidates: PlaceList, lists: readonly PlaceList[], offset: number): PlaceList {
  const found = new Uint8Array(candidates.length)
  for (const list of lists) {
    let candidate = 0
    for (const place of list) {
      while (candidate < candidates.length && candidates[candidate]! + offset < place) candidate++
      if (candidate === candidates.length) break
      if (candidates[candidate]! + offset === place) found[candidate] = 1
    }
  }
  return candidates.filter((_, index) => found[index] === 1)
}

function totalLength(lists: readonly PlaceList[]): number {
  return lists.reduce((length, list) => length + list.length, 0)
}
