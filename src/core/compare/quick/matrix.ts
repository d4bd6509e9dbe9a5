/** A table of numbers, all zero at first. Its values lie in one list, row after row, so that thousands of small tables cost little to make. */
export class Matrix {
  readonly rows: number
  readonly columns: number
  readonly values: Float64Array

  constructor(rows: number, columns: number) {
    this.rows = rows
    this.columns = columns
    this.values = new Float64Array(rows * columns)
  }

  at(row: number, column: number): number {
    return this.values[row * this.columns + column]!
  }

  /** The values of a row, which are the table's own. */
  row(row: number): Float64Array {
    return this.values.subarray(row * this.columns, (row + 1) * this.columns)
  }
}
