/** Problems of one series or of two reports as directions, and pairs of them of which readers said whether they are the same. */
export interface LabelledMeanings {
  readonly organisation: string
  readonly meanings: readonly Float64Array[]
  readonly pairs: readonly LabelledPairing[]
}

interface LabelledPairing {
  /** Numbers of the two among the meanings. */
  readonly a: number
  readonly b: number
  readonly isTrue: boolean
  /** Natural logarithm of the odds that they are the same by all that is known beside their meanings. */
  readonly odds: number
}

/** Weight of the squares of all cells: without it, two thousand cells would learn the labelled problems by heart. */
const ridge = 0.37
/** Steps of conjugate gradients (Hestenes and Stiefel 1952); more change nothing. */
const steps = 12

/**
 * The symmetric matrix that, between the meanings of two problems, says by how much the logarithm of the odds that they are the same is to be raised: one step of Newton's from zero on the penalised likelihood
 * of the labels, after which further ones say nothing more of organisations left out.
 */
export function fitLikeness(all: readonly LabelledMeanings[]): Float64Array {
  const size = all[0]!.meanings[0]!.length
  const likelihood = ({ odds }: LabelledPairing): number => 1 / (1 + Math.exp(-odds))
  const curved = (direction: Float64Array): Float64Array => {
    const sum = gathered(
      all,
      size,
      (pairing, image, other) => {
        const p = likelihood(pairing)
        return p * (1 - p) * product(image, other)
      },
      direction,
    )
    return sum.map((value, at) => value + ridge * direction[at]!)
  }
  const matrix = new Float64Array(size * size)
  let rest = gathered(all, size, (pairing) => (pairing.isTrue ? 1 : 0) - likelihood(pairing))
  let direction = rest
  let square = product(rest, rest)
  for (let step = 0; step < steps && square > 0; step++) {
    const bent = curved(direction)
    const length = square / product(direction, bent)
    for (let at = 0; at < matrix.length; at++) matrix[at]! += length * direction[at]!
    rest = rest.map((value, at) => value - length * bent[at]!)
    const next = product(rest, rest)
    direction = rest.map((value, at) => value + (next / square) * direction[at]!)
    square = next
  }
  return matrix
}

/**
 * The sum over all pairs of the outer product of their meanings, each as often as a function says, made symmetric.
 * @param between a matrix by which the first meanings are changed for the function.
 */
function gathered(
  all: readonly LabelledMeanings[],
  size: number,
  weightOf: (pairing: LabelledPairing, image: Float64Array, other: Float64Array) => number,
  between?: Float64Array,
): Float64Array {
  const sum = new Float64Array(size * size)
  for (const { meanings, pairs } of all) {
    const images = between ? meanings.map((meaning) => imageOf(meaning, between)) : meanings
    const partners = meanings.map(() => new Float64Array(size))
    for (const pairing of pairs) {
      const other = meanings[pairing.b]!
      const weight = weightOf(pairing, images[pairing.a]!, other)
      const into = partners[pairing.a]!
      for (let at = 0; at < size; at++) into[at]! += weight * other[at]!
    }
    for (const [number, meaning] of meanings.entries()) {
      const partner = partners[number]!
      for (let row = 0, at = 0; row < size; row++) for (let column = 0; column < size; column++, at++) sum[at]! += meaning[row]! * partner[column]!
    }
  }
  return sum.map((value, at) => (value + sum[(at % size) * size + Math.floor(at / size)]!) / 2)
}

function imageOf(meaning: Float64Array, matrix: Float64Array): Float64Array {
  const size = meaning.length
  const image = new Float64Array(size)
  for (let row = 0, at = 0; row < size; row++) for (let column = 0; column < size; column++, at++) image[column]! += meaning[row]! * matrix[at]!
  return image
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!
  return sum
}
