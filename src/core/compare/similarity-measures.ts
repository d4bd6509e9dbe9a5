import type { SimilarityMeasures } from '../model.ts'
import { pairCodesOf } from './character-pairs.ts'
import { cosine, termIndex } from './vector.ts'
import { wordingOf } from './wording.ts'

/** A text prepared for the measures: its character pairs and its clauses. */
export interface MeasuredText {
  readonly pairs: readonly number[]
  readonly clauses: readonly string[]
}

/** Prepares a text; what is prepared of parts of a text may be joined. */
export function measuredText(text: string): MeasuredText {
  const wording = wordingOf(text)
  return { pairs: pairCodesOf(wording), clauses: wording.split(' ').filter((clause) => clause !== '') }
}

/** Several prepared texts as one. */
export function joinMeasured(texts: readonly MeasuredText[]): MeasuredText {
  return { pairs: texts.flatMap((text) => text.pairs), clauses: texts.flatMap((text) => text.clauses) }
}

/**
 * Similarity of two texts by the measures of Cohen, Malloy and Nguyen, "Lazy Prices" (2020): cosine of term counts (dampened, 1 + ln n),
 * Jaccard overlap of term sets, and edit similarity, here the share of the characters that lie in clauses which both texts have
 * in the same order. Terms are pairs of characters of the cleaned wording. Null where a text is empty.
 */
export function similarityMeasures(earlier: MeasuredText, later: MeasuredText): SimilarityMeasures | null {
  if (earlier.pairs.length === 0 || later.pairs.length === 0) return null
  const index = termIndex(() => 1)
  const a = index.vectorOf(earlier.pairs)
  const b = index.vectorOf(later.pairs)
  const either = index.size()
  const common = a.terms.length + b.terms.length - either
  return { cosine: rounded(cosine(a, b)), jaccard: rounded(common / either), edit: rounded(editSimilarity(earlier.clauses, later.clauses)) }
}

/** 2 × heaviest common sequence ÷ both lengths, over clauses weighted by their characters. */
function editSimilarity(a: readonly string[], b: readonly string[]): number {
  const total = [...a, ...b].reduce((sum, clause) => sum + clause.length, 0)
  const places = new Map<string, number[]>()
  for (const [index, clause] of b.entries()) {
    const known = places.get(clause)
    if (known) known.push(index)
    else places.set(clause, [index])
  }
  // Heaviest increasing chain over the places where equal clauses stand, with a Fenwick tree of prefix maxima.
  const best = new Float64Array(b.length + 1)
  for (const clause of a) {
    const there = places.get(clause) ?? []
    for (let at = there.length - 1; at >= 0; at--) {
      const place = there[at]!
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

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
