/** What is done with a table of similarities, whatever they are of: cells held against their rivals and neighbours, rows paired with columns. */
import { Matrix } from '../quick/numbers.ts'

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

/** One cell of a similarity table: row, column and how much is gained by pairing them. */
export interface Gain {
  readonly row: number
  readonly column: number
  readonly gain: number
}

/**
 * The pairing of rows with columns that gains most in all, each row and column used at most once; staying alone gains nothing,
 * so pairs that gain nothing are never made. Gains are any finite numbers. Connected groups are solved apart, each by the
 * Hungarian method (Kuhn 1955, in the shortest-path form of Jonker and Volgenant 1987).
 */
export function bestAssignment(gains: readonly Gain[]): Gain[] {
  const useful = gains.filter((cell) => cell.gain > 0)
  return connectedGroups(useful)
    .flatMap((group) => (group.length === 1 ? group : solve(group)))
    .sort((a, b) => a.row - b.row || a.column - b.column)
}

/** The cells in groups that share neither row nor column, in order. */
function connectedGroups(cells: readonly Gain[]): Gain[][] {
  let rows = 0
  let columns = 0
  for (const { row, column } of cells) [rows, columns] = [Math.max(rows, row + 1), Math.max(columns, column + 1)]
  // Rows and, behind them, columns: each leads to another of its group, at last to the group's root, which leads to itself.
  const next = Int32Array.from({ length: rows + columns }, (_, node) => node)
  const rootOf = (node: number): number => {
    let root = node
    while (next[root] !== root) root = next[root]!
    next[node] = root
    return root
  }
  for (const { row, column } of cells) next[rootOf(row)] = rootOf(rows + column)
  const groups = new Map<number, Gain[]>()
  for (const cell of cells) {
    const root = rootOf(cell.row)
    const group = groups.get(root)
    if (group) group.push(cell)
    else groups.set(root, [cell])
  }
  return [...groups.values()]
}

function solve(cells: readonly Gain[]): Gain[] {
  const rows = [...new Set(cells.map((cell) => cell.row))]
  const columns = [...new Set(cells.map((cell) => cell.column))]
  const rowAt = new Map(rows.map((row, at) => [row, at]))
  const columnAt = new Map(columns.map((column, at) => [column, at]))
  // One extra column a row stands for staying alone.
  const width = columns.length + rows.length
  const cost = rows.map(() => new Float64Array(width))
  const cellAt = new Map<number, Gain>()
  for (const cell of cells) {
    const row = rowAt.get(cell.row)!
    const column = columnAt.get(cell.column)!
    cost[row]![column] = -cell.gain
    cellAt.set(row * width + column, cell)
  }
  return minimalColumns(cost, width).flatMap((column, row) => cellAt.get(row * width + column) ?? [])
}

/** Column of each row in an assignment of least cost; there are at least as many columns as rows. */
function minimalColumns(cost: readonly Float64Array[], width: number): number[] {
  const height = cost.length
  const rowPotential = new Float64Array(height + 1)
  const columnPotential = new Float64Array(width + 1)
  const rowOf = new Int32Array(width + 1)
  for (let row = 1; row <= height; row++) {
    const least = new Float64Array(width + 1).fill(Infinity)
    const from = new Int32Array(width + 1)
    const used = new Uint8Array(width + 1)
    rowOf[0] = row
    let column = 0
    do {
      used[column] = 1
      const current = rowOf[column]!
      let delta = Infinity
      let next = 0
      for (let candidate = 1; candidate <= width; candidate++) {
        if (used[candidate]) continue
        const reduced = cost[current - 1]![candidate - 1]! - rowPotential[current]! - columnPotential[candidate]!
        if (reduced < least[candidate]!) {
          least[candidate] = reduced
          from[candidate] = column
        }
        if (least[candidate]! < delta) {
          delta = least[candidate]!
          next = candidate
        }
      }
      for (let candidate = 0; candidate <= width; candidate++) {
        if (used[candidate]) {
          rowPotential[rowOf[candidate]!]! += delta
          columnPotential[candidate]! -= delta
        } else least[candidate]! -= delta
      }
      column = next
    } while (rowOf[column] !== 0)
    while (column !== 0) {
      const previous = from[column]!
      rowOf[column] = rowOf[previous]!
      column = previous
    }
  }
  const columns = new Array<number>(height).fill(-1)
  for (let column = 1; column <= width; column++) if (rowOf[column]! > 0) columns[rowOf[column]! - 1] = column - 1
  return columns
}
