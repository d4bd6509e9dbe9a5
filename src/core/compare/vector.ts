import { IntegerMap } from './integer-map.ts'

/** A sparse vector: terms by their numbers, each with its value, and its length. */
export interface Vector {
  readonly terms: Int32Array
  readonly values: Float64Array
  readonly norm: number
}

/** Numbers the terms of the texts that are to be compared and weighs them, so that vectors are lists of small numbers. */
export interface TermIndex {
  /** The numbers of terms by their codes; a new code gets the next number. */
  readonly numbersOf: (codes: readonly number[]) => number[]
  /** Weighted counts of terms, given by their numbers: each occurrence counts less than the one before (1 + ln n), times the term's weight. Terms of weight 0 or less are left out. */
  readonly vectorOf: (lists: Iterable<readonly number[]>) => Vector
  readonly weightOf: (term: number) => number
  /** How many terms have been numbered. */
  readonly size: () => number
}

/** An index whose weights come from a function of the term's code. */
export function termIndex(weight: (code: number) => number): TermIndex {
  const numbers = new IntegerMap(4096)
  const weights: number[] = []
  const counts: number[] = []
  const numberOf = (code: number): number => {
    let number = numbers.get(code)
    if (number < 0) {
      number = weights.length
      numbers.set(code, number)
      weights.push(weight(code))
      counts.push(0)
    }
    return number
  }
  return {
    numbersOf: (codes) => {
      const own = new Array<number>(codes.length)
      for (let at = 0; at < codes.length; at++) own[at] = numberOf(codes[at]!)
      return own
    },
    vectorOf: (lists) => {
      const touched: number[] = []
      for (const list of lists) for (const number of list) if (weights[number]! > 0 && counts[number]!++ === 0) touched.push(number)
      const terms = Int32Array.from(touched)
      const values = new Float64Array(touched.length)
      let square = 0
      for (let at = 0; at < terms.length; at++) {
        const number = terms[at]!
        const count = counts[number]!
        const value = (count === 1 ? 1 : 1 + Math.log(count)) * weights[number]!
        values[at] = value
        square += value * value
        counts[number] = 0
      }
      return { terms, values, norm: Math.sqrt(square) }
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
  return rows.map(({ terms, values, norm }) => {
    const products = new Float64Array(columns.length)
    for (let at = 0; at < terms.length; at++) {
      const value = values[at]! / norm
      for (let place = places.first[terms[at]!] ?? -1; place >= 0; place = places.next[place]!) {
        const column = places.column[place]!
        products[column] = products[column]! + value * places.value[place]!
      }
    }
    return products
  })
}

/** Where terms stand in vectors of length 1: a chain of places for each term, which ends with −1. */
interface Places {
  readonly first: Int32Array
  readonly next: Int32Array
  readonly column: Int32Array
  readonly value: Float64Array
}

function placesOf(columns: readonly Vector[]): Places {
  let count = 0
  let last = -1
  for (const { terms } of columns) {
    count += terms.length
    for (const term of terms) if (term > last) last = term
  }
  const first = new Int32Array(last + 1).fill(-1)
  const next = new Int32Array(count)
  const columnOf = new Int32Array(count)
  const valueOf = new Float64Array(count)
  let place = 0
  for (let column = 0; column < columns.length; column++) {
    const { terms, values, norm } = columns[column]!
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at]!
      next[place] = first[term]!
      first[term] = place
      columnOf[place] = column
      valueOf[place] = values[at]! / norm
      place++
    }
  }
  return { first, next, column: columnOf, value: valueOf }
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
