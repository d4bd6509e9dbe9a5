/** Odd numbers of 32 bits, one for each of the two sums that a hash is made of. */
const BASES = [0x01000193, 0x9e3779b1] as const

/**
 * Goes over all runs of letters of one length, with two hashes of 32 bits each, in time that grows with the text alone (Karp and Rabin's rolling sums).
 * @param onRun is given the hashes of each run, in the order of the text.
 */
export function eachRun(letters: Uint16Array, length: number, onRun: (hash: number, further: number) => void): void {
  if (letters.length < length) return
  const outgoing = BASES.map((base) => {
    let power = 1
    for (let i = 1; i < length; i++) power = Math.imul(power, base)
    return power
  }) as [number, number]
  let [first, second] = [0, 0]
  for (let at = 0; at < letters.length; at++) {
    if (at >= length) {
      const gone = letters[at - length]! + 1
      first = (first - Math.imul(gone, outgoing[0])) | 0
      second = (second - Math.imul(gone, outgoing[1])) | 0
    }
    const come = letters[at]! + 1
    first = (Math.imul(first, BASES[0]) + come) | 0
    second = (Math.imul(second, BASES[1]) + come) | 0
    if (at >= length - 1) onRun(mixed(first), mixed(second))
  }
}

/** Spreads a sum over all bits (the final mix of MurmurHash3). */
function mixed(sum: number): number {
  let hash = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
