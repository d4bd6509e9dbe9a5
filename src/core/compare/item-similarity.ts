import type { Profile } from './profile.ts'
import { signals, type Signal, type SimilarityModel } from './similarity-model.ts'
import { cosineTable, denseCosineTable } from './vector.ts'

/** Similarity of every item of the earlier list (rows) to every item of the later one (columns), 0 to 1. */
export type SimilarityTable = readonly Float64Array[]

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
  return earlier.map((a, row) => {
    const cells = new Float64Array(later.length).fill(model.constant)
    for (const { weight, table } of weighted) {
      const signal = table[row]!
      for (let column = 0; column < cells.length; column++) cells[column]! += weight * signal[column]!
    }
    for (let column = 0; column < cells.length; column++) {
      const isSame = a.sameness !== '' && a.sameness === later[column]!.sameness
      cells[column] = isSame ? 1 : Math.min(0.999, 1 / (1 + Math.exp(-cells[column]!)))
    }
    return cells
  })
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
    distance: () =>
      earlier.map((a) => {
        const distances = new Float64Array(later.length)
        for (let column = 0; column < distances.length; column++) distances[column] = Math.abs(a.position - later[column]!.position)
        return distances
      }),
    pairsAhead: () => aheadOfRivals(tableOf('wholePairs'), 0.04),
    meaningAhead: () => aheadOfRivals(tableOf('wholeMeaning'), 0.6),
    themesAhead: () => aheadOfRivals(tableOf('wholeThemes'), 0.25),
  }
  return tableOf
}

/**
 * Each cell less the mean of the two best other cells of its row and of its column (cross-domain similarity local scaling, Conneau
 * and others 2018). In short lists missing rivals count as `usual`, what rivals come to in lists of ordinary length.
 */
function aheadOfRivals(table: SimilarityTable, usual: number): SimilarityTable {
  const byRow = table.map(() => new Best(usual))
  const byColumn = Array.from(table[0]!, () => new Best(usual))
  for (const [row, cells] of table.entries()) {
    for (let column = 0; column < cells.length; column++) {
      byRow[row]!.add(cells[column]!)
      byColumn[column]!.add(cells[column]!)
    }
  }
  return table.map((cells, row) => {
    const ahead = new Float64Array(cells.length)
    for (let column = 0; column < cells.length; column++) {
      const value = cells[column]!
      ahead[column] = value - (byRow[row]!.meanBeside(value) + byColumn[column]!.meanBeside(value)) / 2
    }
    return ahead
  })
}

/** The three greatest of some values: an own one and two rivals. */
class Best {
  private first = -Infinity
  private second = -Infinity
  private third = -Infinity
  private readonly usual: number

  /** @param usual stands in for rivals that are missing. */
  constructor(usual: number) {
    this.usual = usual
  }

  add(value: number): void {
    if (value <= this.third) return
    this.third = value
    if (value <= this.second) return
    this.third = this.second
    this.second = value
    if (value <= this.first) return
    this.second = this.first
    this.first = value
  }

  /** Mean of the two best values beside one of them. */
  meanBeside(own: number): number {
    if (own === this.first) return (this.orUsual(this.second) + this.orUsual(this.third)) / 2
    if (own === this.second) return (this.first + this.orUsual(this.third)) / 2
    return (this.first + this.second) / 2
  }

  private orUsual(value: number): number {
    return value === -Infinity ? this.usual : value
  }
}
