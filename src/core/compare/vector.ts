/** A sparse vector: terms by their numbers, each with its value, and its length. */
export interface Vector {
  readonly terms: Int32Array
  readonly values: Float64Array
  readonly norm: number
}

/** Numbers the terms of one comparison and weighs them, so that vectors are lists of small numbers. */
export interface TermIndex {
  /** Weighted counts of terms by their codes: each occurrence counts less than the one before (1 + ln n), times the term's weight. Terms of weight 0 or less are left out. */
  readonly vectorOf: (codes: readonly number[]) => Vector
  readonly weightOf: (term: number) => number
  /** How many terms have been numbered. */
  readonly size: () => number
}

/** An index whose weights come from a function of the term's code. */
export function termIndex(weight: (code: number) => number): TermIndex {
  const numbers = new Map<number, number>()
  const weights: number[] = []
  const counts: number[] = []
  const numberOf = (code: number): number => {
    let number = numbers.get(code)
    if (number === undefined) {
      number = weights.length
      numbers.set(code, number)
      weights.push(weight(code))
      counts.push(0)
    }
    return number
  }
  return {
    vectorOf: (codes) => {
      const touched: number[] = []
      for (const code of codes) {
        const number = numberOf(code)
        if (weights[number]! > 0 && counts[number]!++ === 0) touched.push(number)
      }
      const values = new Float64Array(touched.length)
      let square = 0
      for (const [at, number] of touched.entries()) {
        const count = counts[number]!
        const value = (count === 1 ? 1 : 1 + Math.log(count)) * weights[number]!
        values[at] = value
        square += value * value
        counts[number] = 0
      }
      return { terms: Int32Array.from(touched), values, norm: Math.sqrt(square) }
    },
    weightOf: (term) => weights[term]!,
    size: () => weights.length,
  }
}

/** Cosine of two vectors of one index, 0 to 1; 0 where one of them is empty. */
export function cosine(a: Vector, b: Vector): number {
  return cosineTable([a], [b])[0]![0]!
}

/** Cosine of every row with every column, by way of the terms they share. */
export function cosineTable(rows: readonly Vector[], columns: readonly Vector[]): Float64Array[] {
  const places = placesOf(columns)
  return rows.map((row) => {
    const products = new Float64Array(columns.length)
    for (let at = 0; at < row.terms.length; at++) {
      const list = places[row.terms[at]!]
      if (list === undefined) continue
      const value = row.values[at]! / row.norm
      for (let place = 0; place < list.length; place += 2) products[list[place]!]! += value * list[place + 1]!
    }
    return products
  })
}

/** For each term its columns and its values there, in turns, for vectors of length 1. */
function placesOf(columns: readonly Vector[]): readonly (readonly number[] | undefined)[] {
  const places: (number[] | undefined)[] = []
  for (const [column, { terms, values, norm }] of columns.entries()) {
    for (let at = 0; at < terms.length; at++) {
      const known = places[terms[at]!]
      if (known) known.push(column, values[at]! / norm)
      else places[terms[at]!] = [column, values[at]! / norm]
    }
  }
  return places
}

/** Cosine of every row with every column for dense vectors, −1 to 1; 0 where one of them is all zeros. */
export function denseCosineTable(rows: readonly Float64Array[], columns: readonly Float64Array[]): Float64Array[] {
  const norms = columns.map(lengthOf)
  return rows.map((row) => {
    const norm = lengthOf(row)
    const cosines = new Float64Array(columns.length)
    if (norm > 0) for (let at = 0; at < columns.length; at++) if (norms[at]! > 0) cosines[at] = dot(row, columns[at]!) / (norm * norms[at]!)
    return cosines
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
