/** Seeded random numbers, so that two runs make the same corpus. */
export interface Random {
  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number
  pick<T>(choices: readonly T[]): T
  /** True in the given share of calls, 0 to 1. */
  chance(share: number): boolean
}

/** The generator mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough to shuffle words. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { below, pick: (choices) => choices[below(choices.length)]!, chance: (share) => next() < share }
}
