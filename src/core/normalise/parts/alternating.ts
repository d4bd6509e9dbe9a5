import { append } from '../../lists.ts'
import type { DraftPart } from './draft-part.ts'

/** Most characters between two cells of a table that belong to its problems: those of columns that are no part, and of the next row's number. */
const longestGap = 60
/** Most characters of a label or a marker between two stretches of one passage: `（二）存在问题：`. */
const longestLabel = 24

/**
 * Parts in which problems and remedies that alternate (问题：……。整改措施：……。问题：……) are one stretch of problems, from the first to the last, with the remedies inside
 * it, each with its label: a reader sees one passage, and no label is left without a part. Parts are in the order of their places.
 */
export function joinAlternating(parts: readonly DraftPart[], text: string): DraftPart[] {
  const joined: DraftPart[] = []
  for (let i = 0; i < parts.length;) {
    const run = runFrom(parts, i, text)
    const problems = run.filter(({ part }) => part === 'problems')
    const [first, last] = [problems[0], problems.at(-1)]
    const isAlternating = first !== undefined && last !== undefined && run.slice(run.indexOf(first), run.indexOf(last)).some(isRemedy)
    if (!isAlternating) {
      joined.push(parts[i]!)
      i++
      continue
    }
    const { core: _, ...opened } = first
    joined.push({ ...opened, to: first.isCell ? run.at(-1)!.to : last.to })
    append(joined, run.filter(isRemedy).map(withLabel))
    i += run.length
  }
  return joined.toSorted((a, b) => a.from - b.from || b.to - a.to)
}

/** Problems and remedies that follow each other with no more than a label between them. */
function runFrom(parts: readonly DraftPart[], start: number, text: string): readonly DraftPart[] {
  let end = start
  while (end < parts.length && isOfRun(parts[end]!) && (end === start || isBeside(parts[end - 1]!, parts[end]!, text))) end++
  const run = parts.slice(start, end)
  return run[0]?.part === 'problems' ? run : []
}

function isOfRun(part: DraftPart): boolean {
  return part.part === 'problems' || isRemedy(part)
}

function isRemedy({ part, by, isCell }: DraftPart): boolean {
  return isCell ? part !== 'problems' : part === 'plans' && by === 'lead-in'
}

function isBeside(one: DraftPart, next: DraftPart, text: string): boolean {
  if (one.isCell && next.isCell) return next.from >= one.to && next.from - one.to <= longestGap
  const between = text.slice(one.to, next.from).trim()
  return next.from >= one.to && between.length <= longestLabel && !between.includes('\n')
}

function withLabel(part: DraftPart): DraftPart {
  return { ...part, from: Math.min(part.from, part.evidence.from) }
}
