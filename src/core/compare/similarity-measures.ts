import type { SimilarityMeasures } from '../model.ts'
import { pairCodesOf } from './character-pairs.ts'
import { cosine, vectorOf } from './vector.ts'
import { wordingOf } from './wording.ts'

/**
 * Similarity of two texts by the measures of Cohen, Malloy and Nguyen, "Lazy Prices" (2020): cosine of term counts, Jaccard
 * overlap of term sets, and edit similarity, here the share of sentences-in-order that both have (2 × common ÷ all, after
 * Ratcliff and Obershelp's formula). Terms are pairs of characters of the cleaned wording. Null where a text is empty.
 */
export function similarityMeasures(earlier: string, later: string): SimilarityMeasures | null {
  const a = pairCodesOf(wordingOf(earlier))
  const b = pairCodesOf(wordingOf(later))
  if (a.length === 0 || b.length === 0) return null
  const setA = new Set(a)
  const setB = new Set(b)
  const common = setA.intersection(setB).size
  const one = (): number => 1
  return {
    cosine: rounded(cosine(vectorOf(a, one), vectorOf(b, one))),
    jaccard: rounded(common / (setA.size + setB.size - common)),
    edit: rounded(editSimilarity(earlier, later)),
  }
}

/** 2 × longest common sequence ÷ both lengths, over clauses weighted by their characters: order counts, whole texts stay affordable. */
function editSimilarity(earlier: string, later: string): number {
  const a = clausesOf(earlier)
  const b = clausesOf(later)
  const total = [...a, ...b].reduce((sum, clause) => sum + clause.length, 0)
  if (total === 0) return 0
  const counts = new Map<string, number[]>()
  for (const [index, clause] of b.entries()) {
    const places = counts.get(clause)
    if (places) places.push(index)
    else counts.set(clause, [index])
  }
  // Heaviest increasing chain over the places where equal clauses stand, with a Fenwick tree of prefix maxima.
  const best = new Float64Array(b.length + 1)
  for (const clause of a) {
    const places = counts.get(clause) ?? []
    for (let at = places.length - 1; at >= 0; at--) {
      const place = places[at]!
      const weight = prefixMaximum(best, place) + clause.length
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

function clausesOf(text: string): string[] {
  return wordingOf(text)
    .split(' ')
    .filter((clause) => clause !== '')
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
