import type { SimilarityMeasures } from '../model.ts'
import type { Clause } from './clauses.ts'

/**
 * Similarity of two texts, given by their clauses, by the measures of Cohen, Malloy and Nguyen, "Lazy Prices" (2020): cosine of
 * term counts (dampened, 1 + ln n), Jaccard overlap of term sets, and edit similarity, here the share of the characters that lie
 * in clauses which both texts have in the same order. Terms are pairs of characters of the cleaned wording. Null where a text is empty.
 */
export function similarityMeasures(earlier: readonly Clause[], later: readonly Clause[]): SimilarityMeasures | null {
  if (earlier.length === 0 || later.length === 0) return null
  const size = 1 + Math.max(greatestTerm(earlier), greatestTerm(later))
  const a = countsOf(earlier, size)
  const b = countsOf(later, size)
  let squareA = 0
  let squareB = 0
  let product = 0
  let common = 0
  let either = 0
  for (let term = 0; term < size; term++) {
    const inA = a[term]!
    const inB = b[term]!
    if (inA === 0 && inB === 0) continue
    const valueA = dampened(inA)
    const valueB = dampened(inB)
    either++
    if (inA > 0 && inB > 0) common++
    squareA += valueA * valueA
    squareB += valueB * valueB
    product += valueA * valueB
  }
  return {
    cosine: rounded(product / Math.sqrt(squareA * squareB)),
    jaccard: rounded(common / either),
    edit: rounded(editSimilarity(earlier, later)),
  }
}

function greatestTerm(clauses: readonly Clause[]): number {
  let greatest = -1
  for (const { terms } of clauses) for (const term of terms) if (term > greatest) greatest = term
  return greatest
}

function countsOf(clauses: readonly Clause[], size: number): Int32Array {
  const counts = new Int32Array(size)
  for (const { terms } of clauses) for (const term of terms) counts[term]!++
  return counts
}

/** 1 + ln n for small counts n, 0 for none. */
const dampenedCounts = Float64Array.from({ length: 256 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)))

function dampened(count: number): number {
  return count < dampenedCounts.length ? dampenedCounts[count]! : 1 + Math.log(count)
}

/** A clause that stands in a text more often than this, such as a unit between numbers, says nothing of its order. */
const mostPlaces = 64

/** 2 × heaviest common sequence ÷ both lengths, over clauses weighted by their characters. */
function editSimilarity(a: readonly Clause[], b: readonly Clause[]): number {
  let total = 0
  for (const { wording } of a) total += wording.length
  for (const { wording } of b) total += wording.length
  const places = new Map<Clause, number[]>()
  for (const [index, clause] of b.entries()) {
    const known = places.get(clause)
    if (known) known.push(index)
    else places.set(clause, [index])
  }
  // Heaviest increasing chain over the places where equal clauses stand, with a Fenwick tree of prefix maxima.
  const best = new Float64Array(b.length + 1)
  for (const clause of a) {
    const there = places.get(clause)
    if (!there || there.length > mostPlaces) continue
    for (let at = there.length - 1; at >= 0; at--) {
      const place = there[at]!
      const weight = prefixMaximum(best, place) + clause.wording.length
      for (let node = place + 1; node <= b.length; node += node & -node) if (best[node]! < weight) best[node] = weight
    }
  }
  return (2 * prefixMaximum(best, b.length)) / total
}

function prefixMaximum(tree: Float64Array, end: number): number {
  let most = 0
  for (let node = end; node > 0; node -= node & -node) if (tree[node]! > most) most = tree[node]!
  return most
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
