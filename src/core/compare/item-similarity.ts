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
  const values = signalTables(earlier, later, model)
  return earlier.map((a, row) =>
    Float64Array.from(later, (b, column) => {
      if (a.sameness !== '' && a.sameness === b.sameness) return 1
      let z = model.constant
      for (const [table, weight] of values) z += weight * table[row]![column]!
      return Math.min(0.999, 1 / (1 + Math.exp(-z)))
    }),
  )
}

function signalTables(earlier: readonly Profile[], later: readonly Profile[], model: SimilarityModel): [SimilarityTable, number][] {
  return signals.flatMap((signal) => {
    const weight = model.weights[signal]
    return weight === undefined || weight === 0 ? [] : [[signalTable(signal, earlier, later), weight]]
  })
}

/** One signal for every pairing: overlap of character pairs, of word vectors and of themes, each for leads and whole texts; overlap of complaints; distance in the order of the lists; and how far overlaps are ahead of their rivals. */
export function signalTable(signal: Signal, earlier: readonly Profile[], later: readonly Profile[]): SimilarityTable {
  switch (signal) {
    case 'leadPairs':
      return cosineTable(earlier.map(leadPairs), later.map(leadPairs))
    case 'wholePairs':
      return cosineTable(earlier.map(wholePairs), later.map(wholePairs))
    case 'leadMeaning':
      return denseCosineTable(
        earlier.map((profile) => profile.lead.meaning),
        later.map((profile) => profile.lead.meaning),
      )
    case 'wholeMeaning':
      return denseCosineTable(
        earlier.map((profile) => profile.whole.meaning),
        later.map((profile) => profile.whole.meaning),
      )
    case 'leadThemes':
      return denseCosineTable(
        earlier.map((profile) => profile.lead.themes),
        later.map((profile) => profile.lead.themes),
      )
    case 'wholeThemes':
      return denseCosineTable(
        earlier.map((profile) => profile.whole.themes),
        later.map((profile) => profile.whole.themes),
      )
    case 'complaints':
      return denseCosineTable(
        earlier.map((profile) => profile.complaints),
        later.map((profile) => profile.complaints),
      )
    case 'distance':
      return earlier.map((a) => Float64Array.from(later, (b) => Math.abs(a.position - b.position)))
    case 'pairsAhead':
      return aheadOfRivals(signalTable('wholePairs', earlier, later))
    case 'meaningAhead':
      return aheadOfRivals(signalTable('wholeMeaning', earlier, later))
    case 'themesAhead':
      return aheadOfRivals(signalTable('wholeThemes', earlier, later))
  }
}

/** Each cell less the mean of the best other cells of its row and of its column (cross-domain similarity local scaling, Conneau and others 2018); missing rivals count as 0. */
function aheadOfRivals(table: SimilarityTable): SimilarityTable {
  const columns = table[0]?.length ?? 0
  const byRow = table.map((row) => greatest(row))
  const byColumn = Array.from({ length: columns }, (_, column) => greatest(Float64Array.from(table, (row) => row[column]!)))
  return table.map((row, at) =>
    row.map((value, column) => value - (meanOfOthers(byRow[at]!, value, columns) + meanOfOthers(byColumn[column]!, value, table.length)) / 2),
  )
}

/** The greatest values, one more than the number of rivals. */
function greatest(values: Float64Array): readonly number[] {
  return [...values].sort((a, b) => b - a).slice(0, rivals + 1)
}

function meanOfOthers(best: readonly number[], own: number, count: number): number {
  const among = best.indexOf(own)
  const others = among < 0 ? best.slice(0, rivals) : best.filter((_, at) => at !== among)
  return others.slice(0, Math.min(rivals, count - 1)).reduce((sum, value) => sum + value, 0) / rivals
}

function leadPairs(profile: Profile): Profile['lead']['pairs'] {
  return profile.lead.pairs
}

function wholePairs(profile: Profile): Profile['whole']['pairs'] {
  return profile.whole.pairs
}
