import type { TokenChange } from './raw-changes.ts'
import type { Token } from './tokens.ts'

/**
 * The same differences at the places where a reader expects them: an insertion or deletion that could as well stand a few
 * tokens to the left or right begins after punctuation or ends with it. Result and input describe the same two texts.
 */
export function normaliseChanges(changes: readonly TokenChange[], a: readonly Token[], b: readonly Token[]): TokenChange[] {
  return changes.map((change, index) => {
    const before = changes[index - 1]
    const after = changes[index + 1]
    const room = { left: change.fromA - (before?.toA ?? 0), right: (after?.fromA ?? a.length) - change.toA }
    if (change.fromA === change.toA) return slide(change, b, change.fromB, change.toB, room)
    if (change.fromB === change.toB) return slide(change, a, change.fromA, change.toA, room)
    return change
  })
}

/** Moves a one-sided change along equal tokens to the place with the best edges, at most as far as the equal runs beside it reach. */
function slide(change: TokenChange, tokens: readonly Token[], from: number, to: number, room: { left: number; right: number }): TokenChange {
  let best = 0
  let bestScore = edgeScore(tokens, from, to)
  const consider = (shift: number): void => {
    const score = edgeScore(tokens, from + shift, to + shift)
    if (score > bestScore) {
      best = shift
      bestScore = score
    }
  }
  for (let shift = -1; -shift <= room.left && tokens[from + shift]?.text === tokens[to + shift]?.text; shift--) consider(shift)
  for (let shift = 1; shift <= room.right && tokens[from + shift - 1]?.text === tokens[to + shift - 1]?.text; shift++) consider(shift)
  return { fromA: change.fromA + best, toA: change.toA + best, fromB: change.fromB + best, toB: change.toB + best }
}

/** How natural it is to cut before `from` and after `to`: 2 for each edge at punctuation that closes, 1 at other punctuation or the text's end. */
function edgeScore(tokens: readonly Token[], from: number, to: number): number {
  return edge(tokens[from - 1]) + edge(tokens[to - 1])
}

function edge(left: Token | undefined): number {
  if (left === undefined) return 2
  if (/[。；！？\n]$/u.test(left.text)) return 3
  return left.kind === 'mark' ? 2 : 0
}
