import type { Letters } from './letters.ts'
import { commonWordingLimits } from './limits.ts'

/** Length of a shingle: with it and the window, every shared run of the shortest length keeps at least one shingle. */
export const shingleLength = commonWordingLimits.run - commonWordingLimits.window + 1

/** The shingles kept of all passages, in the order of their places. */
export interface KeptShingles {
  /** Of 32 bits, never 0. */
  readonly hashes: Uint32Array
  /** Place of each shingle's first letter. */
  readonly places: Uint32Array
  /** Number of the first shingle of each passage, and of all. */
  readonly passages: Uint32Array
}

/** Winnows every passage. */
export function keptShingles({ codes, passages }: Letters): KeptShingles {
  // Of ordinary text two in five are kept; where one letter is repeated, all.
  let hashes = new Uint32Array(Math.ceil(codes.length / 2) + 1)
  let places = new Uint32Array(hashes.length)
  const starts = new Uint32Array(passages.length)
  let count = 0
  for (let passage = 0; passage + 1 < passages.length; passage++) {
    starts[passage] = count
    winnow(codes, passages[passage]!, passages[passage + 1]! - 1, (hash, place) => {
      if (count === hashes.length) {
        hashes = enlarged(hashes)
        places = enlarged(places)
      }
      hashes[count] = hash
      places[count++] = place
    })
  }
  starts[passages.length - 1] = count
  return { hashes: hashes.subarray(0, count), places: places.subarray(0, count), passages: starts }
}

/**
 * The shingles of a stretch that winnowing keeps (Schleimer, Wilkerson and Aiken 2003): of each window of neighbouring shingles the one with the smallest
 * hash, the rightmost of equals, so that two texts with a run in common keep the same ones of it.
 * @param onShingle is given a hash of 32 bits, never 0, and the place of the shingle's first letter.
 */
function winnow(codes: Uint16Array, from: number, to: number, onShingle: (hash: number, place: number) => void): void {
  const { window } = commonWordingLimits
  const last = to - shingleLength
  if (last < from) return
  const hashes = new Uint32Array(window)
  let sum = 0
  for (let at = from; at < from + shingleLength; at++) sum = (Math.imul(sum, base) + codes[at]!) | 0
  let kept = -1
  for (let at = from; at <= last; at++) {
    if (at > from) sum = (Math.imul(sum - Math.imul(codes[at - 1]!, outgoing), base) + codes[at + shingleLength - 1]!) | 0
    hashes[at % window] = mixed(sum)
    if (at < from + window - 1 && at < last) continue
    let least = Math.max(from, at - window + 1)
    for (let other = least + 1; other <= at; other++) if (hashes[other % window]! <= hashes[least % window]!) least = other
    if (least === kept) continue
    kept = least
    onShingle(hashes[least % window]!, least)
  }
}

function enlarged(list: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(list.length * 2)
  larger.set(list)
  return larger
}

/** An odd number of 32 bits, and its power by which the letter that leaves the shingle counts. */
const base = 0x01000193
const outgoing = Array.from({ length: shingleLength - 1 }).reduce((power: number) => Math.imul(power, base), 1)

/** Spreads the sum over all bits (the final mix of MurmurHash3). */
function mixed(sum: number): number {
  let hash = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0 || 1
}
