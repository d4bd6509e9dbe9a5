import { append } from '../../lists.ts'
import { lettersOf } from '../../text/signs.ts'
import type { RemovalRule, SourceLine } from './rule.ts'

/** A copy shorter than this, in characters, may be a slogan that the report repeats on purpose. */
const shortestCopy = 600

/** A text that stands twice: the later copy, as far as it is equal after folding. */
export const duplicateText: RemovalRule = {
  name: 'duplicate-text',
  reason: 'A copy of text that already stands above.',
  find: ({ lines }) => {
    const folds = foldsOf(lines)
    const first = new Map<string, number>()
    const copies: SourceLine[] = []
    for (let i = 0; i < lines.length; i++) {
      const key = folds.opening(i)
      const origin = key.length >= 30 ? first.get(key) : undefined
      if (origin === undefined) {
        if (!first.has(key)) first.set(key, i)
        continue
      }
      const length = runLength(folds, origin, i)
      if (length === 0) continue
      const start = i - headings(folds, origin, i)
      const run = lines.slice(start, i + length)
      if (run.reduce((sum, line) => sum + line.to - line.from, 0) >= shortestCopy || copies.at(-1) === lines[start - 1]) append(copies, run)
      i += length - 1
    }
    return copies.map(({ from, to }) => ({ from, to }))
  },
}

/** How many lines from `copy` on repeat those from `origin` on. */
function runLength(folds: Folds, origin: number, copy: number): number {
  let length = 0
  while (copy + length < folds.count && origin + length < copy && folds.of(origin + length) === folds.of(copy + length)) length++
  return length
}

/** How many short lines right above the copy also stand right above the original. */
function headings(folds: Folds, origin: number, copy: number): number {
  let count = 0
  while (origin - count - 1 >= 0 && copy - count - 1 > origin && folds.of(origin - count - 1) === folds.of(copy - count - 1)) count++
  return count
}

interface Folds {
  readonly count: number
  /** The whole line, folded; equal lines are copies. */
  readonly of: (index: number) => string | undefined
  /** The beginning of the line, folded: lines that begin differently are no copies. */
  readonly opening: (index: number) => string
}

function foldsOf(lines: readonly SourceLine[]): Folds {
  const whole: (string | undefined)[] = []
  return {
    count: lines.length,
    of: (index) => (lines[index] === undefined ? undefined : (whole[index] ??= lettersOf(lines[index].text))),
    opening: (index) => lettersOf(lines[index]!.text.slice(0, 60)),
  }
}
