import { grownFloats, grownIntegers } from './growing-lists.ts'
import { IntegerMap } from './integer-map.ts'
import { Matrix } from './matrix.ts'

/** A sparse vector of length 1, or an empty one: a stretch of the lists of terms and values that all vectors of an index share. */
export interface Vector {
  readonly from: number
  readonly to: number
}

/**
 * Numbers the terms of the texts that are to be compared and weighs them, and keeps their vectors. Only vectors of one index can be held against
 * one another. The lists are shared and grow, because thousands of small ones would cost more to make and to clear away than all the counting.
 */
export class TermIndex {
  /** Terms and values of all vectors, one vector after the other. */
  terms = new Int32Array(4096)
  values = new Float64Array(4096)
  private end = 0
  private readonly weight: (code: number) => number
  private readonly numbers = new IntegerMap(4096)
  private weights = new Float64Array(4096)
  /** Of each term how often the text at hand has it; zero between texts. */
  private counts = new Int32Array(4096)
  private known = 0

  /** @param weight of a term by its code. */
  constructor(weight: (code: number) => number) {
    this.weight = weight
  }

  /** How many terms have been numbered. */
  get size(): number {
    return this.known
  }

  /** The number of a term by its code; a new code gets the next number. */
  numberOf(code: number): number {
    const known = this.numbers.get(code)
    if (known >= 0) return known
    const number = this.known++
    this.numbers.set(code, number)
    this.weights = grownFloats(this.weights, this.known)
    this.counts = grownIntegers(this.counts, this.known)
    this.weights[number] = this.weight(code)
    return number
  }

  weightOf(term: number): number {
    return this.weights[term]!
  }

  /**
   * The vector of lists of terms by their numbers, repeated as often as they stand there: each occurrence counts less than the one before
   * (1 + ln n), times the term's weight. Terms of weight 0 or less are left out.
   */
  vectorOf(lists: Iterable<{ readonly terms: readonly number[] }>): Vector {
    const { counts, weights } = this
    const from = this.end
    let to = from
    for (const { terms } of lists) {
      this.terms = grownIntegers(this.terms, to + terms.length)
      for (const term of terms) if (weights[term]! > 0 && counts[term]!++ === 0) this.terms[to++] = term
    }
    this.end = to
    this.values = grownFloats(this.values, to)
    const { terms, values } = this
    let square = 0
    for (let at = from; at < to; at++) {
      const term = terms[at]!
      const count = counts[term]!
      const value = (count === 1 ? 1 : 1 + Math.log(count)) * weights[term]!
      values[at] = value
      square += value * value
      counts[term] = 0
    }
    const norm = Math.sqrt(square)
    for (let at = from; at < to; at++) values[at]! /= norm
    return { from, to }
  }

  /** Cosine of every row with every column, 0 to 1; 0 where one of them is empty. */
  cosines(rows: readonly Vector[], columns: readonly Vector[]): Matrix {
    return new Places(this, columns).cosines(rows)
  }
}

/** Where the terms of some vectors stand: a chain of places for each term, so that a vector is held against all of them by way of the terms it shares. */
export class Places {
  private readonly index: TermIndex
  private readonly columns: number
  /** The last place of each term and the one before each place, counted from 1; 0 for none. */
  private readonly last: Int32Array
  private readonly before: Int32Array
  private readonly column: Int32Array
  private readonly value: Float64Array

  constructor(index: TermIndex, columns: readonly Vector[]) {
    const { terms, values } = index
    let count = 0
    for (const { from, to } of columns) count += to - from
    this.index = index
    this.columns = columns.length
    this.last = new Int32Array(index.size)
    this.before = new Int32Array(count + 1)
    this.column = new Int32Array(count + 1)
    this.value = new Float64Array(count + 1)
    let place = 0
    for (let column = 0; column < columns.length; column++) {
      const { from, to } = columns[column]!
      for (let at = from; at < to; at++) {
        const term = terms[at]!
        place++
        this.before[place] = this.last[term]!
        this.last[term] = place
        this.column[place] = column
        this.value[place] = values[at]!
      }
    }
  }

  /** Cosine of every row with every one of the vectors. */
  cosines(rows: readonly Vector[]): Matrix {
    const { last, before, column, value: values } = this
    const { terms, values: rowValues } = this.index
    const table = new Matrix(rows.length, this.columns)
    const sums = table.values
    for (let row = 0; row < rows.length; row++) {
      const start = row * this.columns
      const { from, to } = rows[row]!
      for (let at = from; at < to; at++) {
        const value = rowValues[at]!
        for (let place = last[terms[at]!]!; place > 0; place = before[place]!) sums[start + column[place]!]! += value * values[place]!
      }
    }
    return table
  }
}
