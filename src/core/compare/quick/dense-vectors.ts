import { grownFloats } from './growing-lists.ts'
import { Matrix } from './matrix.ts'

/** Vectors of one width, kept in one list and known by their numbers. */
export class DenseVectors {
  private readonly width: number
  private values: Float64Array<ArrayBuffer>
  private norms = new Float64Array(64)
  private count = 0

  constructor(width: number) {
    this.width = width
    this.values = new Float64Array(64 * width)
  }

  /** Makes a vector and gives its number. @param fill writes its values, zeros so far, into a list from a place on. */
  add(fill: (values: Float64Array, from: number) => void): number {
    const number = this.count++
    const from = number * this.width
    this.values = grownFloats(this.values, from + this.width)
    this.norms = grownFloats(this.norms, this.count)
    fill(this.values, from)
    this.norms[number] = Math.sqrt(this.product(number, number))
    return number
  }

  /** Cosine of two vectors by their numbers, −1 to 1; 0 where one of them is all zeros. */
  cosine(a: number, b: number): number {
    const norms = this.norms[a]! * this.norms[b]!
    return norms > 0 ? this.product(a, b) / norms : 0
  }

  /** Cosine of every row with every column. */
  cosines(rows: readonly number[], columns: readonly number[]): Matrix {
    const table = new Matrix(rows.length, columns.length)
    let at = 0
    for (const row of rows) for (const column of columns) table.values[at++] = this.cosine(row, column)
    return table
  }

  private product(a: number, b: number): number {
    const { values, width } = this
    const end = (a + 1) * width
    let sum = 0
    for (let at = a * width, other = b * width; at < end; at++, other++) sum += values[at]! * values[other]!
    return sum
  }
}
