/** Vectors of terms: how terms are numbered and weighed, how vectors are kept and held against one another. */
import { grownFloats, grownIntegers, IntegerMap, Matrix } from '../quick/numbers.ts'

/** A stretch of the lists that all texts of an index share: a list of terms, or a sparse vector of length 1 (or an empty one) with a value beside each term. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Numbers the terms of the texts that are to be compared and weighs them, and keeps their vectors. Only vectors of one index can be held against
 * one another. The lists are shared and grow, because thousands of small ones would cost more to make and to clear away than all the counting.
 */
export class TermIndex {
  /** Terms of all lists and vectors, by their numbers, one list after the other, and beside them the values of those of vectors. */
  terms = new Int32Array(8192)
  values = new Float64Array(8192)
  private end = 0
  private readonly statistics: CorpusStatistics
  /** Numbers of the terms that were not known before. */
  private readonly numbers = new IntegerMap(2048)
  private count: number
  private weights: Float64Array<ArrayBuffer>
  /** Of each term how often the text at hand has it; zero between texts. */
  private counts: Int32Array<ArrayBuffer>

  /** Of each term its last place in the vectors at hand; zero between tables, of which a comparison makes dozens. */
  private lasts = new Int32Array(0)

  /** @param statistics weigh the terms. */
  constructor(statistics: CorpusStatistics) {
    const { weights } = statistics.known
    this.statistics = statistics
    this.count = weights.length
    this.weights = new Float64Array(weights.length + 2048)
    this.weights.set(weights)
    this.counts = new Int32Array(this.weights.length)
  }

  /** How many terms have numbers. */
  get size(): number {
    return this.count
  }

  /** Keeps a list of terms, given by their codes. */
  listOf(codes: readonly number[]): Stretch {
    const from = this.end
    const to = from + codes.length
    this.terms = grownIntegers(this.terms, to)
    for (let at = 0; at < codes.length; at++) this.terms[from + at] = this.numberOf(codes[at]!)
    this.end = to
    return { from, to }
  }

  /** The number of a term by its code; a new code gets the next number. */
  private numberOf(code: number): number {
    const known = this.statistics.known.numbers.get(code)
    if (known >= 0) return known
    const own = this.numbers.get(code)
    if (own >= 0) return own
    const number = this.count++
    this.numbers.set(code, number)
    this.weights = grownFloats(this.weights, this.count)
    this.counts = grownIntegers(this.counts, this.count)
    this.weights[number] = this.statistics.weight(code)
    return number
  }

  weightOf(term: number): number {
    return this.weights[term]!
  }

  /**
   * The vector of lists of terms, repeated as often as they stand there: each occurrence counts less than the one before
   * (1 + ln n), times the term's weight. Terms of weight 0 or less are left out.
   */
  vectorOf(lists: Iterable<Stretch>): Stretch {
    const { counts, weights } = this
    const start = this.end
    let end = start
    for (const { from, to } of lists) {
      this.terms = grownIntegers(this.terms, end + to - from)
      const { terms } = this
      for (let at = from; at < to; at++) {
        const term = terms[at]!
        if (weights[term]! > 0 && counts[term]!++ === 0) terms[end++] = term
      }
    }
    this.end = end
    this.values = grownFloats(this.values, end)
    const { terms, values } = this
    let square = 0
    for (let at = start; at < end; at++) {
      const term = terms[at]!
      const count = counts[term]!
      const value = (count === 1 ? 1 : 1 + Math.log(count)) * weights[term]!
      values[at] = value
      square += value * value
      counts[term] = 0
    }
    const norm = Math.sqrt(square)
    for (let at = start; at < end; at++) values[at]! /= norm
    return { from: start, to: end }
  }

  /** Cosine of every row with every column, 0 to 1; 0 where one of them is empty. */
  cosines(rows: readonly Stretch[], columns: readonly Stretch[]): Matrix {
    this.lasts = grownIntegers(this.lasts, this.count)
    const table = new Places(this, columns, this.lasts).cosines(rows)
    const { terms, lasts } = this
    for (const { from, to } of columns) for (let at = from; at < to; at++) lasts[terms[at]!] = 0
    return table
  }
}

