/** Parts of a report as they are found, and what is done to them before they are final: trimmed, given their core, joined where they alternate. */
import type { Part, PartName, Span } from '../../model.ts'
import { sentencesOf } from '../../text/sentences.ts'
import { complaintShare, isComplaint } from './complaint.ts'
import { isPledge, namesProblems } from './lead-ins.ts'
import { append } from '../../lists.ts'

/** A part in offsets of the clean text. */
export interface DraftPart extends Span {
  readonly part: PartName
  readonly by: Part['by']
  readonly evidence: Span
  /** Of problems in running text, the stretch that tells them, where sentences that turn to them stand before it. */
  readonly core?: Span
  /** True for a cell of a table, which is one item, or those that it counts. */
  readonly isCell?: boolean
}

/** A part as it is found. */
export function draftPart(part: PartName, from: number, to: number, by: Part['by'], evidence: Span): DraftPart {
  return { part, from, to, by, evidence: { from: evidence.from, to: evidence.to } }
}

/** The part without white space at its ends. */
export function trimmed(part: DraftPart, text: string): DraftPart {
  let { from, to } = part
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--
  while (from < to && /\s/.test(text[from] ?? '')) from++
  return { ...part, from, to }
}

/**
 * Parts in which passages of problems end with their last problem, as readers end them: promises and remarks behind it belong to no list. They know their core, too, without the
 * sentences that lead to the first problem and say no more than that there are some. What complains before or after the problems stays in the passage, since a problem may be missed
 * there; so does all of a passage that a heading opens.
 */
export function withCores(parts: readonly DraftPart[], problems: readonly Span[], text: string): DraftPart[] {
  return parts.map((part) => {
    if (part.part !== 'problems' || part.by !== 'lead-in') return part
    const own = problems.filter(({ from, to }) => from >= part.from && to <= part.to)
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last) return part
    const after = sentencesOf(text, last.to, part.to)[0]
    const to = after && closes(text, after, part.to) ? last.to : part.to
    return first.from > part.from && leadsOnly(text, part, first.from) ? { ...part, to, core: { from: first.from, to } } : { ...part, to }
  })
}

/** What leads to the problems names difficulties as such or ends with a colon; any sentence behind it that complains besides it would be a problem. */
function leadsOnly(text: string, part: DraftPart, end: number): boolean {
  const before = sentencesOf(text, part.from, end)
  const words = text.slice(part.from, Math.min(part.evidence.to, end))
  if (!namesProblems(words) && !/[：:]$/.test(words.trim())) return false
  return before.filter((sentence) => sentence.from >= part.evidence.to && isComplaint(text.slice(sentence.from, sentence.to))).length <= 1
}

function closes(text: string, { from, to }: Span, end: number): boolean {
  return isPledge(text.slice(from, to)) || complaintShare(text, from, end) < 0.4
}

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
