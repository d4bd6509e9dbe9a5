import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestAssignment, type Gain } from '../../../../src/core/compare/links/tables.ts'

/** The greatest gain by trying everything. */
function greatest(cells: readonly Gain[], rows: readonly number[]): number {
  const [row, ...rest] = rows
  if (row === undefined) return 0
  const alone = greatest(cells, rest)
  return Math.max(
    alone,
    ...cells
      .filter((cell) => cell.row === row && cell.gain > 0)
      .map(
        (cell) =>
          cell.gain +
          greatest(
            cells.filter((other) => other.column !== cell.column),
            rest,
          ),
      ),
  )
}

describe('bestAssignment', () => {
  it('prefers two good pairs to the best one with a poor one', () => {
    const gains = [
      { row: 0, column: 0, gain: 10 },
      { row: 0, column: 1, gain: 9 },
      { row: 1, column: 0, gain: 9 },
    ]
    expect(bestAssignment(gains)).toEqual([gains[1], gains[2]])
  })

  it('never makes a pair that gains nothing', () => {
    expect(bestAssignment([{ row: 0, column: 0, gain: 0 }])).toEqual([])
    expect(bestAssignment([{ row: 0, column: 0, gain: -1 }])).toEqual([])
  })

  it('gains as much as any assignment can', () => {
    const table = fc.array(fc.array(fc.integer({ min: -3, max: 20 }), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(table, (rows) => {
        const cells = rows.flatMap((gains, row) => gains.map((gain, column) => ({ row, column, gain })))
        const chosen = bestAssignment(cells)
        expect(new Set(chosen.map((cell) => cell.row)).size).toBe(chosen.length)
        expect(new Set(chosen.map((cell) => cell.column)).size).toBe(chosen.length)
        expect(chosen.reduce((sum, cell) => sum + cell.gain, 0)).toBe(greatest(cells, [...rows.keys()]))
      }),
    )
  })
})
