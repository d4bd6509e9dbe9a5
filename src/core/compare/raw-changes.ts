import { diffArrays } from 'diff'
import { thresholds } from './thresholds.ts'
import type { Token } from './tokens.ts'

/** One difference as ranges of token numbers, `from` inclusive, `to` exclusive. */
export interface TokenChange {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

/** The shortest list of differences between two token lists, or null where they differ by more than the limit. */
export function rawChanges(a: readonly Token[], b: readonly Token[]): TokenChange[] | null {
  const parts = diffArrays(
    a.map((token) => token.text),
    b.map((token) => token.text),
    { maxEditLength: thresholds.diff.editLength },
  )
  if (parts === undefined) return null
  const changes: TokenChange[] = []
  let atA = 0
  let atB = 0
  let open: TokenChange | null = null
  for (const { added, removed, count } of parts) {
    if (!added && !removed) {
      if (open) changes.push(open)
      open = null
      atA += count
      atB += count
      continue
    }
    open ??= { fromA: atA, toA: atA, fromB: atB, toB: atB }
    if (removed) open = { ...open, toA: (atA += count) }
    else open = { ...open, toB: (atB += count) }
  }
  if (open) changes.push(open)
  return changes
}
