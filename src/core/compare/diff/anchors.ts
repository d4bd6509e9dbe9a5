/** A place where two sequences certainly correspond: one element of each. */
export interface Anchor {
  readonly a: number
  readonly b: number
}

/**
 * Elements that occur once in both stretches, taken in an order that both share and that keeps as much of them as possible
 * (Bram Cohen's patience difference). Ranges are numbers of elements, `from` inclusive, `to` exclusive; elements below 0 are no
 * anchors.
 */
export function anchorsOf(
  a: Int32Array,
  b: Int32Array,
  range: { readonly fromA: number; readonly toA: number; readonly fromB: number; readonly toB: number },
): Anchor[] {
  const inB = onlyPlaces(b, range.fromB, range.toB)
  const pairs: Anchor[] = []
  for (const [element, at] of onlyPlaces(a, range.fromA, range.toA)) {
    const other = inB.get(element)
    if (at >= 0 && other !== undefined && other >= 0) pairs.push({ a: at, b: other })
  }
  pairs.sort((one, two) => one.a - two.a)
  return longestRising(pairs)
}

/** Place of each element that occurs once, −1 for those that occur more often. */
function onlyPlaces(elements: Int32Array, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>()
  for (let at = from; at < to; at++) {
    const element = elements[at]!
    if (element >= 0) places.set(element, places.has(element) ? -1 : at)
  }
  return places
}

/** Longest subsequence whose `b` rises, by patience sorting. */
function longestRising(pairs: readonly Anchor[]): Anchor[] {
  const tops: number[] = []
  const before = new Int32Array(pairs.length)
  for (const [index, pair] of pairs.entries()) {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tops[middle]!]!.b < pair.b) low = middle + 1
      else high = middle
    }
    before[index] = low === 0 ? -1 : tops[low - 1]!
    tops[low] = index
  }
  const rising: Anchor[] = []
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index]!) rising.push(pairs[index]!)
  return rising.reverse()
}
