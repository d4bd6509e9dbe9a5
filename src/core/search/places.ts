import type { RecordPlaces } from './pagefind/files.ts'

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
