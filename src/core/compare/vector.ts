/** A sparse vector with its length, so that cosines cost one pass over the shorter one. */
export interface Vector {
  readonly weights: ReadonlyMap<string, number>
  readonly norm: number
}

/** Weighted counts of terms: each occurrence counts less than the one before (1 + ln n), times the term's weight. Terms of weight 0 are left out. */
export function vectorOf(terms: Iterable<string>, weight: (term: string) => number): Vector {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  const weights = new Map<string, number>()
  let square = 0
  for (const [term, count] of counts) {
    const value = (1 + Math.log(count)) * weight(term)
    if (value <= 0) continue
    weights.set(term, value)
    square += value * value
  }
  return { weights, norm: Math.sqrt(square) }
}

/** Cosine of two vectors, 0 to 1 for non-negative weights; 0 where one of them is empty. */
export function cosine(a: Vector, b: Vector): number {
  if (a.norm === 0 || b.norm === 0) return 0
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a]
  let product = 0
  for (const [term, value] of small.weights) product += value * (large.weights.get(term) ?? 0)
  return product / (a.norm * b.norm)
}

/** Overlapping pairs of characters of each clause; a clause of one character gives that character. Words of Latin letters stay whole. */
export function pairsOf(wording: string): string[] {
  const pairs: string[] = []
  for (const clause of wording.split(' ')) {
    if (/^[a-z]+$/u.test(clause)) pairs.push(clause)
    else if (clause.length === 1) pairs.push(clause)
    else for (let at = 0; at + 2 <= clause.length; at++) pairs.push(clause.slice(at, at + 2))
  }
  return pairs
}
