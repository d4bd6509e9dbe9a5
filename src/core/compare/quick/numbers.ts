/** Many numbers kept so that comparisons are quick: tables, vectors, look-ups and lists that grow. */

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

  /** What every row and every column, both drawn to length 1, come to with a matrix between them; 0 where one of them is all zeros. @param matrix of the vectors' width, row after row. */
  products(rows: readonly number[], columns: readonly number[], matrix: Float64Array): Matrix {
    const { values, norms, width } = this
    const table = new Matrix(rows.length, columns.length)
    const image = new Float64Array(width)
    let at = 0
    for (const row of rows) {
      image.fill(0)
      for (let part = 0, cell = 0; part < width; part++) {
        const value = values[row * width + part]!
        for (let to = 0; to < width; to++, cell++) image[to]! += value * matrix[cell]!
      }
      for (const column of columns) {
        let sum = 0
        for (let part = 0, from = column * width; part < width; part++, from++) sum += image[part]! * values[from]!
        const scale = norms[row]! * norms[column]!
        table.values[at++] = scale > 0 ? sum / scale : 0
      }
    }
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

/** Numbers by numbers, several times faster than a `Map` for the thousands of look-ups that a comparison makes. Keys are integers from 0 to 2³¹ − 1. */
export class IntegerMap {
  /** Key and value of each place, one beside the other; key −1 where a place is empty. At least three of eight places are. */
  private entries: Int32Array
  private shift: number
  private count = 0

  /** @param expected about how many keys there will be, a power of two; more may come. */
  constructor(expected: number) {
    this.entries = new Int32Array(4 * expected).fill(-1)
    this.shift = 31 - Math.log2(expected)
  }

  /** The value of a key, −1 where it has none. */
  get(key: number): number {
    const { entries } = this
    const at = this.placeOf(key)
    return entries[at] === key ? entries[at + 1]! : -1
  }

  set(key: number, value: number): void {
    let at = this.placeOf(key)
    if (this.entries[at] !== key) {
      if (16 * ++this.count > 5 * this.entries.length) {
        this.grow()
        at = this.placeOf(key)
      }
      this.entries[at] = key
    }
    this.entries[at + 1] = value
  }

  /** Where a key stands or would stand: open addressing from its hash on (Knuth's multiplicative one), of which the upper bits are taken. */
  private placeOf(key: number): number {
    const { entries } = this
    let at = 2 * (Math.imul(key, 0x9e3779b1) >>> this.shift)
    while (entries[at] !== key && entries[at] !== -1) at = (at + 2) & (entries.length - 1)
    return at
  }

  private grow(): void {
    const { entries } = this
    this.entries = new Int32Array(2 * entries.length).fill(-1)
    this.shift--
    for (let from = 0; from < entries.length; from += 2) {
      const key = entries[from]!
      if (key === -1) continue
      const at = this.placeOf(key)
      this.entries[at] = key
      this.entries[at + 1] = entries[from + 1]!
    }
  }
}

/** The same list, or where it is shorter than needed a longer one that begins with it. */
export function grownIntegers(list: Int32Array<ArrayBuffer>, needed: number): Int32Array<ArrayBuffer> {
  if (needed <= list.length) return list
  const longer = new Int32Array(Math.max(needed, 2 * list.length))
  longer.set(list)
  return longer
}

/** The same list, or where it is shorter than needed a longer one that begins with it. */
export function grownFloats(list: Float64Array<ArrayBuffer>, needed: number): Float64Array<ArrayBuffer> {
  if (needed <= list.length) return list
  const longer = new Float64Array(Math.max(needed, 2 * list.length))
  longer.set(list)
  return longer
}
