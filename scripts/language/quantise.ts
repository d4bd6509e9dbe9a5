/** Vectors told apart by a few bytes each: every piece of a vector is replaced by the nearest entry of the piece's own list (product quantisation, Jégou and others 2011). */
export interface Quantised {
  /** One byte a piece, vector by vector. */
  readonly codes: Uint8Array
  /** 256 entries a piece, each of `length` signed bytes, piece by piece. */
  readonly entries: Int8Array
  readonly pieces: number
  readonly length: number
}

const entryCount = 256
const rounds = 12

/** Quantises unit vectors of equal length, which must be a multiple of `pieces`; dimension d belongs to piece d mod `pieces`. Deterministic. */
export function quantise(vectors: readonly Float64Array[], pieces: number): Quantised {
  const length = vectors[0]!.length / pieces
  const codes = new Uint8Array(vectors.length * pieces)
  const entries = new Int8Array(pieces * entryCount * length)
  for (let piece = 0; piece < pieces; piece++) {
    const points = vectors.map((vector) => Float64Array.from({ length }, (_, at) => vector[at * pieces + piece]!))
    const { centres, nearest } = cluster(points)
    for (const [index, centre] of nearest.entries()) codes[index * pieces + piece] = centre
    for (const [index, centre] of centres.entries()) {
      for (let at = 0; at < length; at++)
        entries[(piece * entryCount + index) * length + at] = Math.max(-127, Math.min(127, Math.round(centre[at]! * 127)))
    }
  }
  return { codes, entries, pieces, length }
}

function cluster(points: readonly Float64Array[]): { centres: Float64Array[]; nearest: Uint8Array } {
  let centres = Array.from({ length: entryCount }, (_, index) => Float64Array.from(points[Math.floor((index * points.length) / entryCount)]!))
  const nearest = new Uint8Array(points.length)
  for (let round = 0; round < rounds; round++) {
    for (const [index, point] of points.entries()) nearest[index] = nearestCentre(point, centres)
    const sums = centres.map((centre) => new Float64Array(centre.length))
    const counts = new Float64Array(entryCount)
    for (const [index, point] of points.entries()) {
      const centre = nearest[index]!
      counts[centre]!++
      for (let at = 0; at < point.length; at++) sums[centre]![at]! += point[at]!
    }
    centres = centres.map((centre, index) => (counts[index] ? sums[index]!.map((sum) => sum / counts[index]!) : centre))
  }
  return { centres, nearest }
}

function nearestCentre(point: Float64Array, centres: readonly Float64Array[]): number {
  let best = 0
  let least = Infinity
  for (const [index, centre] of centres.entries()) {
    let distance = 0
    for (let at = 0; at < point.length; at++) distance += (point[at]! - centre[at]!) ** 2
    if (distance < least) {
      least = distance
      best = index
    }
  }
  return best
}
