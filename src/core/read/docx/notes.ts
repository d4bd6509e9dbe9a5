import { append } from '../../lists.ts'
import type { Line } from './line.ts'
import type { Reading } from './reading.ts'
import { linesOf } from './story.ts'

/** The notes at the foot of pages and at the end, in the order of their references: [1] before the first paragraph of each. */
export function noteLines(reading: Reading): Line[] {
  const lines: Line[] = []
  // A note may refer to a further one, which then comes after it.
  for (const { number, content } of reading.notes.values()) {
    const own = linesOf(content.children, { reason: null, isCell: false }, reading)
    const mark = number > 0 ? `[${number}] ` : ''
    append(
      lines,
      own.map((line, k) => noteLine(line, k === 0 ? mark : '')),
    )
  }
  return lines
}

function noteLine({ text, outside }: Line, mark: string): Line {
  const moved = outside.map(({ from, to, reason }) => ({ from: from + mark.length, to: to + mark.length, reason }))
  return { text: mark + text.trimStart(), outside: shifted(moved, text.length - text.trimStart().length), heading: 0, kind: 'note' }
}

function shifted(stretches: Line['outside'], by: number): Line['outside'] {
  return stretches.map(({ from, to, reason }) => ({ from: Math.max(0, from - by), to: Math.max(0, to - by), reason }))
}
