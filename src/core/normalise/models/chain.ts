/**
 * Weights of a chain model whose sequences are each of one hidden mode. A state is a mode with a label: state = mode × labels + label. Each signal has
 * one weight a label, or one a state where the modes differ; `follows[before][after]` is how well each label follows each other, null for a pair that can't be.
 */
export interface ChainModel {
  readonly labels: number
  readonly modes: number
  readonly weights: Readonly<Record<string, readonly number[]>>
  readonly follows: readonly (readonly (number | null)[])[]
}

/** What is seen at one place of a sequence: its signals with their strengths. */
export type Signals = ReadonlyMap<string, number>

/** How well each state fits each place by what is seen there alone. */
function fits({ labels, modes, weights }: ChainModel, places: readonly Signals[]): Float64Array[] {
  return places.map((signals) => {
    const scores = new Float64Array(labels * modes)
    for (const [signal, strength] of signals) {
      const row = weights[signal]
      if (row) for (let state = 0; state < scores.length; state++) scores[state]! += strength * row[row.length === labels ? state % labels : state]!
    }
    return scores
  })
}

/**
 * The labels that fit a sequence best, its mode and all places decided together (Viterbi 1967). `may` says which labels a place can have at all;
 * each has one.
 */
export function labelsOf(model: ChainModel, places: readonly Signals[], may: (place: number, label: number) => boolean): number[] {
  const { labels, modes, follows } = model
  const scores = fits(model, places)
  for (const [at, row] of scores.entries()) for (let state = 0; state < row.length; state++) if (!may(at, state % labels)) row[state] = -Infinity
  const from = places.map(() => new Int32Array(labels * modes))
  let best = Float64Array.from(scores[0] ?? [])
  for (let at = 1; at < places.length; at++) {
    const next = new Float64Array(labels * modes).fill(-Infinity)
    for (let state = 0; state < next.length; state++) {
      const label = state % labels
      for (let before = state - label; before < state - label + labels; before++) {
        const weight = follows[before % labels]![label] ?? null
        const score = weight === null ? -Infinity : best[before]! + weight
        if (score <= next[state]!) continue
        next[state] = score
        from[at]![state] = before
      }
      next[state]! += scores[at]![state]!
    }
    best = next
  }
  const found: number[] = []
  for (let at = places.length - 1, state = Math.max(0, best.indexOf(Math.max(...best))); at >= 0; at--) {
    found[at] = state % labels
    state = from[at]![state]!
  }
  return found
}
