import type { SparseMatrix } from './co-occurrence.ts'

/** The `count` leading eigenvectors of a symmetric matrix, as rows of length `size`, with their eigenvalues, by subspace iteration from a fixed start. */
export function leadingEigenvectors(matrix: SparseMatrix, count: number): { readonly values: number[]; readonly vectors: Float64Array[] } {
  const width = count + 16
  let basis = orthonormal(startVectors(width, matrix.size))
  for (let round = 0; round < 6; round++) basis = orthonormal(basis.map((vector) => multiply(matrix, vector)))
  const images = basis.map((vector) => multiply(matrix, vector))
  const small = basis.map((vector) => images.map((image) => dot(vector, image)))
  const { values, vectors } = jacobi(small)
  const order = values
    .map((_, index) => index)
    .sort((a, b) => values[b]! - values[a]!)
    .slice(0, count)
  return {
    values: order.map((index) => values[index]!),
    vectors: order.map((index) => {
      const combined = new Float64Array(matrix.size)
      for (const [row, vector] of basis.entries()) {
        const share = vectors[row]![index]!
        for (let at = 0; at < combined.length; at++) combined[at]! += share * vector[at]!
      }
      return combined
    }),
  }
}

function multiply(matrix: SparseMatrix, vector: Float64Array): Float64Array {
  const product = new Float64Array(matrix.size)
  for (let row = 0; row < matrix.size; row++) {
    let sum = 0
    for (let at = matrix.rowStart[row]!; at < matrix.rowStart[row + 1]!; at++) sum += matrix.value[at]! * vector[matrix.column[at]!]!
    product[row] = sum
  }
  return product
}

/** Pseudo-random start vectors (a linear congruential generator), the same in every run. */
function startVectors(count: number, size: number): Float64Array[] {
  let state = 12345
  return Array.from({ length: count }, () =>
    Float64Array.from({ length: size }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state / 2 ** 32 - 0.5
    }),
  )
}

function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = []
  for (const vector of vectors) {
    const rest = Float64Array.from(vector)
    for (let pass = 0; pass < 2; pass++) {
      for (const unit of basis) {
        const share = dot(unit, rest)
        for (let at = 0; at < rest.length; at++) rest[at]! -= share * unit[at]!
      }
    }
    const length = Math.sqrt(dot(rest, rest))
    basis.push(rest.map((value) => value / length))
  }
  return basis
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!
  return sum
}

/** Eigenvalues and eigenvectors (columns) of a small symmetric matrix by Jacobi's rotations. */
function jacobi(input: readonly (readonly number[])[]): { values: number[]; vectors: number[][] } {
  const size = input.length
  const matrix = input.map((row, at) => row.map((value, column) => (value + input[column]![at]!) / 2))
  const vectors = matrix.map((row, at) => row.map((_, column) => (at === column ? 1 : 0)))
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        const off = matrix[p]![q]!
        if (Math.abs(off) < 1e-12) continue
        const theta = (matrix[q]![q]! - matrix[p]![p]!) / (2 * off)
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
        const c = 1 / Math.sqrt(t * t + 1)
        const s = t * c
        for (let k = 0; k < size; k++) rotate(matrix[k]!, p, q, c, s)
        for (let k = 0; k < size; k++) {
          const a = matrix[p]![k]!
          const b = matrix[q]![k]!
          matrix[p]![k] = c * a - s * b
          matrix[q]![k] = s * a + c * b
        }
        for (let k = 0; k < size; k++) rotate(vectors[k]!, p, q, c, s)
      }
    }
  }
  return { values: matrix.map((row, at) => row[at]!), vectors }
}

function rotate(row: number[], p: number, q: number, c: number, s: number): void {
  const a = row[p]!
  const b = row[q]!
  row[p] = c * a - s * b
  row[q] = s * a + c * b
}
