/** A sparse symmetric matrix by rows. */
export interface SparseMatrix {
  readonly size: number
  readonly rowStart: Int32Array
  readonly column: Int32Array
  readonly value: Float64Array
}

/**
 * How much more often two words stand near each other than chance would have it: positive pointwise mutual information, with
 * the context counts smoothed by the power 0.75 (Levy, Goldberg and Dagan 2015). Sentences are lists of word numbers.
 */
export function positiveInformation(sentences: readonly Int32Array[], size: number, window: number): SparseMatrix {
  const rows: Map<number, number>[] = Array.from({ length: size }, () => new Map<number, number>())
  const count = (a: number, b: number, weight: number): void => {
    rows[a]!.set(b, (rows[a]!.get(b) ?? 0) + weight)
  }
  for (const words of sentences) {
    for (let at = 0; at < words.length; at++) {
      for (let near = at + 1; near <= Math.min(at + window, words.length - 1); near++) {
        const weight = 1 - (near - at - 1) / window
        count(words[at]!, words[near]!, weight)
        count(words[near]!, words[at]!, weight)
      }
    }
  }
  const sums = rows.map((row) => row.values().reduce((sum, value) => sum + value, 0))
  const total = sums.reduce((sum, value) => sum + value, 0)
  const smoothed = sums.map((sum) => sum ** 0.75)
  const smoothedTotal = smoothed.reduce((sum, value) => sum + value, 0)
  const column: number[] = []
  const value: number[] = []
  const rowStart = new Int32Array(size + 1)
  for (const [a, row] of rows.entries()) {
    for (const [b, together] of [...row].sort((one, two) => one[0] - two[0])) {
      const expectedBA = (sums[a]! / total) * (smoothed[b]! / smoothedTotal)
      const expectedAB = (sums[b]! / total) * (smoothed[a]! / smoothedTotal)
      const information = Math.log(together / total) - 0.5 * (Math.log(expectedBA) + Math.log(expectedAB))
      if (information <= 0) continue
      column.push(b)
      value.push(information)
    }
    rowStart[a + 1] = column.length
  }
  return { size, rowStart, column: Int32Array.from(column), value: Float64Array.from(value) }
}
