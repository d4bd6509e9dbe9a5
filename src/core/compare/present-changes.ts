import type { Change } from '../model.ts'
import type { TokenChange } from './raw-changes.ts'
import { thresholds } from './thresholds.ts'
import type { Token } from './tokens.ts'

type Kind = Change['kind']
interface Part extends TokenChange {
  readonly kind: Kind
}

/**
 * Differences as a reader wants to see them: an unchanged run of one or two characters between two differences joins them, and
 * a difference of one or two characters takes in the word beside it. Renewals of set phrases and masked values keep their kind
 * unless they touch a difference of substance. Offsets are UTF-16 code units of the two texts.
 */
export function presentChanges(changes: readonly TokenChange[], earlier: string, later: string, a: readonly Token[], b: readonly Token[]): Change[] {
  const parts: Part[] = changes.map((change) => ({ ...change, kind: kindOf(change, a, b) }))
  const joined = joinAcrossIslands(parts, a)
  const widened = joinAcrossIslands(widen(joined, a, b), a)
  const offset = (tokens: readonly Token[], at: number, length: number): number => tokens[at]?.from ?? length
  return widened.map(({ fromA, toA, fromB, toB, kind }) => ({
    fromA: offset(a, fromA, earlier.length),
    toA: offset(a, toA, earlier.length),
    fromB: offset(b, fromB, later.length),
    toB: offset(b, toB, later.length),
    kind,
  }))
}

function kindOf(change: TokenChange, a: readonly Token[], b: readonly Token[]): Kind {
  const words = [...a.slice(change.fromA, change.toA), ...b.slice(change.fromB, change.toB)].filter((token) => token.kind !== 'mark')
  if (words.some((token) => token.kind === 'masked')) return 'masked'
  if (words.length > 0 && words.every((token) => token.kind === 'formula')) return 'formula'
  return 'substance'
}

function joinAcrossIslands(parts: readonly Part[], a: readonly Token[]): Part[] {
  const joined: Part[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last && lengthOf(a, last.toA, part.fromA) <= thresholds.diff.island) {
      joined[joined.length - 1] = {
        fromA: last.fromA,
        toA: part.toA,
        fromB: last.fromB,
        toB: part.toB,
        kind: last.kind === part.kind ? last.kind : 'substance',
      }
    } else joined.push(part)
  }
  return joined
}

/** A side that has one or two characters grows by the unchanged word before it, or the one after where there is none before. */
function widen(parts: readonly Part[], a: readonly Token[], b: readonly Token[]): Part[] {
  const widened: Part[] = []
  for (const [index, part] of parts.entries()) {
    let { fromA, toA, fromB, toB } = part
    const floor = widened.at(-1)?.toA ?? 0
    const ceiling = parts[index + 1]?.fromA ?? a.length
    while (isShort(a, fromA, toA) || isShort(b, fromB, toB)) {
      const before = fromA > floor ? a[fromA - 1] : undefined
      const after = toA < ceiling ? a[toA] : undefined
      if (before && (before.kind !== 'mark' || !after || after.kind === 'mark')) {
        fromA--
        fromB--
      } else if (after) {
        toA++
        toB++
      } else break
    }
    widened.push({ fromA, toA, fromB, toB, kind: part.kind })
  }
  return widened
}

function isShort(tokens: readonly Token[], from: number, to: number): boolean {
  const length = lengthOf(tokens, from, to)
  return length > 0 && length <= thresholds.diff.island
}

function lengthOf(tokens: readonly Token[], from: number, to: number): number {
  let length = 0
  for (let at = from; at < to; at++) length += tokens[at]!.text.length
  return length
}
