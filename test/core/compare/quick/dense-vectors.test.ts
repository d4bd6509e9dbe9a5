import { expect, test } from 'vitest'
import { DenseVectors } from '../../../../src/core/compare/quick/numbers.ts'

test('a matrix between two vectors counts their directions and not their lengths, and nothing is like what has no direction', () => {
  const vectors = new DenseVectors(2)
  const added = (...own: readonly number[]): number =>
    vectors.add((values, from) => {
      for (const [at, value] of own.entries()) values[from + at] = value
    })
  const [right, up, none] = [added(3, 0), added(0, 5), added(0, 0)]
  const matrix = Float64Array.from([2, -1, -1, 4])
  const table = vectors.products([right, up, none], [right, up], matrix)
  expect([0, 1, 2].map((row) => [...table.row(row)])).toEqual([
    [2, -1],
    [-1, 4],
    [0, 0],
  ])
})
