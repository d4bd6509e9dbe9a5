import type { Change } from '../../model.ts'
import type { TokenChange } from './raw-changes.ts'
import { thresholds } from '../thresholds.ts'
import type { Token } from './tokens.ts'

type Kind = Change['kind']
interface Part extends TokenChange {
  readonly kind: Kind
}

/**
 * Differences as a reader wants to see them: an unchanged run of one or two characters beside a difference joins it, and a
 * difference of one or two characters takes in the word beside it. Renewals of set phrases and masked values stay apart from
 * differences of substance. Offsets are UTF-16 code units of the two texts.
 */
export function presentChanges(changes: readonly TokenChange[], earlier: string, later: string, a: readonly Token[], b: readonly Token[]): Change[] {
  const parts = changes.flatMap((change) => apartFromFormulas(change, a, b))
  const widened = joinAcrossIslands(widen(joinAcrossIslands(parts, a), a, b), a)
  const offset = (tokens: readonly Token[], at: number, length: number): number => tokens[at]?.from ?? length
  return toTheEdges(widened, a, b).map(({ fromA, toA, fromB, toB, kind }) => ({
    fromA: offset(a, fromA, earlier.length),
    toA: offset(a, toA, earlier.length),
    fromB: offset(b, fromB, later.length),
    toB: offset(b, toB, later.length),
    kind,
  }))
}

/** A set phrase at the edge of a difference that stands against another set phrase is a difference of its own. */
function apartFromFormulas(change: TokenChange, a: readonly Token[], b: readonly Token[]): Part[] {
  const kind = kindOf(change, a, b)
  const { fromA, toA, fromB, toB } = change
  if (kind === 'substance' && toA > fromA && toB > fromB) {
    if (a[fromA]!.kind === 'formula' && b[fromB]!.kind === 'formula') {
      return [
        { fromA, toA: fromA + 1, fromB, toB: fromB + 1, kind: 'formula' },
        ...apartFromFormulas({ ...change, fromA: fromA + 1, fromB: fromB + 1 }, a, b),
      ]
    }
    if (a[toA - 1]!.kind === 'formula' && b[toB - 1]!.kind === 'formula') {
      return [...apartFromFormulas({ ...change, toA: toA - 1, toB: toB - 1 }, a, b), { fromA: toA - 1, toA, fromB: toB - 1, toB, kind: 'formula' }]
    }
  }
  return [{ ...change, kind }]
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
    const between = last ? lengthOf(a, last.toA, part.fromA) : Infinity
    if (last && between <= thresholds.diff.island && (last.kind === part.kind || (last.kind !== 'formula' && part.kind !== 'formula'))) {
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

/** An unchanged run of one or two characters at the beginning or the end of the text joins the difference beside it. */
function toTheEdges(parts: readonly Part[], a: readonly Token[], b: readonly Token[]): Part[] {
  return parts.map((part, index) => ({
    ...part,
    ...(index === 0 && part.kind !== 'formula' && lengthOf(a, 0, part.fromA) <= thresholds.diff.island && { fromA: 0, fromB: 0 }),
    ...(index === parts.length - 1 &&
      part.kind !== 'formula' &&
      lengthOf(a, part.toA, a.length) <= thresholds.diff.island && { toA: a.length, toB: b.length }),
  }))
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
