import type { Profile } from './profile.ts'
import { signals, type Signal, type SimilarityModel } from './similarity-model.ts'
import { cosineTable, denseCosineTable } from './vector.ts'

/** Similarity of every item of the earlier list (rows) to every item of the later one (columns), 0 to 1. */
export type SimilarityTable = readonly Float64Array[]

/** How many rivals a pairing is measured against on each side. */
const rivals = 2

/**
 * Similarities by a logistic model over the signals; items that are word for word the same have 1, all others less. A list is
 * judged as a whole: part of the signals is how far a pairing is ahead of the other pairings of the same two items.
 */
export function similarityTable(earlier: readonly Profile[], later: readonly Profile[], model: SimilarityModel): SimilarityTable {
  if (earlier.length === 0 || later.length === 0) return earlier.map(() => new Float64Array(0))
  const tableOf = signalTables(earlier, later)
  const weighted = signals.flatMap((signal) => {
    const weight = model.weights[signal] ?? 0
    return weight === 0 ? [] : [{ weight, table: tableOf(signal) }]
  })
  return earlier.map((a, row) =>
    Float64Array.from(later, (b, column) => {
      if (a.sameness !== '' && a.sameness === b.sameness) return 1
      let z = model.constant
      for (const { weight, table } of weighted) z += weight * table[row]![column]!
      return Math.min(0.999, 1 / (1 + Math.exp(-z)))
    }),
  )
}

/**
 * Each signal for every pairing: overlap of character pairs, of word vectors and of themes, each for leads and whole texts;
 * overlap of complaints; distance in the order of the lists; and how far overlaps are ahead of their rivals. Neither list may be empty.
 */
export function signalTables(earlier: readonly Profile[], later: readonly Profile[]): (signal: Signal) => SimilarityTable {
  const known = new Map<Signal, SimilarityTable>()
  const tableOf = (signal: Signal): SimilarityTable => {
    const table = known.get(signal) ?? make[signal]()
    known.set(signal, table)
    return table
  }
  const dense = (view: (profile: Profile) => Float64Array): SimilarityTable => denseCosineTable(earlier.map(view), later.map(view))
  const make: Readonly<Record<Signal, () => SimilarityTable>> = {
    leadPairs: () =>
      cosineTable(
        earlier.map((profile) => profile.lead.pairs()),
        later.map((profile) => profile.lead.pairs()),
      ),
    wholePairs: () =>
      cosineTable(
        earlier.map((profile) => profile.whole.pairs()),
        later.map((profile) => profile.whole.pairs()),
      ),
    leadMeaning: () => dense((profile) => profile.lead.meaning()),
    wholeMeaning: () => dense((profile) => profile.whole.meaning()),
    leadThemes: () => dense((profile) => profile.lead.themes()),
    wholeThemes: () => dense((profile) => profile.whole.themes()),
    complaints: () => dense((profile) => profile.whole.complaints()),
    distance: () => earlier.map((a) => Float64Array.from(later, (b) => Math.abs(a.position - b.position))),
    pairsAhead: () => aheadOfRivals(tableOf('wholePairs'), 0.04),
    meaningAhead: () => aheadOfRivals(tableOf('wholeMeaning'), 0.6),
    themesAhead: () => aheadOfRivals(tableOf('wholeThemes'), 0.25),
  }
  return tableOf
}

/**
 * Each cell less the mean of the best other cells of its row and of its column (cross-domain similarity local scaling, Conneau
 * and others 2018). In short lists missing rivals count as `usual`, what rivals come to in lists of ordinary length.
 */
function aheadOfRivals(table: SimilarityTable, usual: number): SimilarityTable {
  const columns = table[0]!.length
  const byRow = table.map(greatest)
  const byColumn = Array.from({ length: columns }, (_, column) => greatest(Float64Array.from(table, (row) => row[column]!)))
  return table.map((row, at) =>
    row.map((value, column) => value - (meanOfOthers(byRow[at]!, value, usual) + meanOfOthers(byColumn[column]!, value, usual)) / 2),
  )
}

/** The greatest values, one more than the number of rivals, greatest first. */
function greatest(values: Float64Array): readonly number[] {
  const best: number[] = []
  for (const value of values) {
    if (best.length > rivals && value <= best[rivals]!) continue
    let at = best.length
    while (at > 0 && best[at - 1]! < value) at--
    best.splice(at, 0, value)
    if (best.length > rivals + 1) best.pop()
  }
  return best
}

/** Mean of the best values beside the own one. */
function meanOfOthers(best: readonly number[], own: number, usual: number): number {
  const among = best.indexOf(own)
  let sum = 0
  let taken = 0
  for (let at = 0; taken < rivals && at < best.length; at++) {
    if (at === among) continue
    sum += best[at]!
    taken++
  }
  return (sum + (rivals - taken) * usual) / rivals
}
