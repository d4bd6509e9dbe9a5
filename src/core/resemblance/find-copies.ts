import { resemblanceLimits } from './limits.ts'
import { closeFinder, far } from './closeness.ts'
import type { Sketch } from './sketch.ts'

/** How a text resembles one that is kept back. */
export interface Likeness {
  /** Its place among those that are kept back. */
  readonly kept: number
  /** The larger one of two shares: that of the runs of the kept text that stand in the other, and that of the runs of the other that stand in the kept one. */
  readonly share: number
  /** The same, of those texts alone that are long enough for their share to tell a copy from another report; else 0. */
  readonly sureShare: number
  /** The share of blocks of letters that stand in the other with letters changed all along (`closeness`), of those texts that are long enough; else 0. */
  readonly closeShare: number
  /** The same, of those that have enough blocks to tell a copy from another report. */
  readonly sureCloseShare: number
  /** Whether a long passage stands in both, word for word. */
  readonly sharesPassage: boolean
}

/** Numbers of kept texts fit behind a hash of 32 bits in one number. */
const OWNERS = 2 ** 21

/**
 * Prepares the search for copies of texts that are kept back. Looking at one more text costs time that grows with its length, not with the number of those that are kept.
 * Of a text that is kept back its report alone counts, since the rest of a file, such as the frame of a web page, stands in many; of the other, the whole file.
 * @returns what finds the texts, of those that are kept back, that a text resembles at all.
 */
export function copyFinder(kept: readonly Sketch[]): (sketch: Sketch) => Likeness[] {
  const runs = new Float64Array(kept.reduce((sum, { own }) => sum + own.length, 0))
  let length = 0
  for (const [owner, { own }] of kept.entries()) for (const hash of own) runs[length++] = hash * OWNERS + owner
  runs.sort()
  const passages = new Map<number, number[]>()
  for (const [owner, sketch] of kept.entries()) {
    for (const hash of sketch.passages) {
      const owners = passages.get(hash)
      if (owners) owners.push(owner)
      else passages.set(hash, [owner])
    }
  }
  const findClose = closeFinder(kept)
  return (sketch) => {
    const inOwn = new Map<number, number>()
    const inWhole = new Map<number, number>()
    const count = (hashes: Uint32Array, ...tallies: Map<number, number>[]): void => {
      for (const hash of hashes) {
        for (let at = firstFrom(runs, hash * OWNERS); at < runs.length && runs[at]! < (hash + 1) * OWNERS; at++) {
          const owner = runs[at]! % OWNERS
          for (const tally of tallies) tally.set(owner, (tally.get(owner) ?? 0) + 1)
        }
      }
    }
    count(sketch.own, inOwn, inWhole)
    count(sketch.beside, inWhole)
    const sharing = new Set([...sketch.passages, ...sketch.passagesBeside].flatMap((hash) => passages.get(hash) ?? []))
    const close = findClose(sketch)
    return [...new Set([...inWhole.keys(), ...sharing, ...close.keys()])].map((owner) => {
      const { own } = kept[owner]!
      const share = (fewest: number) => Math.max(shareOf(inWhole.get(owner), own, fewest), shareOf(inOwn.get(owner), sketch.own, fewest))
      return {
        kept: owner,
        share: share(resemblanceLimits.fewest),
        sureShare: share(resemblanceLimits.sure),
        ...(close.get(owner) ?? far),
        sharesPassage: sharing.has(owner),
      }
    })
  }
}

/**
 * Whether a text is so like one that is kept back that it can't be public without it.
 * @param areOthers whether their years or organisations say that they are two reports, which counts where they are short.
 */
export function isCopy({ share, sureShare, closeShare, sureCloseShare, sharesPassage }: Likeness, areOthers: boolean): boolean {
  const { close } = resemblanceLimits
  if (sureCloseShare >= close.sureShare || (!areOthers && closeShare >= close.share)) return true
  return sharesPassage || sureShare >= resemblanceLimits.share || share >= (areOthers ? resemblanceLimits.shareOfOthers : resemblanceLimits.share)
}

/** Whether a text looks so much like one that is kept back that a person should look at both. */
export function looksLike({ share, sureShare, closeShare }: Likeness, areOthers: boolean): boolean {
  return (areOthers ? sureShare : share) >= resemblanceLimits.likeness || closeShare >= resemblanceLimits.close.sureShare
}

function shareOf(count: number | undefined, runs: Uint32Array, fewest: number): number {
  return runs.length < fewest ? 0 : (count ?? 0) / runs.length
}

/** The first place from which on values are not less than one. */
function firstFrom(values: Float64Array, least: number): number {
  let [from, to] = [0, values.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (values[middle]! < least) from = middle + 1
    else to = middle
  }
  return from
}
