/** A logistic model over signals: the odds are e^(constant + Σ weight × signal). */
export interface LogisticModel {
  readonly constant: number
  readonly weights: readonly number[]
}

/** One observation: its signals, whether it is true, and how much it counts. */
export interface Observation {
  readonly signals: readonly number[]
  readonly isTrue: boolean
  readonly counts: number
}

/**
 * Fits a model by accelerated projected gradient (Beck and Teboulle 2009) on standardised signals with a ridge penalty. Each
 * weight keeps its sign, +1 or −1, or is 0, so that no signal is turned against its sense by another that resembles it.
 */
export function fitLogistic(observations: readonly Observation[], signs: readonly (1 | -1)[], ridge: number, rounds = 3000): LogisticModel {
  const width = signs.length
  const scales = signs.map((_, at) => scaleOf(observations.map(({ signals }) => signals[at]!)))
  const rows = observations.map(({ signals }) => Float64Array.from(signals, (signal, at) => (signal - scales[at]!.mean) / scales[at]!.deviation))
  const total = observations.reduce((sum, { counts }) => sum + counts, 0)
  const step = 1 / (0.25 * total * (width + 1) + ridge)
  let weights = new Float64Array(width + 1)
  let ahead = Float64Array.from(weights)
  let momentum = 1
  for (let round = 0; round < rounds; round++) {
    const gradient = gradientAt(ahead, rows, observations, ridge)
    const next = ahead.map((weight, at) => project(weight - step * gradient[at]!, signs[at]))
    const faster = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2
    ahead = next.map((weight, at) => weight + ((momentum - 1) / faster) * (weight - weights[at]!))
    weights = next
    momentum = faster
  }
  const natural = signs.map((_, at) => weights[at]! / scales[at]!.deviation)
  return { constant: weights[width]! - natural.reduce((sum, weight, at) => sum + weight * scales[at]!.mean, 0), weights: natural }
}

function gradientAt(weights: Float64Array, rows: readonly Float64Array[], observations: readonly Observation[], ridge: number): Float64Array {
  const width = weights.length - 1
  const gradient = Float64Array.from(weights, (weight, at) => (at < width ? ridge * weight : 0))
  for (const [index, row] of rows.entries()) {
    let z = weights[width]!
    for (let at = 0; at < width; at++) z += weights[at]! * row[at]!
    const { isTrue, counts } = observations[index]!
    const error = counts * (1 / (1 + Math.exp(-z)) - (isTrue ? 1 : 0))
    for (let at = 0; at < width; at++) gradient[at]! += error * row[at]!
    gradient[width]! += error
  }
  return gradient
}

/** The constant, which has no sign, may be anything. */
function project(weight: number, sign: 1 | -1 | undefined): number {
  return sign === undefined ? weight : sign > 0 ? Math.max(0, weight) : Math.min(0, weight)
}

function scaleOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return { mean, deviation: Math.sqrt(variance) + 1e-9 }
}
