const remembered = 8
const mostRounds = 400
/** A round that gains a smaller share ends the search. With a greater one, weights still depend on where it stopped: a signal more in two places cut twenty reports otherwise. */
const leastGain = 1e-6

/**
 * The place where a smooth function is least, from a start, by limited-memory BFGS (Nocedal 1980) with a backtracking search.
 * `value` writes the gradient at a place and returns the value there. Deterministic.
 */
export function minimise(start: Float64Array, value: (at: Float64Array, gradient: Float64Array) => number): Float64Array {
  let at = Float64Array.from(start)
  let gradient = new Float64Array(at.length)
  let now = value(at, gradient)
  const steps: { readonly move: Float64Array; readonly turn: Float64Array; readonly scale: number }[] = []
  for (let round = 0; round < mostRounds; round++) {
    const direction = directionOf(gradient, steps)
    const slope = dot(direction, gradient)
    if (slope > -1e-9) break
    let length = round === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1
    const next = new Float64Array(at.length)
    const turned = new Float64Array(at.length)
    let then = Infinity
    for (let tries = 0; tries < 30; tries++, length /= 2) {
      for (let i = 0; i < at.length; i++) next[i] = at[i]! + length * direction[i]!
      then = value(next, turned)
      if (then <= now + 1e-4 * length * slope) break
    }
    if (!(then < now)) break
    const move = next.map((place, i) => place - at[i]!)
    const turn = turned.map((after, i) => after - gradient[i]!)
    const product = dot(move, turn)
    if (product > 1e-10) steps.push({ move, turn, scale: 1 / product })
    if (steps.length > remembered) steps.shift()
    const gain = now - then
    ;[at, gradient, now] = [next, turned, then]
    if (gain < leastGain * Math.abs(now)) break
  }
  return at
}

function directionOf(
  gradient: Float64Array,
  steps: readonly { readonly move: Float64Array; readonly turn: Float64Array; readonly scale: number }[],
): Float64Array {
  const direction = gradient.map((slope) => -slope)
  const shares: number[] = []
  for (let i = steps.length - 1; i >= 0; i--) {
    const { move, turn, scale } = steps[i]!
    shares[i] = scale * dot(move, direction)
    add(direction, turn, -shares[i]!)
  }
  const last = steps.at(-1)
  if (last) {
    const scale = dot(last.move, last.turn) / dot(last.turn, last.turn)
    for (let i = 0; i < direction.length; i++) direction[i]! *= scale
  }
  for (const [i, { move, turn, scale }] of steps.entries()) add(direction, move, shares[i]! - scale * dot(turn, direction))
  return direction
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function add(to: Float64Array, other: Float64Array, share: number): void {
  for (let i = 0; i < to.length; i++) to[i]! += share * other[i]!
}