/** Where the terms of some vectors stand: a chain of places for each term, so that a vector is held against all of them by way of the terms it shares. Places count from 1; 0 is none. */
export class Places {
  private readonly index: TermIndex
  private readonly columns: number
  private readonly lasts: Int32Array
  private readonly befores: Int32Array
  private readonly columnsAt: Int32Array
  private readonly values: Float64Array

  /**
   * Terms that get their numbers later must not be asked for.
   * @param lasts a list of zeros, one for each term, that is written to.
   */
  constructor(index: TermIndex, columns: readonly Stretch[], lasts: Int32Array = new Int32Array(index.size)) {
    const { terms, values } = index
    let count = 0
    for (const { from, to } of columns) count += to - from
    this.index = index
    this.columns = columns.length
    this.lasts = lasts
    this.befores = new Int32Array(count + 1)
    this.columnsAt = new Int32Array(count + 1)
    this.values = new Float64Array(count + 1)
    let place = 0
    for (let column = 0; column < columns.length; column++) {
      const { from, to } = columns[column]!
      for (let at = from; at < to; at++) {
        const term = terms[at]!
        place++
        this.befores[place] = this.lasts[term]!
        this.lasts[term] = place
        this.columnsAt[place] = column
        this.values[place] = values[at]!
      }
    }
  }

  /** The last place of a term. */
  lastOf(term: number): number {
    return this.lasts[term]!
  }

  /** The place of the same term before another. */
  before(place: number): number {
    return this.befores[place]!
  }

  /** Which of the vectors has a place. */
  columnAt(place: number): number {
    return this.columnsAt[place]!
  }

  /** Cosine of every row with every one of the vectors. */
  cosines(rows: readonly Stretch[]): Matrix {
    const { lasts, befores, columnsAt, values } = this
    const { terms, values: rowValues } = this.index
    const table = new Matrix(rows.length, this.columns)
    const sums = table.values
    for (let row = 0; row < rows.length; row++) {
      const start = row * this.columns
      const { from, to } = rows[row]!
      for (let at = from; at < to; at++) {
        const value = rowValues[at]!
        for (let place = lasts[terms[at]!]!; place > 0; place = befores[place]!) sums[start + columnsAt[place]!]! += value * values[place]!
      }
    }
    return table
  }
}

/** Terms that have numbers, by their codes, and weights, by their numbers, before any text is read. */
export interface KnownTerms {
  readonly numbers: Pick<IntegerMap, 'get'>
  readonly weights: Float64Array<ArrayBuffer>
}

export const noTerms: KnownTerms = { numbers: new IntegerMap(1), weights: new Float64Array(0) }

/** What is known of the language that reports are written in: how rare a term is. Weights are 0 or less for a term that every passage has. */
export interface CorpusStatistics {
  /** Terms that are numbered and weighed beforehand. */
  readonly known: KnownTerms
  /** Weight of any other term by its code (`pairCodesOf`). */
  readonly weight: (code: number) => number
}

interface Named {
  readonly terms: Iterable<number>
}

/** For a name which columns share terms with it, and of all columns how many. What it gives holds until it is asked again. */
export function columnsSharing(
  columns: readonly { readonly name: Named | null }[],
  terms: number,
): (name: Named) => { columns: readonly number[]; terms: Int32Array } {
  // Each term leads to the first place where a column has it, and each place to the next; places count from 1.
  const first = new Int32Array(terms)
  const next = [0]
  const columnAt = [-1]
  for (let column = columns.length - 1; column >= 0; column--) {
    for (const term of columns[column]!.name?.terms ?? []) {
      next.push(first[term]!)
      first[term] = columnAt.push(column) - 1
    }
  }
  const counts = new Int32Array(columns.length)
  let touched: number[] = []
  return (name) => {
    for (const column of touched) counts[column] = 0
    touched = []
    for (const term of name.terms) {
      for (let place = first[term]!; place > 0; place = next[place]!) if (counts[columnAt[place]!]!++ === 0) touched.push(columnAt[place]!)
    }
    return { columns: touched, terms: counts }
  }
}
