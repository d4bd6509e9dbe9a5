import { describe, expect, it } from 'vitest'
import { aroundCores, boundByComparison, grouped, Resemblances } from '../../../../src/core/compare/lineage/grouping.ts'
import { builtInStatistics, profilerFor } from '../../../../src/core/compare/profiles/index.ts'
import { madeItem } from '../../../view/made.ts'

function resemblances(count: number, pairs: readonly (readonly [number, number, number])[]): Resemblances {
  const all = new Resemblances(count)
  for (const [a, b, value] of pairs) all.set(a, b, value)
  return all
}

describe('grouped', () => {
  it('joins what resembles a group on the whole, and does not drift along a chain', () => {
    const chain = resemblances(4, [
      [0, 1, 0.9],
      [1, 2, 0.6],
      [2, 3, 0.6],
    ])
    expect(grouped(chain, [], 0.4)).toEqual([0, 0, 2, 2])
  })

  it('keeps together what is held together, and lets the mean of the whole decide of the rest', () => {
    const pairs = [
      [0, 2, 0.8],
      [1, 2, 0.1],
    ] as const
    expect(grouped(resemblances(3, pairs), [], 0.5)).toEqual([0, 1, 0])
    expect(grouped(resemblances(3, pairs), [[0, 1]], 0.5)).toEqual([0, 0, 2])
    expect(grouped(resemblances(3, pairs), [[0, 1]], 0.4)).toEqual([0, 0, 0])
  })

  it('leaves everything alone where nothing is alike', () => {
    expect(grouped(resemblances(3, [[0, 1, 0.01]]), [], 0.005)).toEqual([0, 1, 2])
  })

  it('finds the groups that comparing all pairs at each step finds', () => {
    let seed = 7
    const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647
    for (let round = 0; round < 20; round++) {
      const count = 12
      const pairs = Array.from({ length: 40 }, () => [Math.floor(random() * count), Math.floor(random() * count), random()] as const)
      const table = resemblances(
        count,
        pairs.filter(([a, b]) => a !== b),
      )
      expect(grouped(table, [], 0.3)).toEqual(plainly(table, 0.3))
    }
  })
})

/** The same by comparing all pairs of groups at each step. */
function plainly(table: Resemblances, enough: number): number[] {
  const groups = Array.from({ length: table.count }, (_, thing) => [thing])
  for (;;) {
    let best: readonly [number, number, number] = [-1, -1, 0]
    for (const [b, later] of groups.entries()) {
      for (const [a, earlier] of groups.slice(0, b).entries()) {
        const sum = earlier.reduce((all, one) => all + later.reduce((own, other) => own + table.at(one, other), 0), 0)
        const mean = sum / (earlier.length * later.length)
        if (mean >= enough && mean > best[2]) best = [a, b, mean]
      }
    }
    if (best[0] < 0) break
    groups[best[0]] = [...groups[best[0]]!, ...groups[best[1]]!]
    groups.splice(best[1], 1)
  }
  return Array.from({ length: table.count }, (_, thing) => Math.min(...groups.find((group) => group.includes(thing))!))
}

describe('aroundCores', () => {
  const chain = resemblances(5, [
    [0, 1, 0.9],
    [1, 2, 0.7],
    [2, 3, 0.9],
    [2, 4, 0.8],
    [3, 4, 0.9],
  ])
  const never = (): boolean => false

  it('breaks a chain where it leaves the core, and what is broken off has a core of its own', () => {
    expect(aroundCores([0, 0, 0, 0, 0], chain, 0.1, never)).toEqual([0, 1, 1, 1, 1])
    expect(aroundCores([0, 0, 0, 0, 0], chain, 0.75, never)).toEqual([0, 0, 2, 2, 2])
  })

  it('keeps with the core what is one with it whatever else, and leaves whole groups as they are', () => {
    expect(aroundCores([0, 0, 0, 0, 0], chain, 0.1, (a, b) => a === 0 || b === 0)).toEqual([0, 0, 0, 0, 0])
    expect(aroundCores([0, 0, 2, 2, 2], chain, 0.5, never)).toEqual([0, 0, 2, 2, 2])
  })
})

it.each([
  ['thin', 0.08, 0.08],
  ['thin', 0.4, 0.6],
  ['few', 0.08, 0.6],
])('what the comparison of two years leaves open (%s, %d) resembles the items of the other year by %d at most', (rule, similarity, most) => {
  const resemblances = new Resemblances(2)
  resemblances.set(0, 1, 0.6)
  const [earlier, later] = ['p-1', 'p-2'].map((id) => profilerFor(builtInStatistics).items([madeItem(id, '水闸年久失修')]))
  const link = { earlier: [], later: ['p-2'], status: 'undetermined', similarity, by: 'rule', rule, runnerUp: null } as const
  const alone = { ...link, changes: [], replaced: false, exact: true }
  boundByComparison(resemblances, { links: [alone] }, { profiles: earlier!, start: 0 }, { profiles: later!, start: 1 })
  expect(resemblances.at(0, 1)).toBe(most)
})

it('what a person holds apart is in no group together, neither by what resembles both nor by links that hold', () => {
  const all = resemblances(3, [
    [0, 1, 0.9],
    [1, 2, 0.9],
    [0, 2, 0.9],
  ])
  expect(grouped(all, [], 0.5)).toEqual([0, 0, 0])
  all.holdApart(0, 2)
  expect(grouped(all, [], 0.5)).toEqual([0, 0, 2])
  expect(grouped(all, [[0, 1], [1, 2]], 0.5)).toEqual([0, 0, 2]) // prettier-ignore
})
