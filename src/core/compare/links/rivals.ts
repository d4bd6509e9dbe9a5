import { Matrix } from '../quick/matrix.ts'

/** Each cell less the best other one of its row and its column, which counts as `usual` at least. */
export function aheadOfBest(table: Matrix, usual = 0): Matrix {
  return ahead(table, usual, (row, column, value) => Math.max(usual, row.bestBeside(value), column.bestBeside(value)))
}

/**
 * Each cell less the mean of the two best other cells of its row and of its column (cross-domain similarity local scaling, Conneau
 * and others 2018). In short lists missing rivals count as `usual`, what rivals come to in lists of ordinary length.
 */
export function aheadOfRivals(table: Matrix, usual: number): Matrix {
  return ahead(table, usual, (row, column, value) => (row.meanBeside(value) + column.meanBeside(value)) / 2)
}

/** Each cell less what its rivals in its row and its column come to. */
function ahead(table: Matrix, usual: number, rivals: (row: Best, column: Best, value: number) => number): Matrix {
  const byRow = Array.from({ length: table.rows }, () => new Best(usual))
  const byColumn = Array.from({ length: table.columns }, () => new Best(usual))
  for (let row = 0; row < table.rows; row++) {
    for (let column = 0; column < table.columns; column++) {
      byRow[row]!.add(table.at(row, column))
      byColumn[column]!.add(table.at(row, column))
    }
  }
  const result = new Matrix(table.rows, table.columns)
  for (let row = 0, at = 0; row < table.rows; row++) {
    for (let column = 0; column < table.columns; column++, at++) {
      const value = table.values[at]!
      result.values[at] = value - rivals(byRow[row]!, byColumn[column]!, value)
    }
  }
  return result
}

/** The three greatest of some values: an own one and two rivals. */
class Best {
  private first = -Infinity
  private second = -Infinity
  private third = -Infinity
  private readonly usual: number

  /** @param usual stands in for rivals that are missing. */
  constructor(usual: number) {
    this.usual = usual
  }

  add(value: number): void {
    if (value <= this.third) return
    this.third = value
    if (value <= this.second) return
    this.third = this.second
    this.second = value
    if (value <= this.first) return
    this.second = this.first
    this.first = value
  }

  /** Mean of the two best values beside one of them. */
  meanBeside(own: number): number {
    if (own === this.first) return (this.orUsual(this.second) + this.orUsual(this.third)) / 2
    if (own === this.second) return (this.first + this.orUsual(this.third)) / 2
    return (this.first + this.second) / 2
  }

  /** The best value beside one of them. */
  bestBeside(own: number): number {
    return this.orUsual(own === this.first ? this.second : this.first)
  }

  private orUsual(value: number): number {
    return value === -Infinity ? this.usual : value
  }
}

/** Mean of the cells before and after each one in the order of both lists, a step more or less on one side being allowed. */
export function neighbours(table: Matrix): Matrix {
  const means = new Matrix(table.rows, table.columns)
  const best = (row: number, column: number): number => {
    if (row < 0 || row >= table.rows) return 0
    let most = 0
    for (let near = Math.max(0, column - 1); near <= Math.min(table.columns - 1, column + 1); near++) most = Math.max(most, table.at(row, near))
    return most
  }
  let at = 0
  for (let row = 0; row < table.rows; row++)
    for (let column = 0; column < table.columns; column++) means.values[at++] = (best(row - 1, column - 1) + best(row + 1, column + 1)) / 2
  return means
}
