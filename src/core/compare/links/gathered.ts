import { signalTables, type SimilarityTable } from './item-similarity.ts'
import type { Profile } from '../profiles/index.ts'

const weights = { pairs: 1, meaning: 0.3, themes: 0.3 }
const total = 1.6

/**
 * How alike the items of two lists are of which one has far fewer and longer items than the other, as where a plan of thirty tasks becomes one of ten
 * chapters: overlap in pairs of characters, meaning and theme of the whole texts, 0 to 1. Null where the lists are cut alike.
 * @param times how many times longer the items of the one list must be on average.
 */
export function gatheredLikeness(earlier: readonly Profile[], later: readonly Profile[], times: number): SimilarityTable | null {
  if (earlier.length === 0 || later.length === 0) return null
  const [a, b] = [meanLength(earlier), meanLength(later)]
  const isGathered = earlier.length > later.length ? b >= times * a : later.length > earlier.length && a >= times * b
  if (!isGathered) return null
  const tableOf = signalTables(earlier, later)
  const [pairs, meaning, themes] = [tableOf('wholePairs'), tableOf('wholeMeaning'), tableOf('wholeThemes')]
  return earlier.map((_, row) =>
    Float64Array.from(later, (__, column) => {
      const sum =
        weights.pairs * pairs.at(row, column) + weights.meaning * Math.max(0, meaning.at(row, column)) + weights.themes * themes.at(row, column)
      return sum / total
    }),
  )
}

function meanLength(profiles: readonly Profile[]): number {
  return profiles.reduce((sum, { item }) => sum + item.text.length, 0) / profiles.length
}
