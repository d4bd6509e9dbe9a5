/** A sparse vector with its length, so that cosines cost one pass over the shorter one. Terms are numbers. */
export interface Vector {
  readonly weights: ReadonlyMap<number, number>
  readonly norm: number
}

/** Weighted counts of terms: each occurrence counts less than the one before (1 + ln n), times the term's weight. Terms of weight 0 or less are left out. */
export function vectorOf(terms: Iterable<number>, weight: (term: number) => number): Vector {
  const counts = new Map<number, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  const weights = new Map<number, number>()
  let square = 0
  for (const [term, count] of counts) {
    const value = (1 + Math.log(count)) * weight(term)
    if (value <= 0) continue
    weights.set(term, value)
    square += value * value
  }
  return { weights, norm: Math.sqrt(square) }
}

/** Cosine of two vectors, 0 to 1; 0 where one of them is empty. */
export function cosine(a: Vector, b: Vector): number {
  if (a.norm === 0 || b.norm === 0) return 0
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a]
  let product = 0
  for (const [term, value] of small.weights) product += value * (large.weights.get(term) ?? 0)
  return product / (a.norm * b.norm)
}

/** Cosine of every row with every column, by way of the terms they share. */
export function cosineTable(rows: readonly Vector[], columns: readonly Vector[]): Float64Array[] {
  const places = new Map<number, { column: number; value: number }[]>()
  for (const [column, vector] of columns.entries()) {
    for (const [term, value] of vector.weights) {
      const place = { column, value: value / vector.norm }
      const known = places.get(term)
      if (known) known.push(place)
      else places.set(term, [place])
    }
  }
  return rows.map((row) => {
    const products = new Float64Array(columns.length)
    for (const [term, value] of row.weights) for (const place of places.get(term) ?? []) products[place.column]! += (value / row.norm) * place.value
    return products
  })
}

/** Cosine of every row with every column for dense vectors, −1 to 1; 0 where one of them is all zeros. */
export function denseCosineTable(rows: readonly Float64Array[], columns: readonly Float64Array[]): Float64Array[] {
  const norms = columns.map(lengthOf)
  return rows.map((row) => {
    const norm = lengthOf(row)
    return Float64Array.from(columns, (column, at) => (norm === 0 || norms[at] === 0 ? 0 : dot(row, column) / (norm * norms[at]!)))
  })
}

function dot(a: Float64Array, b: Float64Array): number {
  let product = 0
  for (let at = 0; at < a.length; at++) product += a[at]! * b[at]!
  return product
}

function lengthOf(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector))
}
