import { describe, expect, it } from 'vitest'
import { Resemblances } from '../../../../src/core/compare/lineage/grouping.ts'
import { returnLikelihood, returnModel, returnSignals } from '../../../../src/core/compare/lineage/threads.ts'

/** Items 0 and 1 stand in old reports, 2 and 3 in the silent one, 4 is what may come back. */
function signalsOf(pairs: readonly (readonly [number, number, number])[]): ReturnType<typeof returnSignals> {
  const resemblances = new Resemblances(5)
  for (const [a, b, likelihood] of pairs) resemblances.set(a, b, likelihood)
  return returnSignals(
    4,
    resemblances,
    (other) => other < 2,
    (other) => other === 2 || other === 3,
  )
}

describe('what comes back', () => {
  it('is held against the older item that it resembles most, and both against the silent report', () => {
    const found = signalsOf([
      [0, 4, 0.6],
      [1, 4, 0.9],
      [2, 4, 0.1],
      [1, 3, 0.3],
      [0, 2, 0.8],
    ])
    expect(found).toEqual({ signals: { older: 0.9, olderTogether: 1.5, beside: 0.1, olderBeside: 0.3 }, oldest: 1 })
  })

  it('resembles something older', () => {
    expect(signalsOf([[2, 4, 0.9]])).toBeNull()
  })

  it.each([
    ['resembles the older item less', { older: 0.5 }],
    ['stands in the silent report as well', { beside: 0.4 }],
    ['has an older wording that stands there', { olderBeside: 0.4 }],
    ['is said there outside of the list', { elsewhere: 0.5 }],
    ['is faced there as a difficulty', { faced: 0.3 }],
    ['is told in words less like the older ones', { alike: 0.3 }],
  ])('is less likely to be one that %s', (_, other) => {
    const clear = { older: 0.95, olderTogether: 0.95, beside: 0, olderBeside: 0, elsewhere: 0, alike: 0.6, faced: 0 }
    expect(returnLikelihood(returnModel, { ...clear, ...other })).toBeLessThan(returnLikelihood(returnModel, clear))
  })
})
